/** Digits that are no number by how they are written: with a zero before them, in chains with dots and slashes, in web addresses and lists. */
import type { Context } from '../anchor/guards/context';
import { isJoined, type Token } from '../text/tokens';
import type { Figured } from './figured';

export function isOddlyWritten(context: Context, figured: Figured): boolean {
  const {
    at,
    read: { figure, next },
  } = figured;
  const { text, tokens } = context;
  const { start, end } = figure;
  const token = tokens[at]!;
  // "COVID-19", "mid-twenties"; "20-30" has a figure before the hyphen.
  if (token.gap === 'hyphen' && !context.isInFigure(at - 1)) return true;
  if (token.kind !== 'digits') return ROMAN.test(text.slice(start, end));
  if (/^0\d/.test(token.word) || token.word.length > MOST_UNGROUPED) return true;
  const before = text.slice(Math.max(0, start - 2), start);
  const behind = text.slice(end, end + 2);
  if (/[^\s([][/_@=&#^.:]$/u.test(before) || /[#\u00a7\u2116]\s?$/u.test(before) || before.endsWith('['))
    return true;
  if (/^(?:[_@=\]]|[/:.,'\u2019]\d)/u.test(behind)) return true;
  if (isCutOff(context, figured)) return true;
  const beginsItem = token.gap === 'other' && /^(?:\.\s|\))/u.test(behind);
  return beginsItem || isRunOn(tokens[at - 1], token) || isRunOn(token, tokens[next]);
}

/** Longer runs of digits without a separator are numbers of telephones and files. */
const MOST_UNGROUPED = 7;

const ROMAN = /^[IVX]+(?:e|er|re|ère|ème|ᵉ|ᵉʳ)?$/u;

/** "01 23 45 67": two runs of digits with nothing but a space between. */
function isRunOn(first: Token | undefined, second: Token | undefined): boolean {
  return first?.kind === 'digits' && second?.kind === 'digits' && second.gap === 'space';
}

/** "$5 M", "$2.5T", "5 crore": what multiplies the number is in a form that we do not read. */
function isCutOff({ text, tokens }: Context, { at, read: { next }, measured: { from } }: Figured): boolean {
  const behind = tokens[next];
  if (!isJoined(behind)) return false;
  if (UNREAD.has(behind.word)) return true;
  const isShort = behind.end - behind.start === 1;
  const isMoney = from < at;
  return isMoney && (behind.gap === 'none' || (isShort && /[MBTGKmbk]/.test(text[behind.start] ?? '')));
}

const UNREAD: ReadonlySet<string> = new Set('crore crores lakh lakhs mio mia mrd grand'.split(' '));
