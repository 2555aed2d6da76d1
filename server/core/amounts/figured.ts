/** The figures of a text with what stands around them: what all that follows goes by. */
import type { Context } from '../anchor/guards/context';
import type { ReadFigure } from '../text/figures';
import type { TextRange } from '../text/range';
import { type Bound, boundBehind, boundsBefore, signBefore } from './bounds';
import { countedGroup } from './countedNouns';
import { measured, type Measured } from './measures';

export interface Figured {
  /** The token it begins with. */
  readonly at: number;
  readonly read: ReadFigure;
  readonly measured: Measured;
  /** What "more than" and the like make of it, the nearest to the number first. */
  readonly bounds: readonly Bound[];
  /** The token that the words for the first bound, else the figure with its unit, begin with. */
  readonly from: number;
  /** The figure in the text, with its unit and the words and signs that bound it. */
  readonly range: TextRange;
  /** What it counts, where that is known. */
  readonly counted: string | undefined;
}

export function figuredIn(context: Context): readonly Figured[] {
  const figures = [...context.figures].map(([at, read]) => ({
    at,
    read,
    measured: measured(context, at, read),
  }));
  const starts = new Map(figures.map((figure) => [figure.measured.from, figure.at]));
  const before = boundsBefore(context, starts);
  const firsts = new Set([...before.values()].map(({ from }) => from));
  return figures.map(({ at, read, measured }) => {
    const { from, to, measure } = measured;
    const { tokens, text } = context;
    const start = Math.min(tokens[from]!.start, read.figure.start);
    const sign = signBefore(text, start);
    const behind = boundBehind(context, to, (token) => firsts.has(token));
    const outer = before.get(at);
    const first = outer === undefined ? (sign?.start ?? start) : Math.min(tokens[outer.from]!.start, start);
    return {
      at,
      read,
      measured,
      bounds: [...[sign, behind].flatMap((beside) => beside?.bound ?? []), ...(outer?.bounds ?? [])],
      from: outer?.from ?? from,
      range: { start: first, end: behind?.end ?? tokens[to - 1]!.end },
      counted: measure === 'count' ? countedGroup(context, at, to) : undefined,
    };
  });
}

/** A bare number, which takes its unit from what it is beside. */
export function isPlain({ measured: { measure }, counted }: Figured): boolean {
  return measure === 'count' && counted === undefined;
}
