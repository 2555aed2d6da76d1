/** Inline Markdown within one block: code spans, links, images, addresses, HTML, emphasis, escapes and entities. */
import { DASH, kindAt, kindBefore, NEWLINE, SPACE } from './fold';
import type { Markup } from './markdown';
import { normalizeLabel } from './markdownBlocks';
import { LinkReader, MAX_LABEL, MAX_TAG } from './markdownLink';
import type { TextRange } from './range';

/** Adds what one block has to `skips` (where names are not sought) and `markup` (what is not read). */
export function scanInlines(
  text: string,
  block: TextRange,
  labels: ReadonlySet<string>,
  skips: TextRange[],
  markup: Markup[],
): void {
  new InlineScanner(text, block, labels, skips, markup).run();
}

const SPECIAL = /[\\`<[\]*_~&!]/g;
const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/;
const AUTOLINK = /^<(?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['hellip', '…'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['agrave', 'à'],
  ['ccedil', 'ç'],
]);

class InlineScanner {
  readonly #text: string;
  readonly #end: number;
  readonly #labels: ReadonlySet<string>;
  readonly #skips: TextRange[];
  readonly #markup: Markup[];
  #at: number;
  /** Places of `[` not closed yet; those of images begin at their `!`. */
  readonly #brackets: { readonly start: number; readonly inner: number }[] = [];
  /** Open runs of emphasis, for each character that makes it. */
  readonly #open: Record<string, { start: number; length: number }[]> = { '*': [], _: [], '~': [] };
  #lastTick: Map<number, number> | undefined;
  #noComment = false;
  readonly #links: LinkReader;

  constructor(
    text: string,
    block: TextRange,
    labels: ReadonlySet<string>,
    skips: TextRange[],
    markup: Markup[],
  ) {
    this.#text = text;
    this.#at = block.start;
    this.#end = block.end;
    this.#labels = labels;
    this.#skips = skips;
    this.#markup = markup;
    this.#links = new LinkReader(text, block.end);
  }

  run(): void {
    // Most of a text is plain; a regular expression passes over it several times faster than a loop does. It must not look past
    // the block, or every plain block would cost the whole rest of the text.
    const text = this.#text.slice(0, this.#end);
    for (;;) {
      SPECIAL.lastIndex = this.#at;
      if (!SPECIAL.test(text)) return;
      this.#at = SPECIAL.lastIndex - 1;
      this.#one(text[this.#at]!);
    }
  }

  #one(character: string): void {
    const text = this.#text;
    const at = this.#at;
    if (character === '\\') {
      const escapes = /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '') && at + 1 < this.#end;
      if (escapes) this.#drop(at, at + 1);
      this.#at = at + (escapes ? 2 : 1);
    } else if (character === '`') this.#code();
    else if (character === '<') this.#angle();
    else if (character === '[') this.#bracket(at, at + 1);
    else if (character === '!') {
      if (text[at + 1] === '[') this.#bracket(at, at + 2);
      else this.#at = at + 1;
    } else if (character === ']') this.#close();
    else if (character === '&') this.#entity();
    else this.#emphasis(character);
  }

  #drop(start: number, end: number): void {
    if (end > start) this.#markup.push({ start, end });
  }

  #code(): void {
    const text = this.#text;
    const start = this.#at;
    const length = this.#run(start, '`');
    this.#at = start + length;
    // A closing run of the same length lies ahead or the ticks are text; the last of each length is known in advance.
    if ((this.#ticks().get(length) ?? -1) <= start) return;
    for (let at = text.indexOf('`', start + length); at >= 0 && at < this.#end; at = text.indexOf('`', at)) {
      const run = this.#run(at, '`');
      if (run === length) {
        this.#drop(start, start + length);
        this.#drop(at, at + length);
        this.#skips.push({ start, end: at + length });
        this.#at = at + length;
        return;
      }
      at += run;
    }
  }

  #ticks(): Map<number, number> {
    if (this.#lastTick === undefined) {
      this.#lastTick = new Map();
      const text = this.#text;
      for (let at = text.indexOf('`', this.#at); at >= 0 && at < this.#end; at = text.indexOf('`', at)) {
        const run = this.#run(at, '`');
        this.#lastTick.set(run, at);
        at += run;
      }
    }
    return this.#lastTick;
  }

  #run(start: number, character: string): number {
    let end = start;
    while (end < this.#end && this.#text[end] === character) end++;
    return end - start;
  }

  #angle(): void {
    const text = this.#text;
    const at = this.#at;
    this.#at = at + 1;
    if (text.startsWith('<!--', at)) {
      if (this.#noComment) return;
      const close = text.slice(at + 4, this.#end).indexOf('-->');
      this.#noComment = close < 0;
      if (close >= 0) this.#skipAndDrop(at, at + 4 + close + 3);
      return;
    }
    if (!/[A-Za-z/?!]/.test(text[at + 1] ?? '')) return;
    const autolink = AUTOLINK.exec(text.slice(at, Math.min(this.#end, at + MAX_TAG)));
    if (autolink !== null) {
      const end = at + autolink[0].length;
      this.#skips.push({ start: at, end });
      this.#drop(at, at + 1);
      this.#drop(end - 1, end);
      this.#at = end;
      return;
    }
    const end = this.#tagEnd(at + 1);
    if (end > 0) this.#skipAndDrop(at, end);
  }

  #tagEnd(start: number): number {
    const text = this.#text;
    const limit = Math.min(this.#end, start + MAX_TAG);
    let quote = '';
    for (let at = start; at < limit; at++) {
      const character = text[at]!;
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (character === '>') return at + 1;
      else if (character === '<') return -1;
      else if ((character === '"' || character === "'") && text[at - 1] === '=') quote = character;
    }
    return -1;
  }

  #skipAndDrop(start: number, end: number): void {
    this.#skips.push({ start, end });
    this.#drop(start, end);
    this.#at = end;
  }

  #bracket(start: number, inner: number): void {
    this.#brackets.push({ start, inner });
    this.#at = inner;
  }

  #close(): void {
    const text = this.#text;
    const close = this.#at;
    this.#at = close + 1;
    const opener = this.#brackets.pop();
    if (opener === undefined) return;
    let end = -1;
    if (text[close + 1] === '(') end = this.#links.target(close + 1);
    if (end < 0 && text[close + 1] === '[') {
      const label = this.#links.label(close + 2);
      if (
        label !== undefined &&
        this.#isDefined(label.start === label.end ? this.#inner(opener, close) : label)
      ) {
        end = label.end + 1;
      }
    }
    if (end < 0) {
      if (close - opener.inner > MAX_LABEL || !this.#isDefined(this.#inner(opener, close))) return;
      end = close + 1;
    }
    this.#drop(opener.start, opener.inner);
    this.#drop(close, end);
    if (end > close + 1) this.#skips.push({ start: close + 1, end });
    this.#at = end;
  }

  #inner(opener: { readonly inner: number }, close: number): TextRange {
    return { start: opener.inner, end: close };
  }

  #isDefined(label: TextRange): boolean {
    if (this.#labels.size === 0 || label.end - label.start > MAX_LABEL || label.end <= label.start)
      return false;
    return this.#labels.has(normalizeLabel(this.#text.slice(label.start, label.end)));
  }

  #entity(): void {
    const start = this.#at;
    this.#at = start + 1;
    const entity = ENTITY.exec(this.#text.slice(start, Math.min(this.#end, start + 40)))?.[0];
    if (entity === undefined) return;
    const name = entity.slice(1, -1);
    let character = ENTITIES.get(name);
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      character = String.fromCodePoint(valid ? code : 0xfffd);
    }
    if (character === undefined) return;
    this.#markup.push({ start, end: start + entity.length, text: character });
    this.#at = start + entity.length;
  }

  /** Runs of * _ ~ that open are kept until one that closes comes; what stays open, or stands between spaces, is text. */
  #emphasis(character: string): void {
    const start = this.#at;
    const length = this.#run(start, character);
    const end = (this.#at = start + length);
    if (character === '~' && length > 2) return;
    const before = kindBefore(this.#text, start);
    const after = end < this.#end ? kindAt(this.#text, end) : NEWLINE;
    const left = !isSpaceKind(after) && (after > DASH || before <= DASH);
    const right = !isSpaceKind(before) && (before > DASH || after <= DASH);
    const canOpen = left && (character !== '_' || !right || before <= DASH);
    const canClose = right && (character !== '_' || !left || after <= DASH);
    const open = this.#open[character]!;
    let rest = length;
    while (canClose && rest > 0 && open.length > 0) {
      const opener = open.at(-1)!;
      const used = Math.min(rest, opener.length);
      if (character === '~' && used !== length) break;
      this.#drop(opener.start + opener.length - used, opener.start + opener.length);
      this.#drop(end - rest, end - rest + used);
      opener.length -= used;
      rest -= used;
      if (opener.length === 0) open.pop();
    }
    if (canOpen && rest > 0) open.push({ start: end - rest, length: rest });
  }
}

function isSpaceKind(kind: number): boolean {
  return kind === SPACE || kind === NEWLINE || kind < 0;
}
