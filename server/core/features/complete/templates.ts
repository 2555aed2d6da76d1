import type { Rule } from '../../syntax/schema';
import type { ProjectSettings } from '../../workspace/settings';
import { ruleUnder } from '../keyHover';
import type { InsertPart } from '../results/completion';

/** The keys of a new entry, by the definition of the schema it is of: those one fills in at once. */
const templates: Readonly<Record<string, readonly string[]>> = {
  source: ['type', 'title', 'container-title', 'issued', 'language', 'URL'],
  reference: ['id', 'type', 'title', 'issued', 'URL'],
  claim: ['id', 'quote', 'by', 'kind'],
  citation: ['source', 'quote'],
  pin: ['quote', 'actor'],
  note: ['quote', 'motivation', 'note'],
  actor: ['name', 'kind'],
  aliasEntry: ['name', 'lang'],
  role: ['title', 'of', 'from'],
  cslName: ['family', 'given'],
};

/** What an entry is called where it is offered as a whole. */
const titles: Readonly<Record<string, string>> = {
  source: 'description of the article',
  reference: 'source',
  claim: 'claim',
  citation: 'citation',
  pin: 'mention',
  note: 'note',
  actor: 'actor',
  aliasEntry: 'alias',
  role: 'role',
  cslName: 'name',
};

/** Undefined where there is no template for what the rule describes. */
export function templateTitle(rule: Rule): string | undefined {
  return titles[rule.definition];
}

/** An entry as lines, those after the first indented by `column`. Stops are counted from `stop` on. */
export function blockTemplate(
  rule: Rule,
  settings: ProjectSettings,
  column: number,
  newLine: string,
  stop = 1,
): readonly InsertPart[] {
  return fieldsOf(rule, settings, stop).flatMap((field, index) => [
    ...(index === 0 ? [] : [newLine + ' '.repeat(column)]),
    ...field,
  ]);
}

/** An entry in braces, on one line. */
export function flowTemplate(rule: Rule, settings: ProjectSettings, stop = 1): readonly InsertPart[] {
  const fields = fieldsOf(rule, settings, stop);
  return ['{ ', ...fields.flatMap((field, index) => [...(index === 0 ? [] : [', ']), ...field]), ' }'];
}

function fieldsOf(rule: Rule, settings: ProjectSettings, stop: number): readonly (readonly InsertPart[])[] {
  const keys = templates[rule.definition] ?? rule.required;
  return keys.flatMap((key, index) => {
    const value = ruleUnder(rule, [key]);
    return value === undefined ? [] : [[`${key}: `, ...valueParts(value, key, settings, stop + index)]];
  });
}

/** A place to write the value of a key at: in quotes where it is a text, with what it is chosen from where that is fixed. */
function valueParts(rule: Rule, key: string, settings: ProjectSettings, stop: number): readonly InsertPart[] {
  const choices = key === 'kind' && rule.enum === undefined ? settings.claimKinds : rule.enum;
  if (choices !== undefined) return [{ stop, choices: inCommonOrder(choices, rule.standard) }];
  return isText(rule) ? ['"', { stop }, '"'] : [{ stop }];
}

/** What is chosen most stands first, as it is what one gets without choosing. */
function inCommonOrder(choices: readonly string[], standard: unknown): readonly string[] {
  const first = ['article-newspaper', 'webpage', 'report', standard].filter((word) =>
    choices.includes(word as string),
  );
  return [...new Set([...(first as string[]), ...choices])];
}

/** Whether it is words of any kind, which are always written in quotes, and not an id, a date or a word to choose. */
export function isText(rule: Rule): boolean {
  const isWord = ['edtf', 'language', 'id', 'actorRef', 'sourceRef', 'claimRef', 'cslNumber'].includes(
    rule.definition,
  );
  const isOpenChoice = rule.pattern === undefined && rule.examples.length > 2;
  return (
    rule.type === 'string' &&
    rule.enum === undefined &&
    rule.pattern === undefined &&
    !isWord &&
    !isOpenChoice
  );
}

/** The parts as a text, for clients that know no stops. */
export function textOf(parts: readonly InsertPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : (part.text ?? ''))).join('');
}
