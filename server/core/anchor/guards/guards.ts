/**
 * What a changed wording must not touch: figures, negations, restrictions, hedges, quantities, dates, units, and words whose
 * exchange turns the meaning round. Every span has a key; two spans with one kind and key say the same, in both languages.
 *
 * A figure's key is "#" and its likeliest value, with a "." behind an ordinal and a "~" before what is no exact number.
 * "1.500" is taken for 1500, as it is likelier a thousand than three decimals. Letters and digits in one word ("H1N1",
 * "G20") are no figure, but guarded as one.
 */
import type { Figure } from '../../text/figures';
import { calendarPhrases, readCalendar } from './calendar';
import { dateBeforeFigure, dateBehindFigure } from '../../text/calendarWords';
import { Context } from './context';
import { readHedge } from './hedges';
import { hedgePhrases } from './hedgeWords';
import { type GuardKind, Lexicon, type Match } from './lexicon';
import { oppositePhrases, oppositesBeforeFigure } from './oppositeWords';
import { negations, readPolarity } from './polarity';
import { neutralPhrases, quantitiesBeforeFigure, quantityPhrases } from './quantityWords';
import { restrictionPhrases, restrictionsBeforeFigure } from './restrictions';
import { readUnit } from './units';
import { unitPhrases, unitsBehindFigure } from './unitWords';

export type { GuardKind } from './lexicon';
export { isNegatedForm } from './negatedForm';

export interface Guarded {
  readonly kind: GuardKind;
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Sorted, not overlapping; the time it takes grows with the text's length only. */
export function findGuarded(text: string): readonly Guarded[] {
  const context = new Context(text);
  const guarded: Guarded[] = [];
  for (let at = 0; at < context.tokens.length;) {
    const figure = context.figures.get(at);
    if (figure !== undefined) {
      const { start, end } = figure.figure;
      guarded.push({ kind: 'figure', start, end, key: figureKey(figure.figure) });
      at = figure.next;
      continue;
    }
    const match = readGuard(context, at);
    if (match?.kind !== undefined) {
      const { kind, key, next, end } = match;
      const { start } = context.tokens[at]!;
      guarded.push({ kind, start, end: end ?? context.tokens[next - 1]!.end, key });
    }
    at = match?.next ?? at + 1;
  }
  return guarded;
}

function figureKey({ kind, values, approximate }: Figure): string {
  return `#${approximate ? '~' : ''}${values[0]!}${kind === 'ordinal' ? '.' : ''}`;
}

type Reading = Match & { readonly end?: number };

/** The guard that begins with a token which is in no figure: a phrase of several words before a word with two senses. */
function readGuard(context: Context, at: number): Reading | undefined {
  const token = context.tokens[at]!;
  if (token.kind === 'mixed') return { kind: 'figure', key: `#=${token.word}`, next: at + 1 };
  const unit = readUnit(context, at);
  if (unit !== undefined || token.kind === 'sign') return unit;
  const { always, beforeFigure, behindFigure } = lexicons();
  const phrase = longest(always, context, at);
  const before = longest(beforeFigure, context, at);
  if (before !== undefined && before.next >= (phrase?.next ?? 0) && context.beginsFigure(before.next))
    return before;
  if (phrase !== undefined && phrase.next > at + 1) return phrase;
  const behind = context.endsFigure(at) ? longest(behindFigure, context, at) : undefined;
  if (behind !== undefined) return behind;
  const special = readPolarity(context, at);
  if (special === 'plain') return undefined;
  return special ?? readCalendar(context, at) ?? phrase ?? readHedge(context, at);
}

function longest(lexicon: Lexicon, context: Context, at: number): Match | undefined {
  // A phrase ends before a figure, which is guarded by itself.
  let limit = at + 1;
  while (limit < at + LONGEST_PHRASE && limit < context.tokens.length && !context.isInFigure(limit)) limit++;
  return lexicon.longest(context.tokens, at, limit);
}

const LONGEST_PHRASE = 8;

interface Lexicons {
  readonly always: Lexicon;
  readonly beforeFigure: Lexicon;
  readonly behindFigure: Lexicon;
}

let made: Lexicons | undefined;

/** Made on first use, as most servers never see an altered quote. Where two lists have one phrase, the first has it. */
function lexicons(): Lexicons {
  return (made ??= {
    always: new Lexicon()
      .add(undefined, { '': neutralPhrases })
      .add('negation', negations())
      .add('restriction', restrictionPhrases)
      .add('quantity', quantityPhrases)
      .add('date', calendarPhrases())
      .add('unit', unitPhrases)
      .add('hedge', hedgePhrases)
      .add('opposite', oppositePhrases),
    beforeFigure: new Lexicon()
      .add('quantity', quantitiesBeforeFigure)
      .add('restriction', restrictionsBeforeFigure)
      .add('date', dateBeforeFigure)
      .add('opposite', oppositesBeforeFigure),
    behindFigure: new Lexicon().add('date', dateBehindFigure).add('unit', unitsBehindFigure),
  });
}
