import { ruleFor, type Rule, type RuleName } from './schema';

/** What may stand under a key of this name, in whatever map it is: that is all the repairs of unquoted text go by. */
export interface KeyClass {
  /** A text may stand there. */
  readonly text: boolean;
  /** Nothing but one text may. */
  readonly only: boolean;
  /** The text is free: words from an article or of one's own, not an id, a date or one of a few words. */
  readonly free: boolean;
  /** The schema has a key of this name. */
  readonly known: boolean;
}

/** Not a value of any key: a part of the file nothing is known of. */
export const noClass: KeyClass = { text: false, only: false, free: false, known: false };
const unknownKey: KeyClass = { text: true, only: false, free: false, known: false };

export function classOfKey(key: string): KeyClass {
  return (classes ??= collect()).get(key) ?? unknownKey;
}

export function isKnownKey(key: string): boolean {
  return classOfKey(key).known;
}

let classes: Map<string, KeyClass> | undefined;

function collect(): Map<string, KeyClass> {
  const found = new Map<string, KeyClass>();
  const visited = new Set<Rule>();
  const visit = (rule: Rule): void => {
    if (visited.has(rule)) return;
    visited.add(rule);
    for (const [key, value] of rule.keys) {
      const kinds = [...leaves(value)];
      const texts = kinds.filter(({ type }) => type !== 'object' && type !== 'array');
      const items = kinds.flatMap(({ items: item }) => (item === undefined ? [] : [...leaves(item)]));
      const scalars = [...texts, ...items.filter(({ type }) => type !== 'object' && type !== 'array')];
      const own: KeyClass = {
        text: scalars.length > 0,
        only: texts.length === kinds.length,
        free: scalars.length > 0 && scalars.every(isFree),
        known: true,
      };
      const other = found.get(key) ?? own;
      found.set(key, {
        text: own.text || other.text,
        only: own.only && other.only,
        free: own.free && other.free,
        known: true,
      });
      visit(value);
    }
    for (const part of [...rule.alternatives, rule.items, rule.otherKeys])
      if (typeof part === 'object') visit(part);
  };
  const names: readonly RuleName[] = ['file', 'settings'];
  for (const name of names) visit(ruleFor(name));
  // What web clippers write above an article (frontMatter.ts).
  for (const key of ['byline', 'headline', 'site', 'site_name', 'published', 'date']) {
    if (!found.has(key)) found.set(key, { text: true, only: false, free: true, known: true });
  }
  return found;
}

function* leaves(rule: Rule): Iterable<Rule> {
  if (rule.alternatives.length === 0) yield rule;
  else for (const alternative of rule.alternatives) yield* leaves(alternative);
}

/** Dates and languages are strings to the schema as well, but no one writes a `#` in them. */
function isFree({ type, pattern, enum: values, definition }: Rule): boolean {
  return (
    type === 'string' &&
    pattern === undefined &&
    values === undefined &&
    definition !== 'edtf' &&
    definition !== 'language'
  );
}
