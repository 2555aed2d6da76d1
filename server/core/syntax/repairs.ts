import { textRange, type TextRange } from '../text/range';
import { BlockScanner } from './blockScan';
import type { SyntaxProblem } from './glossFile';
import { quoteScalar } from './quoteScalar';
import type { SyntaxNode } from './tree';
import { withinLine } from './treeProblems';

/**
 * Text that YAML would cut short or choke on, made readable before any parser sees it. Users copy sentences from articles behind
 * `quote:`, and to YAML ` #`, `: `, and many characters at the start of a text mean something. Each such value is covered by letters of
 * the same length, so that all offsets stay true, and read as the words it was meant to be.
 */
export interface Repairs {
  /** As long as the original, and free of what was repaired. */
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
  /** Whether the problems already say why what is left cannot be read, so that a parser's own words would only add noise. */
  readonly explained: boolean;
  /** By its start, the words of each value that was covered, and where it ends. */
  readonly values: ReadonlyMap<number, { readonly text: string; readonly end: number }>;
}

/**
 * `idsOutermost` says that the outermost keys are ids of the user's choice and not keys of the schema, as in the entries of
 * `actors`.
 */
export function findRepairs(text: string, idsOutermost: boolean): Repairs {
  const found = new RepairList(text);
  new BlockScanner(text, found, idsOutermost).scan();
  return found.apply();
}

/** Puts the true words back into the tree of a repaired text. */
export function restoreText(node: SyntaxNode, repairs: Repairs): SyntaxNode {
  if (repairs.values.size === 0) return node;
  switch (node.kind) {
    case 'scalar': {
      const value = repairs.values.get(node.range.start);
      return value === undefined
        ? node
        : { ...node, range: textRange(node.range.start, value.end), text: value.text };
    }
    case 'list':
      return { ...node, items: node.items.map((item) => restoreText(item, repairs)) };
    case 'map':
      return {
        ...node,
        pairs: node.pairs.map((pair) =>
          pair.value === undefined ? pair : { ...pair, value: restoreText(pair.value, repairs) },
        ),
      };
  }
}

interface Repair {
  readonly range: TextRange;
  /** What it reads as: its own words or others; `blank` if it is passed over, `broken` if it stays and cannot be read. */
  readonly as: 'text' | { readonly text: string } | 'blank' | 'broken';
  readonly problem: SyntaxProblem;
}

/** The repairs found so far, in the order of the text. */
export class RepairList {
  readonly #repairs: Repair[] = [];
  #firstMisaligned = Infinity;

  constructor(readonly source: string) {}

  get count(): number {
    return this.#repairs.length;
  }

  /** Whether there are so many that the text is no one's work, and looking for more would only take time. */
  get tooMany(): boolean {
    return this.#repairs.length >= 1000;
  }

  /** Forgets what was found since there were `count`: a larger repair has taken its place. */
  backTo(count: number): void {
    this.#repairs.length = count;
    if (this.#firstMisaligned >= count) this.#firstMisaligned = Infinity;
  }

  /** A value that is text in all its length. `lost` is what YAML would have taken away of it, or all that it would not read. */
  unquoted(range: TextRange, lost: TextRange, why: string): void {
    // The words are cut out at the end: a text with many commas grows by one piece at a time.
    const problem: SyntaxProblem = { code: 'unquoted-text', range: lost, message: why };
    this.#repairs.push({ range, as: 'text', problem });
  }

  /** A quoted text without its closing mark; it is taken to go on to the end of `range`. */
  unclosed(range: TextRange): void {
    const quote = this.source.charAt(range.start);
    const inner = folded(this.source.slice(range.start + 1, range.end));
    const text = quote === "'" ? inner.replaceAll("''", "'") : inner;
    const line = withinLine(this.source, range);
    const at = textRange(line.end, line.end);
    const fix = { title: 'Close the quotation mark', edits: [{ range: at, newText: quote }] };
    const message =
      quote === "'"
        ? "This text begins with a quotation mark that is never closed. Put a ' at its end or, if it is an apostrophe, double quotation marks around all of it."
        : 'This text begins with a quotation mark that is never closed. Put a " at its end.';
    // An apostrophe, or a text that goes on over more lines, may well be meant otherwise.
    const sure = quote === '"' && line.end === range.end;
    const problem: SyntaxProblem = { code: 'yaml-syntax', range: line, message, ...(sure ? { fix } : {}) };
    this.#repairs.push({ range, as: { text }, problem });
  }

  /** A bracket without its fellow. `end` is where the collection seems to end. */
  unclosedBracket(at: number, end: number): void {
    const open = this.source.charAt(at);
    const close = open === '[' ? ']' : '}';
    const message = `A “${open}” is opened here and never closed. Put a “${close}” where it ends.`;
    const range = textRange(at, at + 1);
    let last = end;
    while (last > at + 1 && /[\s,]/u.test(this.source.charAt(last - 1))) last -= 1;
    const sure = !this.source.slice(at, last).includes('\n');
    const fix = { title: `Add “${close}”`, edits: [{ range: textRange(last, last), newText: close }] };
    this.#repairs.push({
      range,
      as: 'broken',
      problem: { code: 'yaml-syntax', range, message, ...(sure ? { fix } : {}) },
    });
  }

  /** A key that stands in another column than those it belongs to. */
  misaligned(range: TextRange, lineStart: number, column: number): void {
    // One wrong line often has others below it; the first is enough to put them right.
    if (this.#firstMisaligned < this.#repairs.length) return;
    this.#firstMisaligned = this.#repairs.length;
    const words = this.source.slice(range.start, range.end);
    const message = words.startsWith('-')
      ? `This entry does not stand in the same column as the one above. Indent it by ${column} spaces.`
      : `“${words}” does not stand in the same column as the keys it belongs to. Indent it by ${column} spaces.`;
    const indentation = textRange(lineStart, range.start);
    const fix = { title: 'Line it up', edits: [{ range: indentation, newText: ' '.repeat(column) }] };
    this.#repairs.push({ range, as: 'broken', problem: { code: 'yaml-syntax', range, message, fix } });
  }

  /** A label or tag of YAML's before a value, which is passed over. */
  property(range: TextRange): void {
    const message = `To YAML, “${this.source.slice(range.start, range.end).slice(0, 40)}” is a label, which has no meaning in gloss files. Remove it, or put quotation marks around the text.`;
    this.#repairs.push({ range, as: 'blank', problem: { code: 'yaml-syntax', range, message } });
  }

  apply(): Repairs {
    const values = new Map<number, { text: string; end: number }>();
    const problems = this.#repairs.map((repair) =>
      repair.as === 'text' ? this.#withFix(repair) : repair.problem,
    );
    const explained = this.#repairs.some(({ as }) => as === 'broken');
    let text = '';
    let at = 0;
    for (const { range, as } of this.#repairs) {
      // Two that overlap would shift everything behind them.
      if (as === 'broken' || range.start < at) continue;
      const length = range.end - range.start;
      text += this.source.slice(at, range.start) + (as === 'blank' ? ' ' : 'x').repeat(length);
      at = range.end;
      if (as === 'blank') continue;
      values.set(range.start, { text: as === 'text' ? this.#words(range) : as.text, end: range.end });
    }
    return { text: at === 0 ? this.source : text + this.source.slice(at), problems, explained, values };
  }

  #words(range: TextRange): string {
    return withoutHalfQuotes(folded(this.source.slice(range.start, range.end)));
  }

  #withFix({ range, problem }: Repair): SyntaxProblem {
    const edits = [{ range, newText: quoteScalar(this.#words(range)) }];
    const fix = { title: 'Put quotation marks around the text', edits };
    return { ...problem, range: withinLine(this.source, problem.range), fix };
  }
}

/** Text over several lines is one line with spaces, as in plain YAML text. */
function folded(text: string): string {
  if (!text.includes('\n')) return text.trim();
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** `'l'agent Ross'` is meant to be quoted: apostrophes inside it, between letters, were not doubled. */
function withoutHalfQuotes(text: string): string {
  const inner = /^'(.+)'$/su.exec(text)?.[1];
  return inner === undefined || /(?<!\p{L})'|'(?!\p{L})/u.test(inner) ? text : inner;
}
