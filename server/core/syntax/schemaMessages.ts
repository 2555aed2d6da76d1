/** What is told when a value does not fit the schema: one or two plain sentences that say what to do. */
import { didYouMean } from './didYouMean';
import type { Rule } from './schema';
import type { SyntaxNode } from './tree';

const names: Readonly<Record<string, string>> = {
  source: '“source”',
  claim: 'a claim',
  citation: 'a citation',
  pin: 'a mention',
  note: 'a note',
  actor: 'an actor',
  aliasEntry: 'an alias',
  alias: 'an alias',
  role: 'a role',
  reference: 'a reference',
  cslName: 'a name',
  cslDateParts: 'a date in parts',
  rules: '“rules”',
};

/** What an entry of this definition is called in a sentence. */
export function nameOf(rule: Rule): string {
  return names[rule.definition] ?? 'this file';
}

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A name or value from the file, short enough for a sentence. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return `“${line.length > 60 ? `${Array.from(line).slice(0, 57).join('')}…` : line}”`;
}

export function unknownKey(
  rule: Rule,
  key: string,
  inText: boolean,
  guess: boolean,
): { readonly message: string; readonly instead: string | undefined } {
  const start = `${quoted(key)} is not a key of ${nameOf(rule)}.`;
  const instead = guess ? didYouMean(key, rule.keys.keys()) : undefined;
  if (instead !== undefined) return { message: `${start} Did you mean “${instead}”?`, instead };
  let remedy = 'Remove it.';
  if (inText) remedy = 'If it belongs to the text before it, put quotation marks around the whole text.';
  else if (rule.keys.has('custom')) remedy = 'Put it under “custom”, or remove it.';
  else if (rule.keys.has('note')) remedy = 'Put what it says under “note”, or remove it.';
  return { message: `${start} ${remedy}`, instead };
}

export function missingKey(rule: Rule, key: string): string {
  return `${capitalized(nameOf(rule))} needs ${article(key)} “${key}”. ${purpose(rule, key)}`.trimEnd();
}

export function noValueYet(rule: Rule, key: string): string {
  return `“${key}” has no value yet. ${purpose(rule, key)}`.trimEnd();
}

export function missingOneOf(rule: Rule, keys: readonly string[]): string {
  return `${capitalized(nameOf(rule))} needs ${keys.map((key) => `“${key}”`).join(' or ')}. Add one of them.`;
}

export function notBoth(rule: Rule, keys: readonly string[]): string {
  return `${capitalized(nameOf(rule))} has either ${keys.map((key) => `“${key}”`).join(' or ')}, never both. Remove one of them.`;
}

export function noKeys(rule: Rule): string {
  return `There is nothing in ${nameOf(rule)} yet. Fill it in, or remove it.`;
}

export function emptyItem(flow: boolean): string {
  return flow
    ? 'An entry is missing here. Write it, or remove the comma.'
    : 'There is nothing behind this dash yet. Write the entry, or remove the dash.';
}

export function notBoolean(name: string, text: string): string {
  return `“${name}” is either true or false, and ${quoted(text)} is neither.`;
}

export function notNumber(name: string, text: string): string {
  return `“${name}” takes a whole number, such as 2, and ${quoted(text)} is none.`;
}

export function tooSmall(name: string, minimum: number): string {
  return `“${name}” has to be ${minimum} or more.`;
}

export function notConstant(name: string, constant: unknown): string {
  return `“${name}” can only be ${String(constant)}.`;
}

export function notOneOf(
  name: string,
  text: string,
  values: readonly string[],
): { readonly message: string; readonly instead: string | undefined } {
  const instead = didYouMean(text, values);
  const start = `“${name}” cannot be ${quoted(text)}.`;
  if (instead !== undefined) return { message: `${start} Did you mean “${instead}”?`, instead };
  const shown = values.slice(0, 12);
  const rest = values.length - shown.length;
  const list = shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return { message: `${start} It is one of: ${list}.`, instead };
}

/** Why a text does not fit, or undefined if it does. */
export function badText(text: string, rule: Rule, name: string): string | undefined {
  if (text.trim() === '' && rule.minLength > 0 && text.length < rule.minLength) {
    if (name === 'quote')
      return '“quote” is empty. Write the words between the quotation marks, or delete the line.';
    return `“${name}” is empty. Write its text between the quotation marks, or remove the line.`;
  }
  if (rule.forbidden === text) {
    return `“${text}” cannot be the id of an actor, because after “not:” it means every actor. Choose another id.`;
  }
  if (rule.pattern === undefined || rule.pattern.test(text)) return undefined;
  if (rule.definition === 'claimRef') {
    return `A claim is referred to as “sourceId#claimId”, or “claimId” in its own file; ${whatIsWrong(text, /[^\p{L}\p{N}._#-]/u)}.`;
  }
  if (rule.definition === 'valueName') {
    return `“${name}” takes words of letters, digits, “.”, “_” and “-”; ${whatIsWrong(text)}.`;
  }
  if (rule.pattern.source.includes('\\p{L}')) {
    return `An id is made of letters, digits, “.”, “_” and “-”; ${whatIsWrong(text)}.`;
  }
  if (name === 'sha256')
    return '“sha256” is 64 digits from 0 to f. Write the digest of the article’s bytes, or remove the line.';
  return `${quoted(text)} does not have the form that “${name}” takes.`;
}

function whatIsWrong(text: string, unfit = /[^\p{L}\p{N}._-]/u): string {
  if (text === '') return 'this one is empty';
  const wrong = unfit.exec(text)?.[0] ?? '#';
  if (/\s/u.test(wrong)) return `${quoted(text)} has a ${wrong === '\n' ? 'line break' : 'space'}`;
  return `${quoted(text)} has “${wrong}”`;
}

export function wrongCount(name: string, least: number, most: number): string {
  const count = most === Infinity ? `at least ${least}` : `${least} to ${most}`;
  return `“${name}” takes ${count} entries.`;
}

/** A list where a text is wanted, and so on. `name` is the key it stands under, and `item` whether it is one of several there. */
export function wrongKind(rule: Rule, node: SyntaxNode, name: string, item: boolean): string {
  const subject = name === '' ? capitalized(nameOf(rule)) : item ? `An entry of “${name}”` : `“${name}”`;
  const takes = kindsOf(rule);
  if (takes.has('text')) {
    const orList = takes.has('list') ? ' or a list' : '';
    if (node.kind === 'list') {
      const how = node.flow
        ? 'Put quotation marks around it, or write it without brackets.'
        : 'Write it without dashes.';
      return `${subject} takes one text, not a list. ${how}`;
    }
    return `${subject} takes text${orList}, and this reads as a key with a value. If it is text with a colon, put quotation marks around it.`;
  }
  if (takes.has('list')) {
    const how = node.kind === 'map' ? '' : ' on a line of its own, or put them in brackets: [one, two]';
    return `${subject} takes a list. Begin each entry with “- ”${how}.`;
  }
  const instead = node.kind === 'list' ? 'this is a list' : 'this is only text';
  return `${subject} is written as keys with values, such as “${firstKey(rule)}: …”, and ${instead}.`;
}

function kindsOf(rule: Rule): ReadonlySet<'text' | 'list' | 'map'> {
  if (rule.alternatives.length > 0)
    return new Set(rule.alternatives.flatMap((alternative) => [...kindsOf(alternative)]));
  if (rule.type === 'array') return new Set(['list']);
  return new Set([rule.type === 'object' ? 'map' : 'text']);
}

function firstKey(rule: Rule): string {
  const map =
    rule.type === 'object'
      ? rule
      : (rule.alternatives.find(({ type }) => type === 'object') ?? rule.items ?? rule);
  return map.required[0] ?? map.keys.keys().next().value ?? 'my-id';
}

function article(key: string): string {
  return /^[aeiou]/iu.test(key) ? 'an' : 'a';
}

/** The first sentence of what the schema says of a key. */
function purpose(rule: Rule, key: string): string {
  const description = rule.keys.get(key)?.description ?? '';
  const sentence = /^.*?[.:](?=\s|$)/u.exec(description)?.[0] ?? description;
  return sentence.replace(/:$/u, '.');
}
