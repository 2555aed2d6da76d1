import { textRange, type TextRange } from '../text/range';
import type { Chunk } from './chunks';
import type { SyntaxProblem } from './glossFile';
import { readYaml, type LenientBudget } from './readYaml';
import { plainValue, unfit, ValueReader } from './readValue';
import { ruleFor } from './schema';
import { quoted } from './schemaMessages';
import { isSectionName, sectionKinds, type SectionName } from './sections';
import type { Pair, ScalarNode, SyntaxNode } from './tree';
import { withinLine } from './treeProblems';

/** A parsed piece of a gloss file. All ranges are relative to its start, so that it stays true when it moves in the file. */
export interface ParsedChunk {
  readonly kind: Chunk['kind'];
  readonly section: string;
  /** A copy of its own: a slice would keep the whole text of some earlier state of the file in memory. */
  readonly text: string;
  readonly parts: readonly ParsedPart[];
  /** The top-level keys in it, where it is a whole section or file. */
  readonly headings: readonly ParsedHeading[];
  readonly problems: readonly SyntaxProblem[];
  readonly valid: boolean;
  /** What the piece is, if it is a whole section or file: a map in all that is well. */
  readonly root: 'map' | 'list' | 'text' | 'nothing';
}

/** An entry in a piece. Nearly always there is one; a section written in brackets has all its entries in one piece. */
export interface ParsedPart {
  readonly section: SectionName;
  readonly value: object;
  readonly key: { readonly text: string; readonly range: TextRange } | undefined;
  readonly range: TextRange;
}

export interface ParsedHeading {
  readonly name: string;
  readonly nameRange: TextRange;
  readonly range: TextRange;
  /** What stands behind it if that is one text; the version behind `gloss`. */
  readonly value: { readonly text: string; readonly range: TextRange } | undefined;
}

/** Parses a piece and holds it against the schema. `nodes` are the trees of its parts, in their order. */
export function readChunk(
  kind: Chunk['kind'],
  section: string,
  text: string,
  budget: LenientBudget,
): { readonly chunk: ParsedChunk; readonly nodes: PartNodes } {
  const read = readYaml(text, { idsOutermost: kind === 'key', budget });
  const values = new ValueReader(text);
  const entries = entryNodes(kind, section, read.root);
  const parts = entries.map((entry) => readPart(entry, values));
  const whole = kind === 'section' || kind === 'root';
  const pairs = whole && read.root?.kind === 'map' ? read.root.pairs : [];
  // Where the parser had to guess, what seems to be missing or of a wrong kind may only be misread.
  const misfits = read.guessed
    ? values.problems.filter((problem) => !values.doubtful.has(problem))
    : values.problems;
  const problems = [...read.problems, ...misfits];
  if (whole) for (const pair of pairs) problems.push(...sectionProblems(pair));
  else if (parts.length === 0 && problems.length === 0)
    problems.push(nothingHere(text, kind, section, read.root));
  const chunk: ParsedChunk = {
    kind,
    section,
    text,
    parts,
    headings: pairs.map(readHeading),
    problems: withoutRepeated(problems),
    valid: read.valid,
    root: read.root === undefined ? 'nothing' : read.root.kind === 'scalar' ? 'text' : read.root.kind,
  };
  return { chunk, nodes: entries.map(({ node }) => node) };
}

/** The tree of each part of a piece; undefined where nothing is written. */
export type PartNodes = readonly (SyntaxNode | undefined)[];

/** Parses a piece once more, for its trees alone. */
export function partNodes({ kind, section, text }: ParsedChunk): PartNodes {
  return entryNodes(kind, section, readYaml(text, { idsOutermost: kind === 'key' }).root).map(
    ({ node }) => node,
  );
}

interface EntryNode {
  readonly section: SectionName;
  readonly key: ScalarNode | undefined;
  readonly node: SyntaxNode | undefined;
  readonly range: TextRange;
}

/** The entries in a tree, in the order they stand in. */
function entryNodes(
  kind: Chunk['kind'],
  section: string,
  root: SyntaxNode | undefined,
): readonly EntryNode[] {
  if (root === undefined) return [];
  if (kind === 'item' && isSectionName(section)) {
    if (root.kind !== 'list') return [];
    return root.items.map((node, index) => ({
      section,
      key: undefined,
      node: isEmpty(node) ? undefined : node,
      // The dash of a first item is where the list begins; of a second one in a broken piece, nobody asks.
      range: index === 0 ? textRange(root.range.start, node.range.end) : node.range,
    }));
  }
  if (root.kind !== 'map') return [];
  if (kind === 'key' && isSectionName(section)) return root.pairs.map((pair) => keyedEntry(section, pair));
  if (kind !== 'section' && kind !== 'root') return [];
  return root.pairs.flatMap(({ key, value, range }): readonly EntryNode[] => {
    const name = key.text;
    if (!isSectionName(name) || value === undefined) return [];
    const { shape } = sectionKinds[name];
    if (shape === 'list' && value.kind === 'list') {
      return value.items
        .filter((node) => !isEmpty(node))
        .map((node) => ({ section: name, key: undefined, node, range: node.range }));
    }
    if (shape === 'map' && value.kind === 'map') return value.pairs.map((pair) => keyedEntry(name, pair));
    return shape === 'one' && value.kind === 'map'
      ? [{ section: name, key: undefined, node: value, range }]
      : [];
  });
}

function keyedEntry(section: SectionName, pair: Pair): EntryNode {
  return { section, key: pair.key, node: pair.value, range: pair.range };
}

function isEmpty(node: SyntaxNode): boolean {
  return node.range.start === node.range.end;
}

function readPart({ section, key, node, range }: EntryNode, values: ValueReader): ParsedPart {
  const rule = ruleFor(sectionKinds[section].entry);
  const partKey = key === undefined ? undefined : { text: key.text, range: key.range };
  if (key !== undefined) {
    const keyRule = ruleFor('file').keys.get(section)?.keyNames;
    if (keyRule !== undefined) values.checkKey(key, keyRule);
  }
  if (node === undefined) {
    const what =
      key === undefined
        ? 'There is nothing behind this dash yet.'
        : `${quoted(key.text)} has nothing under it yet.`;
    const at = key?.range ?? textRange(range.start, Math.max(range.start + 1, range.end));
    values.problems.push({
      code: 'schema',
      range: at,
      message: `${what} Write “${rule.required[0] ?? 'name'}: …”, or remove it.`,
    });
    return { section, value: {}, key: partKey, range };
  }
  const at = key?.range ?? withinLine(values.text, node.range);
  const value = values.read(node, rule, { name: '', range: at });
  return { section, value: value === unfit ? {} : (value as object), key: partKey, range };
}

function readHeading({ key, value, range }: Pair): ParsedHeading {
  const text = value?.kind === 'scalar' ? { text: value.text, range: value.range } : undefined;
  return { name: key.text, nameRange: key.range, range, value: text };
}

/** A section that holds something else than it should: text, or a list where keys are wanted. */
function sectionProblems({ key, value }: Pair): readonly SyntaxProblem[] {
  if (!isSectionName(key.text) || value === undefined) return [];
  const { shape } = sectionKinds[key.text];
  const wanted = shape === 'list' ? 'list' : 'map';
  if (value.kind === wanted) {
    const empty = value.kind === 'list' ? value.items.filter(isEmpty) : [];
    return empty.map(({ range }) => ({
      code: 'schema' as const,
      range: textRange(Math.max(0, range.start - 1), Math.max(1, range.start)),
      message: 'An entry is missing here. Write it, or remove what separates it.',
    }));
  }
  const name = `“${key.text}”`;
  const messages = {
    list: `${name} takes a list: begin each entry with “- ” on a line of its own.`,
    map: `${name} takes entries under ids of their own, such as “my-id:” with “name: …” below it, and not ${value.kind === 'list' ? 'a list' : 'text'}.`,
    one: `${name} takes keys with values, such as “title: …”, and not ${value.kind === 'list' ? 'a list' : 'text'}.`,
  };
  return [{ code: 'schema', range: key.range, message: messages[shape] }];
}

function nothingHere(
  text: string,
  kind: Chunk['kind'],
  section: string,
  root: SyntaxNode | undefined,
): SyntaxProblem {
  const start = text.search(/\S/u);
  const range = withinLine(text, root?.range ?? textRange(Math.max(0, start), text.length));
  const words = quoted(root === undefined ? '' : String(plainValue(root)));
  const message =
    kind === 'key'
      ? `${words} is not followed by a colon. An entry of “${section}” is an id with a colon, and its keys on the lines below.`
      : `This does not belong to any entry of “${section}”. Each of them begins with “- ”.`;
  return { code: 'yaml-syntax', range, message };
}

/**
 * Of several problems in one place, one: what cannot be read needs no second complaint that it does not fit; but that an id has a
 * character it cannot have says more than that the character should stand in quotation marks.
 */
function withoutRepeated(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (problems.length < 2) return problems;
  const kept = new Map<string, SyntaxProblem>();
  for (const problem of problems) {
    const place = `${problem.range.start}:${problem.range.end}`;
    const other = kept.get(place);
    if (other === undefined || (other.code === 'unquoted-text' && problem.code === 'schema'))
      kept.set(place, problem);
  }
  return [...kept.values()];
}
