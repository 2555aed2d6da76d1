/** Units that are signs, or words with signs: "%", "US$", "°C", "km/h". Those that are words are in unitWords.ts. */
import type { Context } from './context';
import type { Match } from './lexicon';
import { unitSigns } from './unitWords';

export function readUnit(context: Context, at: number): Match | undefined {
  const token = context.tokens[at]!;
  const next = context.tokens[at + 1];
  if (token.kind === 'sign') {
    const key = unitSigns[token.word];
    if (key === undefined) return undefined;
    const isScale = token.word === '\u00b0' && /^[cfk]$/.test(next?.word ?? '') && isClose(next?.gap);
    return isScale ? unit(`degree:${next?.word ?? ''}`, at + 2) : unit(key, at + 1);
  }
  // The dollars of several countries: only those of the United States are called so without a word.
  if (token.word.length <= 3 && next?.word === '$' && next.gap === 'none' && token.kind === 'word')
    return unit(token.word === 'us' ? 'dollar' : `dollar:${token.word}`, at + 2);
  const isSpeed =
    (token.word === 'km' || token.word === 'm') && next?.word === (token.word === 'km' ? 'h' : 's');
  if (isSpeed && next.start - token.end === 1 && context.text[token.end] === '/')
    return unit(token.word === 'km' ? 'km/h' : 'm/s', at + 2);
  return undefined;
}

function unit(key: string, next: number): Match {
  return { kind: 'unit', key, next };
}

function isClose(gap: string | undefined): boolean {
  return gap === 'none' || gap === 'space';
}
