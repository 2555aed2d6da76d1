/**
 * Negations. In French the two halves are guarded each by itself, and the words that are a half only beside a "ne" ("plus",
 * "point", "personne", "que") are looked at with what stands before them.
 */
import { accented, isCapitalized, isJoined } from '../../text/tokens';
import type { Context } from './context';
import type { Match } from './lexicon';
import {
  articles,
  auxiliaries,
  beforeConjunctions,
  determiners,
  frenchNegators,
  irregularContractions,
  negationPhrases,
} from './polarityWords';

/** All phrases, with every auxiliary's negation under a key that names it: "did not" and "didn't" are "not:did". */
export function negations(): Record<string, string> {
  const phrases: Record<string, string[]> = {};
  const add = (verb: string, phrase: string) => (phrases[`not:${verb}`] ??= []).push(phrase);
  for (const [verb, key] of Object.entries(auxiliaries)) {
    add(key, `${verb} not`);
    add(key, `${verb}n't`);
  }
  for (const [contraction, key] of Object.entries(irregularContractions)) add(key, contraction);
  const lists = Object.entries(phrases).map(([key, each]) => [key, each.join(', ')]);
  return { ...Object.fromEntries<string>(lists as [string, string][]), ...negationPhrases };
}

/** The guarded reading of a word that is a negation only in some places; `plain` is one that guards nothing there. */
export function readPolarity(context: Context, at: number): Match | 'plain' | undefined {
  const reader = READERS.get(context.tokens[at]!.word);
  return reader?.(context, at);
}

type Reader = (context: Context, at: number) => Match | 'plain' | undefined;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['no', readNo],
  ['n', (context, at) => (context.tokens[at + 1]?.gap === 'apostrophe' ? found('ne', at) : undefined)],
  ['ne', (context, at) => (isNe(context, at) ? found('ne', at) : undefined)],
  ['pas', readPas],
  ['plus', readPlus],
  ['point', (context, at) => (isSecondHalf(context, at) ? found('pas', at) : undefined)],
  ['guere', (_, at) => found('guere', at)],
  ['personne', readPersonne],
  ['que', readQue],
  ['qu', readQue],
]);

function found(key: string, at: number): Match {
  return { kind: 'negation', key, next: at + 1 };
}

/** "no", but not "No. 5" and "No 10". */
function readNo(context: Context, at: number): Match | 'plain' {
  const token = context.tokens[at]!;
  const isNumber = context.tokens[at + 1]?.kind === 'digits' && context.isBesideDigits(at);
  const isAbbreviation = context.text[token.end] === '.' || isCapitalized(context.text, token);
  return isNumber && isAbbreviation ? 'plain' : found('no', at);
}

/** "ne", which is not "né". */
function isNe(context: Context, at: number): boolean {
  const token = context.tokens[at];
  if (token?.word === 'n') return context.tokens[at + 1]?.gap === 'apostrophe';
  return token?.word === 'ne' && accented(context.text, token) === 'ne';
}

/** "pas" is a negation even without "ne", as people speak; "un pas", "le pas de la porte" are steps. */
function readPas(context: Context, at: number): Match | 'plain' {
  const before = context.wordBefore(at);
  // "il a pas signé": in French, "a" is a verb.
  const isStep = before !== 'a' && determiners.has(before);
  return openNegation(context, at) !== undefined || !isStep ? found('pas', at) : 'plain';
}

/** "ne … plus" is no longer, and so is "plus jamais", "plus personne"; elsewhere "plus" is more. */
function readPlus(context: Context, at: number): Match | undefined {
  const next = context.joinedWord(at + 1);
  if (next !== 'plus' && next !== 'ni' && frenchNegators.has(next)) return found('plus', at);
  return isSecondHalf(context, at) ? found('plus', at) : undefined;
}

/** "personne" is nobody after "ne" or before it; with an article it is a person. */
function readPersonne(context: Context, at: number): Match | 'plain' {
  if (articles.has(context.wordBefore(at))) return 'plain';
  if (openNegation(context, at) !== undefined) return found('personne', at);
  for (let next = at + 1; next <= at + 4 && isJoined(context.tokens[next]); next++) {
    if (isNe(context, next)) return found('personne', at);
  }
  return context.wordBefore(at) === 'plus' ? found('personne', at) : 'plain';
}

/** "ne … que" is only; the "que" of a clause comes after a whole negation, a conjunction, or another "que". */
function readQue(context: Context, at: number): Match | undefined {
  const between = openNegation(context, at);
  if (between === undefined || beforeConjunctions.has(context.wordBefore(at))) return undefined;
  const last = context.wordBefore(at);
  const extended = ['plus', 'jamais', 'guere'].includes(last) && between.length > 0;
  if (between.some((word) => word === 'que' || word === 'qu')) return undefined;
  const negators = between.filter((word) => frenchNegators.has(word)).length - (extended ? 1 : 0);
  return negators > 0 ? undefined : { kind: 'restriction', key: 'que', next: at + 1 };
}

function isSecondHalf(context: Context, at: number): boolean {
  const between = openNegation(context, at);
  return (
    between !== undefined && !between.some((word) => frenchNegators.has(word)) && !isDetermined(context, at)
  );
}

function isDetermined(context: Context, at: number): boolean {
  const before = context.wordBefore(at);
  // "n'a plus" has the verb before it, not the preposition that "à" folds to.
  return determiners.has(before) && before !== 'a';
}

/** Between "ne" and its second half there is a verb with its pronouns and perhaps an adverb; more is another clause. */
const REACH = 8;

/** The words since a "ne" of the same clause; undefined where there is none. */
function openNegation(context: Context, at: number): readonly string[] | undefined {
  const between: string[] = [];
  for (let each = at - 1; each >= 0 && each >= at - REACH; each--) {
    if (context.beginsClause(each + 1)) return undefined;
    if (isNe(context, each)) return between;
    between.unshift(context.tokens[each]!.word);
  }
  return undefined;
}
