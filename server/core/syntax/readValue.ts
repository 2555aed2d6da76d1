import { textRange, type TextRange } from '../text/range';
import type { SyntaxProblem } from './glossFile';
import { quoteScalar } from './quoteScalar';
import * as say from './schemaMessages';
import type { Rule } from './schema';
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from './tree';
import { withinLine } from './treeProblems';

/** What stands for a value that does not fit: it is left out of what holds it. */
export const unfit = Symbol('unfit');

/**
 * Where items that did not fit were left out of a list, which item of the tree each one that is left stands for. Lists that are
 * not in here have all their items.
 */
const keptItems = new WeakMap<readonly unknown[], readonly number[]>();

/** The place in the tree's list of the item at `index` in the value's list. */
export function writtenIndex(list: unknown, index: number): number {
  return Array.isArray(list) ? (keptItems.get(list as readonly unknown[])?.[index] ?? index) : index;
}

/** Where a value stands: what to call it in messages, and where to complain of what is not there. */
export interface ValuePlace {
  /** The key it stands under, or '' for an entry as a whole. */
  readonly name: string;
  readonly range: TextRange;
  /** Whether it is one entry of the list that stands under that key. */
  readonly item?: boolean;
}

/**
 * Holds a tree against the schema and makes the plain value of it in one go. Scalars are kept as they are written; only where the
 * schema wants a number or a truth value is one made of them. Ranges of problems are relative to the piece, like the tree's.
 */
export class ValueReader {
  readonly problems: SyntaxProblem[] = [];
  /** Those of them that may be wrong where the tree is only a guess: that something is not there, or of another kind. */
  readonly doubtful = new Set<SyntaxProblem>();

  constructor(readonly text: string) {}

  read(node: SyntaxNode, rule: Rule, place: ValuePlace): unknown {
    if (rule.alternatives.length > 0) {
      const chosen = rule.alternatives.find((alternative) => accepts(alternative, node));
      if (chosen !== undefined) return this.read(node, chosen, place);
      return this.#wrongKind(node, rule, place);
    }
    if (!accepts(rule, node)) return this.#wrongKind(node, rule, place);
    switch (node.kind) {
      case 'scalar':
        return this.#scalar(node, rule, place);
      case 'list':
        return this.#list(node, rule, place);
      case 'map':
        return this.#map(node, rule, place);
    }
  }

  /** Complains of the id of an actor, which is a key and not a value. */
  checkKey(key: ScalarNode, rule: Rule): boolean {
    const message = say.badText(key.text, rule, 'id');
    if (message !== undefined) this.#problem(key.range, message);
    return message === undefined;
  }

  #scalar(node: ScalarNode, rule: Rule, place: ValuePlace): unknown {
    const { text } = node;
    let value: unknown = text;
    if (rule.type === 'boolean') {
      if (!/^(?:true|false)$/iu.test(text)) return this.#unfit(node, say.notBoolean(place.name, text));
      value = text.toLowerCase() === 'true';
    } else if (rule.type === 'integer' || rule.type === 'number') {
      const form = rule.type === 'integer' ? /^[-+]?\d{1,15}$/u : /^[-+]?\d{1,15}(?:\.\d{1,15})?$/u;
      if (!form.test(text)) return this.#unfit(node, say.notNumber(place.name, text));
      value = Number(text);
      if (Number(text) < rule.minimum) return this.#unfit(node, say.tooSmall(place.name, rule.minimum));
    } else if (rule.enum !== undefined && !rule.enum.includes(text)) {
      const { message, instead } = say.notOneOf(place.name, text, rule.enum);
      return this.#unfit(node, message, instead === undefined ? undefined : replaceFix(node, instead));
    } else {
      const message = say.badText(text, rule, place.name);
      if (message !== undefined) return this.#unfit(node, message);
    }
    if (rule.constant !== undefined && value !== rule.constant) {
      return this.#unfit(node, say.notConstant(place.name, rule.constant));
    }
    return value;
  }

  #list(node: ListNode, rule: Rule, place: ValuePlace): unknown {
    const values: unknown[] = [];
    const kept: number[] = [];
    for (const [index, item] of node.items.entries()) {
      if (item.range.start === item.range.end) {
        this.#problem(this.#dashBefore(item.range), say.emptyItem(node.flow));
        continue;
      }
      const value =
        rule.items === undefined ? plainValue(item) : this.read(item, rule.items, { ...place, item: true });
      if (value === unfit) continue;
      kept.push(index);
      values.push(value);
    }
    if (node.items.length < rule.minItems || node.items.length > rule.maxItems) {
      return this.#unfit(node, say.wrongCount(place.name, rule.minItems, rule.maxItems));
    }
    if (kept.length < node.items.length) keptItems.set(values, kept);
    return values;
  }

  #map(node: MapNode, rule: Rule, place: ValuePlace): unknown {
    const value: Record<string, unknown> = {};
    const written = new Map<string, Pair>();
    const unknown: Pair[] = [];
    for (const pair of node.pairs) {
      const key = pair.key.text;
      if (written.has(key)) continue;
      written.set(key, pair);
      const keyRule = rule.keys.get(key) ?? rule.otherKeys;
      if (keyRule === undefined) {
        unknown.push(pair);
        continue;
      }
      if (rule.keyNames !== undefined && !this.checkKey(pair.key, rule.keyNames)) continue;
      if (pair.value === undefined) continue;
      const read =
        keyRule === true
          ? plainValue(pair.value)
          : this.read(pair.value, keyRule, { name: key, range: pair.key.range });
      if (read !== unfit) define(value, key, read);
    }
    this.#unknownKeys(unknown, node, rule);
    this.#checkKeys(node, rule, written, place);
    return value;
  }

  #checkKeys(node: MapNode, rule: Rule, written: ReadonlyMap<string, Pair>, place: ValuePlace): void {
    const isThere = (key: string): boolean => written.get(key)?.value !== undefined;
    const at = place.name === '' ? place.range : withinLine(this.text, node.range);
    for (const key of rule.required) {
      const pair = written.get(key);
      if (pair === undefined) this.#missing(at, say.missingKey(rule, key));
      else if (pair.value === undefined) this.#problem(pair.key.range, say.noValueYet(rule, key));
    }
    if (node.pairs.length < rule.minKeys) this.#missing(at, say.noKeys(rule));
    const { condition } = rule;
    if (condition === undefined) return;
    if (condition.absent.every((key) => !isThere(key))) {
      for (const key of condition.needed) {
        if (isThere(key)) continue;
        const empty = [...condition.absent, key]
          .map((name) => written.get(name))
          .find((pair) => pair !== undefined);
        if (empty !== undefined) this.#problem(empty.key.range, say.noValueYet(rule, empty.key.text));
        else this.#missing(at, say.missingOneOf(rule, [...condition.absent, key]));
      }
    } else {
      for (const key of condition.barred) {
        const pair = written.get(key);
        if (pair?.value !== undefined)
          this.#problem(pair.key.range, say.notBoth(rule, [...condition.absent, key]));
      }
    }
  }

  #unknownKeys(unknown: readonly Pair[], map: MapNode, rule: Rule): void {
    if (unknown.length === 0) return;
    const here = new Set(map.pairs.map(({ key }) => key.text));
    for (const [count, { key, value, range }] of unknown.entries()) {
      const inText = map.flow && value === undefined && range.end === key.range.end;
      // Guesses take their time, and of so many no one reads them.
      const { message, instead } = say.unknownKey(rule, key.text, inText, count < 100);
      const free = instead !== undefined && !here.has(instead);
      this.#problem(key.range, message, free ? replaceFix(key, instead) : undefined);
      const problem = this.problems.at(-1);
      // A key of several words is rather a line that was taken for one.
      if (problem !== undefined && /\s/u.test(key.text)) this.doubtful.add(problem);
    }
  }

  #dashBefore(range: TextRange): TextRange {
    const start = Math.max(0, range.start - 1);
    return textRange(start, Math.max(start + 1, range.start));
  }

  #wrongKind(node: SyntaxNode, rule: Rule, place: ValuePlace): typeof unfit {
    const message = say.wrongKind(rule, node, place.name, place.item === true);
    this.#unfit(node, message, kindFix(rule, node, this.text));
    const problem = this.problems.at(-1);
    if (problem !== undefined) this.doubtful.add(problem);
    return unfit;
  }

  #unfit(node: SyntaxNode, message: string, fix?: SyntaxProblem['fix']): typeof unfit {
    this.#problem(withinLine(this.text, node.range), message, fix);
    return unfit;
  }

  #missing(range: TextRange, message: string): void {
    const problem: SyntaxProblem = { code: 'schema', range, message };
    this.problems.push(problem);
    this.doubtful.add(problem);
  }

  #problem(range: TextRange, message: string, fix?: SyntaxProblem['fix']): void {
    this.problems.push({ code: 'schema', range, message, ...(fix === undefined ? {} : { fix }) });
  }
}

/** Whether a rule takes this kind of node at all, whatever it says of what is in it. */
function accepts(rule: Rule, node: SyntaxNode): boolean {
  if (rule.alternatives.length > 0)
    return rule.alternatives.some((alternative) => accepts(alternative, node));
  if (rule.type === undefined) return true;
  if (rule.type === 'array') return node.kind === 'list';
  if (rule.type === 'object') return node.kind === 'map';
  return node.kind === 'scalar';
}

/** The value of a tree that no schema describes: texts, lists and maps of texts. */
export function plainValue(node: SyntaxNode): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plainValue);
  const value: Record<string, unknown> = {};
  for (const pair of node.pairs) {
    if (pair.value !== undefined && !Object.hasOwn(value, pair.key.text))
      define(value, pair.key.text, plainValue(pair.value));
  }
  return value;
}

/** A key may be `__proto__`, which a plain assignment would not keep. */
function define(value: Record<string, unknown>, key: string, item: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(value, key, { value: item, enumerable: true, configurable: true, writable: true });
  else value[key] = item;
}

function replaceFix(node: ScalarNode, instead: string): SyntaxProblem['fix'] {
  const quote = node.style === 'double' ? '"' : node.style === 'single' ? "'" : '';
  return {
    title: `Change to “${instead}”`,
    edits: [{ range: node.range, newText: quote + instead + quote }],
  };
}

/** What makes one kind of value of another, where that is sure to be meant. */
function kindFix(rule: Rule, node: SyntaxNode, text: string): SyntaxProblem['fix'] {
  const words = text.slice(node.range.start, node.range.end);
  // `quote: […]` is a list to YAML; in free text it is an ellipsis.
  const free = rule.type === 'string' && rule.pattern === undefined && rule.enum === undefined;
  if (free && node.kind === 'list' && node.flow && !words.includes('\n')) {
    return {
      title: 'Put quotation marks around it',
      edits: [{ range: node.range, newText: quoteScalar(words) }],
    };
  }
  return listFix(rule, node, words);
}

/** One text where a list is wanted becomes a list of one. */
function listFix(rule: Rule, node: SyntaxNode, words: string): SyntaxProblem['fix'] {
  if (rule.type !== 'array' || node.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded')
    return undefined;
  // Inside brackets a comma or a bracket would mean something.
  if (node.style === 'plain' && /[,[\]{}\n]/u.test(words)) return undefined;
  return {
    title: 'Make it a list',
    edits: [
      { range: textRange(node.range.start, node.range.start), newText: '[' },
      { range: textRange(node.range.end, node.range.end), newText: ']' },
    ],
  };
}
