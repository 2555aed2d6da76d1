/** What is said to people about wordings; everything here is plain text, and knows nothing of VS Code. */
import type {
  OpenReason,
  QuoteCounts,
  ReanchorAnswer,
  RewordedQuote,
} from '../../server/lsp/protocol/protocol';

/** For an article that reads nowhere differently. */
export function nothingToCompare(
  { exact, altered, ambiguous, missing }: QuoteCounts,
  name: string,
  isComplete: boolean,
): string {
  const all = exact + altered + ambiguous + missing;
  if (exact === all) return standing(all, `in “${name}” `, isComplete);
  const rest = [
    ambiguous > 0 ? `${number(ambiguous)} may be meant for several places` : '',
    missing + altered > 0 ? `nothing in it is like ${number(missing + altered)} of them` : '',
  ];
  return `${number(exact)} of ${counted(all, 'quote')} ${exact === 1 ? 'stands' : 'stand'} in “${name}” as annotated; ${rest.filter((part) => part !== '').join(', ')}.${isComplete ? '' : ` ${uncheckedRest}`}`;
}

/** What accepting has done, and what it has left. */
export function accepted(answer: NonNullable<ReanchorAnswer>): string {
  const { accepted: count, files, counts, open, withoutArticle, isComplete } = answer;
  const sentences: string[] = [];
  if (count > 0) {
    const where = files > 1 ? ` in ${number(files)} files` : '';
    sentences.push(
      `${counted(count, 'quote')}${where} now ${count === 1 ? 'has' : 'have'} the article’s wording.`,
    );
  } else if (open.length > 0) sentences.push('No quote was accepted.');
  else if (withoutArticle === 0 || counts.exact > 0) sentences.push(standing(counts.exact, '', isComplete));
  if (open.length > 0)
    sentences.push(
      needsYou(
        open.map(({ reason }) => reason),
        count > 0,
      ),
    );
  if (withoutArticle > 0)
    sentences.push(
      `The ${withoutArticle === 1 ? 'article' : 'articles'} of ${counted(withoutArticle, 'gloss file')} cannot be read.`,
    );
  if (!isComplete && sentences.at(-1)?.endsWith(uncheckedRest) !== true) sentences.push(uncheckedRest);
  return sentences.join(' ');
}

const uncheckedRest = 'The rest is not checked: there are too many quotes for one file.';

/** Nobody knows of quotes that were not sought whether they stand. */
function standing(known: number, where: string, isComplete: boolean): string {
  return isComplete
    ? everythingStands(known, where)
    : `${counted(known, 'quote')} ${known === 1 ? 'stands' : 'stand'} ${where}as annotated. ${uncheckedRest}`;
}

function everythingStands(all: number, where: string): string {
  if (all === 0) return 'Nothing is quoted here.';
  return all === 1
    ? `The quote stands ${where}as it was annotated.`
    : `All ${number(all)} quotes stand ${where}as they were annotated.`;
}

/** So many reasons are told apart; the Problems panel has them all. */
const mostReasons = 3;

function needsYou(reasons: readonly OpenReason[], still: boolean): string {
  const [first] = reasons;
  const adverb = still ? ' still' : '';
  if (first !== undefined && reasons.length === 1) return `1${adverb} needs you: ${ofOne[first]}.`;
  const counts = new Map<OpenReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const told = sorted.slice(0, mostReasons).map(([reason, count]) => `${number(count)} ${ofSeveral[reason]}`);
  const rest = sorted.slice(mostReasons).reduce((sum, [, count]) => sum + count, 0);
  if (rest > 0) told.push(`${number(rest)} for other reasons`);
  return `${number(reasons.length)}${adverb} need you: ${told.join(', ')}.`;
}

const ofOne: Readonly<Record<OpenReason, string>> = {
  figure: 'its figure changed',
  negation: 'a negation came or went',
  restriction: 'a limit such as “only” came or went',
  hedge: 'it is said with more doubt or less',
  quantity: 'a quantity changed',
  date: 'its date changed',
  unit: 'its unit changed',
  opposite: 'it may say the opposite now',
  name: 'a name in it changed',
  context: 'the words around it are others',
  rival: 'several passages are as much like it',
  unlike: 'too many of its words changed',
  short: 'it is too short to tell whether it is meant',
  missing: 'nothing in the article is like it',
  ambiguous: 'it may be meant for several places',
  byHand: 'its new words have to be written by hand',
  unparsed: 'its gloss file has mistakes in its YAML',
};

const ofSeveral: Readonly<Record<OpenReason, string>> = {
  figure: 'with another figure',
  negation: 'with a negation more or less',
  restriction: 'with another limit',
  hedge: 'with more doubt or less',
  quantity: 'with another quantity',
  date: 'with another date',
  unit: 'with another unit',
  opposite: 'that may say the opposite now',
  name: 'with another name',
  context: 'between other words',
  rival: 'like several passages',
  unlike: 'with too many other words',
  short: 'too short to tell',
  missing: 'like nothing in the article',
  ambiguous: 'that may be meant for several places',
  byHand: 'to be written by hand',
  unparsed: 'in gloss files with mistakes in their YAML',
};

/** Whose quote a passage is and, where it is not merely worded differently, why it is not taken for it. */
export function caption({ id, note, objections, state }: RewordedQuote): string {
  const whose = id ?? (note === null ? 'claim' : `note ${number(note)}`);
  const [objection] = objections;
  if (state === 'altered') return whose;
  return `⚠ ${whose}: ${ofOne[objection ?? (state === 'ambiguous' ? 'ambiguous' : 'unlike')]}`;
}

function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
