import type { TextRange } from './range';

/** Tags, titles and labels longer than this, in UTF-16 units, are text: this keeps hostile input linear. */
export const MAX_TAG = 2000;
const MAX_TITLE = 1000;
export const MAX_LABEL = 999;

/** Reads what follows the words of a Markdown link, in one block that ends at `end`. Offsets are UTF-16 units. */
export class LinkReader {
  readonly #text: string;
  readonly #end: number;
  /** The matching parenthesis of each one in the stretch without spaces that was looked at last. */
  readonly #closing = new Map<number, number>();
  #measured = -1;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** Where the target in parentheses from `open` on ends, with its title; -1 if none is there. */
  target(open: number): number {
    const text = this.#text;
    let at = this.#spaces(open + 1);
    if (text[at] === '<') {
      const close = text.slice(at, Math.min(this.#end, at + MAX_TAG)).search(/[>\n\r]/);
      if (close < 0 || text[at + close] !== '>') return -1;
      at += close + 1;
    } else {
      this.#measure(at === open + 1 ? open : at);
      const close = at === open + 1 ? this.#closing.get(open) : undefined;
      if (close !== undefined) return close + 1;
      at = this.#stretchEnd(at);
    }
    at = this.#spaces(at);
    if (text[at] === ')') return at + 1;
    const mark = text[at] === '(' ? ')' : text[at]!;
    if (at >= this.#end || !'"\')'.includes(mark)) {
      // A target after a space may carry the parenthesis at its end.
      return text[at - 1] === ')' ? at : -1;
    }
    const limit = Math.min(this.#end, at + MAX_TITLE);
    for (let title = at + 1; title < limit; title++) {
      if (text[title] === '\\') title++;
      else if (text[title] === mark) {
        const close = this.#spaces(title + 1);
        return text[close] === ')' && close < this.#end ? close + 1 : -1;
      }
    }
    return -1;
  }

  /** Finds the parentheses that belong together in the stretch without spaces around `start`, once for all that ask. */
  #measure(start: number): void {
    if (start < this.#measured) return;
    this.#closing.clear();
    const open: number[] = [];
    let at = start;
    for (; at < this.#end; at++) {
      const character = this.#text[at];
      if (character === '\\') at++;
      else if (character === '(') open.push(at);
      else if (character === ')') {
        const from = open.pop();
        if (from === undefined) continue;
        this.#closing.set(from, at);
      } else if (isSpace(this.#text, at)) break;
    }
    this.#measured = Math.min(at, this.#end);
  }

  #stretchEnd(start: number): number {
    if (start < this.#measured) return this.#measured;
    let at = start;
    while (at < this.#end && !isSpace(this.#text, at)) at++;
    return at;
  }

  #spaces(start: number): number {
    let at = start;
    while (at < this.#end && at - start < MAX_TITLE && isSpace(this.#text, at)) at++;
    return at;
  }

  /** The label in brackets that starts at an offset, up to its closing bracket. */
  label(start: number): TextRange | undefined {
    const limit = Math.min(this.#end, start + MAX_LABEL);
    for (let at = start; at < limit; at++) {
      const character = this.#text[at];
      if (character === ']') return { start, end: at };
      if (character === '[') return undefined;
      if (character === '\\') at++;
    }
    return undefined;
  }
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || (unit >= 9 && unit <= 13);
}
