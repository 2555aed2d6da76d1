import { quoted } from '../../text/phrases';
import { textRange, type TextRange } from '../../text/range';
import { limits } from '../bounds';
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from '../tree';
import type { BibliographyProblem } from './problem';

export interface JsonRead {
  /** What was read before the first fault; undefined where there is nothing. Ranges are in the text. */
  readonly node: SyntaxNode | undefined;
  /** Behind the value, or where the fault is. */
  readonly end: number;
  readonly problem: BibliographyProblem | undefined;
}

/** Reads the JSON value that begins at an offset, as the located tree that gloss files are read as. Never throws, and reads on no further than the first fault. */
export function readJson(text: string, at: number): JsonRead {
  const reader = new JsonReader(text, at);
  const node = reader.value(0);
  return { node, end: reader.at, problem: reader.problem };
}

/** Where the next thing that is no blank stands. */
export function afterBlanks(text: string, at: number): number {
  let index = at;
  for (;;) {
    const unit = text.charCodeAt(index);
    if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9 && unit !== 0xfeff) return index;
    index += 1;
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

class JsonReader {
  problem: BibliographyProblem | undefined;

  constructor(
    readonly text: string,
    public at: number,
  ) {}

  value(depth: number): SyntaxNode | undefined {
    this.#blanks();
    switch (this.text.charAt(this.at)) {
      case '{':
        return this.#map(depth);
      case '[':
        return this.#list(depth);
      case '"':
        return this.#string();
      default:
        return this.#word();
    }
  }

  #map(depth: number): MapNode | undefined {
    const start = this.at;
    if (this.#tooDeep(depth)) return undefined;
    this.at += 1;
    const pairs: Pair[] = [];
    for (let first = true; ; first = false) {
      this.#blanks();
      if (this.text.charAt(this.at) === '}' && first) break;
      const pair = this.#pair(depth);
      if (pair !== undefined) pairs.push(pair);
      if (this.problem !== undefined || !this.#goesOn('}', start)) break;
    }
    if (this.problem === undefined) this.at += 1;
    return { kind: 'map', range: textRange(start, this.at), flow: true, pairs };
  }

  #pair(depth: number): Pair | undefined {
    if (this.text.charAt(this.at) !== '"') {
      this.#fault(
        this.at,
        'A name in quotation marks belongs here, such as "title". Look whether a “}” or “]” is missing before it.',
      );
      return undefined;
    }
    const key = this.#string();
    if (key === undefined) return undefined;
    this.#blanks();
    if (this.text.charAt(this.at) !== ':') {
      this.#say(key.range, `There has to be a “:” and a value behind ${quoted(key.text)}.`);
      return undefined;
    }
    this.at += 1;
    const value = this.value(depth + 1);
    const isNull = value?.kind === 'scalar' && value.style === 'plain' && value.text === 'null';
    return { key, value: isNull ? undefined : value, range: textRange(key.range.start, this.at) };
  }

  #list(depth: number): ListNode | undefined {
    const start = this.at;
    if (this.#tooDeep(depth)) return undefined;
    this.at += 1;
    const items: SyntaxNode[] = [];
    for (let first = true; ; first = false) {
      this.#blanks();
      if (this.text.charAt(this.at) === ']' && first) break;
      const item = this.value(depth + 1);
      if (item !== undefined) items.push(item);
      if (this.problem !== undefined || !this.#goesOn(']', start)) break;
    }
    if (this.problem === undefined) this.at += 1;
    return { kind: 'list', range: textRange(start, this.at), flow: true, items };
  }

  /** Whether another pair or item follows; where not, the closing bracket stands here, or there is a fault. */
  #goesOn(closing: '}' | ']', start: number): boolean {
    this.#blanks();
    const next = this.text.charAt(this.at);
    if (next === ',') {
      const comma = this.at;
      this.at += 1;
      this.#blanks();
      if (this.text.charAt(this.at) !== closing) return true;
      this.#say(textRange(comma, comma + 1), `There is a comma too many before the “${closing}”. Delete it.`);
      return false;
    }
    if (next === closing) return false;
    if (next === '')
      this.#say(
        textRange(start, start + 1),
        `The “${this.text.charAt(start)}” is not closed. Write “${closing}” where it ends.`,
      );
    else this.#fault(this.at, `A comma or a “${closing}” is missing before this.`);
    return false;
  }

  #string(): ScalarNode | undefined {
    const { text } = this;
    const start = this.at;
    const parts: string[] = [];
    let done = start + 1;
    for (let at = done; ; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 34) {
        parts.push(text.slice(done, at));
        this.at = at + 1;
        return { kind: 'scalar', range: textRange(start, at + 1), style: 'double', text: parts.join('') };
      }
      if (unit === 92 && !isLineEnd(text.charCodeAt(at + 1))) {
        parts.push(text.slice(done, at));
        const letter = text.charAt(at + 1);
        const code = letter === 'u' ? /^[\da-f]{4}$/iu.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
        parts.push(
          code === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(parseInt(code, 16)),
        );
        at += code === undefined ? 1 : 5;
        done = at + 1;
      } else if (isLineEnd(unit)) {
        this.at = at;
        this.#say(
          textRange(start, start + 1),
          'This quotation mark is not closed. Write another where its words end, on the same line.',
        );
        return undefined;
      }
    }
  }

  /** A number, `true`, `false` or `null`, kept as it is written. */
  #word(): ScalarNode | undefined {
    const word = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
    word.lastIndex = this.at;
    const text = word.exec(this.text)?.[0];
    if (text === undefined) {
      this.#fault(
        this.at,
        'A value belongs here: words in quotation marks, a number, or something in “{ }” or “[ ]”.',
      );
      return undefined;
    }
    const range = textRange(this.at, word.lastIndex);
    this.at = range.end;
    return { kind: 'scalar', range, style: 'plain', text };
  }

  #tooDeep(depth: number): boolean {
    if (depth < limits.depth) return false;
    this.#fault(this.at, `This is nested more than ${limits.depth} levels deep, and is not read.`);
    return true;
  }

  #blanks(): void {
    this.at = afterBlanks(this.text, this.at);
  }

  /** On what stands here, or on what stands last where the text ends. */
  #fault(at: number, message: string): void {
    const start = Math.min(at, Math.max(0, this.text.length - 1));
    this.#say(textRange(start, Math.min(start + 1, this.text.length)), message);
  }

  #say(range: TextRange, message: string): void {
    this.problem ??= { range, message };
  }
}

/** The end of the text counts as one. */
function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13 || Number.isNaN(unit);
}
