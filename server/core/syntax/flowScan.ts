import { textRange } from '../text/range';
import { classOfKey, isKnownKey, noClass, type KeyClass } from './keyClasses';
import type { RepairList } from './repairs';
import { isBlankCode, lineAt, looksLikeText, quotedEnd, startsComment, wordsEnd } from './scalarEnds';
import { lineEnd } from './scanLines';

const reasons = {
  comma: 'Inside brackets a comma ends the text. Put quotation marks around all of it.',
  comment:
    'To YAML, “#” with a space before it begins a comment: what follows in this line is lost. Put quotation marks around the text.',
  colon:
    'Put quotation marks around this text: without them, a colon with a space behind it means something else in YAML.',
  start: 'To YAML, what this text begins with means something else. Put quotation marks around it.',
  quotes:
    'To YAML, the text ends at the second quotation mark, and what follows cannot be read. Put quotation marks around all of it.',
} as const;

interface Frame {
  /** Where its bracket stands. */
  readonly start: number;
  readonly close: string;
  /** What may stand at the place that is being read: under the key just read, or as an item. */
  values: KeyClass;
  /** In a map: whether a key comes next, or its value. */
  expects: 'key' | 'value';
  /** The text that the last key's value is, to which words behind a comma may belong. */
  text: { readonly start: number; end: number; readonly repairsBefore: number } | undefined;
}

/** Deeper than this no reader goes anyway. */
const deepest = 64;

/** Goes through a flow collection, `[…]` or `{…}`, and notes the texts in it that have to be repaired. */
export class FlowScanner {
  #frames: Frame[] = [];
  #indent = 0;

  constructor(
    readonly text: string,
    readonly repairs: RepairList,
  ) {}

  /**
   * Reads from the opening bracket at `start`. Gives the end behind its closing one; if there is none in the lines that are indented
   * by more than `indent`, how far it came.
   */
  scan(start: number, indent: number, values: KeyClass): { readonly end: number; readonly closed: boolean } {
    this.#frames = [];
    this.#indent = indent;
    let at = this.#open(start, values);
    while (at < this.text.length && !this.repairs.tooMany) {
      const next = this.#skipSpace(at);
      if (next === undefined) return this.#unfinished(at);
      at = next;
      const frame = this.#frames.at(-1);
      if (frame === undefined) return { end: at, closed: true };
      const char = this.text.charAt(at);
      if (char === ']' || char === '}') {
        this.#frames.pop();
        if (char !== frame.close && this.#frames.at(-1)?.close === char) {
          // The bracket closes the collection around this one, which was never closed.
          this.repairs.unclosedBracket(frame.start, this.#endBefore(at));
          this.#frames.pop();
        }
        at += 1;
        const outer = this.#frames.at(-1);
        if (outer === undefined) return { end: at, closed: true };
        outer.text = undefined;
      } else if (char === ',') {
        frame.expects = 'key';
        at += 1;
      } else if (char === ':' && frame.close === '}' && frame.expects === 'key') {
        frame.expects = 'value';
        at += 1;
      } else if ((char === '[' || char === '{') && !this.#isText(at, frame)) {
        if (this.#frames.length >= deepest) return { end: at, closed: false };
        frame.text = undefined;
        at = this.#open(at, frame.values);
      } else at = this.#scalar(at, frame);
    }
    return this.#unfinished(this.text.length);
  }

  #unfinished(at: number): { readonly end: number; readonly closed: boolean } {
    const inner = this.#frames.at(-1);
    if (inner !== undefined) this.repairs.unclosedBracket(inner.start, this.#endBefore(at));
    return { end: at, closed: false };
  }

  /** The end of the last word before a place. */
  #endBefore(at: number): number {
    let end = at;
    while (end > 0 && isBlankCode(this.text.charCodeAt(end - 1))) end -= 1;
    return end;
  }

  #open(at: number, values: KeyClass): number {
    const list = this.text.charAt(at) === '[';
    const inner = list ? { ...values, only: false } : noClass;
    this.#frames.push({ start: at, close: list ? ']' : '}', values: inner, expects: 'key', text: undefined });
    return at + 1;
  }

  /** Past spaces, line breaks and comments; undefined where a line begins that is not inside any more. */
  #skipSpace(from: number): number | undefined {
    const { text } = this;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 10) {
        const line = lineAt(text, at + 1);
        const closing =
          line !== undefined && ']}'.includes(text.charAt(line.content)) && line.indent >= this.#indent;
        const comment = line !== undefined && text.charCodeAt(line.content) === 35;
        if (line !== undefined && !line.blank && !closing && !comment && line.indent <= this.#indent)
          return undefined;
        at += 1;
      } else if (isBlankCode(code)) at += 1;
      else if (startsComment(text, at)) at = lineEnd(text, at);
      else return at < text.length ? at : undefined;
    }
  }

  /** A key or a value that is one text. Gives where reading goes on. */
  #scalar(at: number, frame: Frame): number {
    const isKey = frame.close === '}' && frame.expects === 'key';
    return isKey ? this.#key(at, frame) : this.#value(at, frame);
  }

  #key(at: number, frame: Frame): number {
    const { text } = this;
    const quoted = text.charAt(at) === '"' || text.charAt(at) === "'";
    const quote = quoted ? quotedEnd(text, at, this.#indent) : undefined;
    if (quote?.closed === false) return this.#unclosed(at);
    const end = quote?.end ?? this.#plainEnd(at, 'colon');
    const key = text.slice(at + (quoted ? 1 : 0), end - (quoted ? 1 : 0)).trim();
    let behind = end;
    while (text.charCodeAt(behind) === 32 || text.charCodeAt(behind) === 9) behind += 1;
    const hasColon = text.charAt(behind) === ':';
    const before = frame.text;
    frame.text = undefined;
    if (
      !hasColon &&
      before !== undefined &&
      !quoted &&
      !isKnownKey(key) &&
      !text.slice(before.end, at).includes('\n')
    ) {
      // `{ quote: oui, mais, actor: doge }`: the words behind the comma have no colon, so they belong to the text.
      const whole = textRange(before.start, end);
      this.repairs.backTo(before.repairsBefore);
      this.repairs.unquoted(whole, textRange(before.end, end), reasons.comma);
      frame.text = { ...before, end };
      return end;
    }
    frame.values = classOfKey(key);
    return Math.max(end, at + 1);
  }

  #value(at: number, frame: Frame): number {
    const { text } = this;
    const { values } = frame;
    const first = text.charAt(at);
    const repairsBefore = this.repairs.count;
    let end: number;
    if (first === '"' || first === "'") {
      const quote = quotedEnd(text, at, this.#indent);
      if (!quote.closed) return this.#unclosed(at);
      end = quote.end;
      const next = this.#skipSpace(end);
      if (
        values.text &&
        next !== undefined &&
        !',]}:#'.includes(text.charAt(next)) &&
        !text.slice(end, next).includes('\n')
      ) {
        return this.#repair(at, at, frame, reasons.quotes, end);
      }
      return end;
    }
    if (values.text && ('@`%|>*&!'.includes(first) || this.#isText(at, frame))) {
      return this.#repair(at, at, frame, reasons.start);
    }
    end = this.#plainEnd(at, 'text');
    const stop = text.charAt(end);
    if (stop === ':' && values.text && frame.close === '}') return this.#repair(at, at, frame, reasons.colon);
    const hash = this.#commentBehind(end);
    if (hash !== undefined && values.free && looksLikeText(text, hash))
      return this.#repair(at, hash, frame, reasons.comment);
    if (values.free && frame.close === '}') frame.text = { start: at, end, repairsBefore };
    return Math.max(end, at + 1);
  }

  /**
   * Whether a bracket begins a text such as “[sic] …” and not a collection: the one that it would open is closed in this line, and
   * more words follow.
   */
  #isText(at: number, frame: Frame): boolean {
    const { text } = this;
    if (!'[{'.includes(text.charAt(at)) || !frame.values.only || frame.expects !== 'value') return false;
    const end = wordsEnd(text, at);
    const close = text.indexOf(text.charAt(at) === '[' ? ']' : '}', at);
    if (close < 0 || close >= end) return false;
    // With quotation marks, colons or commas in it, it is a collection, well formed or not.
    if (/["':,[\]{}]/u.test(text.slice(at + 1, close))) return false;
    let next = close + 1;
    while (text.charCodeAt(next) === 32) next += 1;
    return next < end && !',]}:#'.includes(text.charAt(next));
  }

  /** Covers a value up to the comma or bracket behind it, or to the end of the line. */
  #repair(at: number, lostFrom: number, frame: Frame, why: string, from = at): number {
    const { text } = this;
    const repairsBefore = this.repairs.count;
    const lineStop = wordsEnd(text, from);
    let depth = 0;
    let end = from;
    for (; end < lineStop; end += 1) {
      const char = text.charAt(end);
      if (char === '[' || char === '{') depth += 1;
      else if (char === ',' && depth === 0) break;
      else if ((char === ']' || char === '}') && --depth < 0) break;
    }
    while (end > at + 1 && isBlankCode(text.charCodeAt(end - 1))) end -= 1;
    this.repairs.unquoted(
      textRange(at, Math.max(end, at + 1)),
      textRange(lostFrom, Math.max(end, lostFrom + 1)),
      why,
    );
    if (frame.values.free && frame.close === '}') frame.text = { start: at, end, repairsBefore };
    return Math.max(end, at + 1);
  }

  /** A quotation mark without its fellow: the text goes on to the brackets at the end of the line. */
  #unclosed(at: number): number {
    const { text } = this;
    let end = wordsEnd(text, at);
    let tail = '';
    for (let i = end - 1; i > at && /[\]}\s]/u.test(text.charAt(i)) && tail.length < deepest; i -= 1) {
      if (!isBlankCode(text.charCodeAt(i))) tail = text.charAt(i) + tail;
    }
    for (let count = this.#frames.length; count > 0; count -= 1) {
      // The brackets of the innermost collections, which would close in this order.
      const closing = this.#frames
        .slice(-count)
        .reverse()
        .map(({ close }) => close)
        .join('');
      if (!tail.endsWith(closing)) continue;
      for (let left = count; left > 0; end -= 1) if (!isBlankCode(text.charCodeAt(end - 1))) left -= 1;
      break;
    }
    while (end > at + 1 && isBlankCode(text.charCodeAt(end - 1))) end -= 1;
    this.repairs.unclosed(textRange(at, end));
    return end;
  }

  /** Where a plain text ends: at a bracket, comma, comment, line break, or at a colon with a space behind it. */
  #plainEnd(start: number, what: 'colon' | 'text'): number {
    const { text } = this;
    let end = start;
    for (let at = start; at < text.length; at += 1) {
      const char = text.charAt(at);
      if (',[]{}'.includes(char) || (at > start && startsComment(text, at))) break;
      if (char === ':') {
        const next = text.charCodeAt(at + 1);
        if (isBlankCode(next) || at + 1 >= text.length || ',[]{}'.includes(text.charAt(at + 1))) {
          if (what === 'text') return at;
          break;
        }
      }
      if (char === '\n') {
        const line = lineAt(text, at + 1);
        if (
          line !== undefined &&
          !line.blank &&
          (line.indent <= this.#indent || text.charCodeAt(line.content) === 35)
        )
          break;
      } else if (!isBlankCode(text.charCodeAt(at))) end = at + 1;
    }
    return end;
  }

  #commentBehind(end: number): number | undefined {
    let at = end;
    while (this.text.charCodeAt(at) === 32 || this.text.charCodeAt(at) === 9) at += 1;
    return startsComment(this.text, at) ? at : undefined;
  }
}
