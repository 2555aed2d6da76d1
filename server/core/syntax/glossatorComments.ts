import { textRange, type TextRange } from '../text/range';
import { limits } from './bounds';
import type { Entry, GlossFile } from './glossFile';
import { WrittenTexts } from './writtenTexts';

/** The one comment that has a meaning: it switches off rules for what begins on the next line that is no comment. */
export const disableNextLine = 'glossator-disable-next-line';

/** What every comment to Glossator begins with; what goes on in another way is a slip. */
const opening = 'glossator-disable';

export interface Word {
  readonly text: string;
  readonly range: TextRange;
}

/** A YAML comment that speaks to Glossator, or means to. Ranges are absolute. */
export interface GlossatorComment {
  /** From its `#` to its last letter. */
  readonly range: TextRange;
  /** `glossator-disable-next-line`; or another word that begins with `glossator-disable`, which is a slip. */
  readonly name: Word;
  /** Whether it stands on a line of its own, as it has to. */
  readonly isAlone: boolean;
  /** The codes of the rules it names. */
  readonly codes: readonly Word[];
  /** Words behind the codes that are neither: no comma stands before them and no `--`. */
  readonly stray: Word | undefined;
  /** The `--` before the reason. */
  readonly dashes: TextRange | undefined;
  /** '' where none is written. */
  readonly reason: string;
  /**
   * What it is about: the line below it that is neither blank nor a comment, and, where a text begins on that line and goes on over
   * others, all of that text. Undefined where nothing follows.
   */
  readonly target: TextRange | undefined;
}

/**
 * The comments to Glossator in a gloss file, in order. `file` is how it was read: what looks like a comment inside of a text is none.
 * Takes time in proportion to the text, whatever stands in it.
 */
export function glossatorComments(text: string, file: GlossFile): readonly GlossatorComment[] {
  return mayHaveAny(text) ? read(text, WrittenTexts.ofFile(file)) : [];
}

/** The same of a `glossator.yaml`, which is read as one entry. */
export function glossatorCommentsInSettings(
  text: string,
  entry: Entry<unknown>,
): readonly GlossatorComment[] {
  return mayHaveAny(text) ? read(text, new WrittenTexts([entry], [])) : [];
}

/** Not in a file that is too large to be read. A plain search first: this is asked at every keystroke, and nearly no file has any. */
function mayHaveAny(text: string): boolean {
  return text.length <= limits.size && text.includes(opening);
}

function read(text: string, texts: WrittenTexts): readonly GlossatorComment[] {
  const comments: GlossatorComment[] = [];
  let target: TextRange | undefined;
  let soughtTo = -1;
  for (let at = text.indexOf(opening); at >= 0;) {
    const end = endOfLine(text, at);
    const hash = commentIn(text, startOfLine(text, at), end, texts);
    if (hash !== undefined && isMeant(text, hash)) {
      // Many may stand above one line: it is sought once for all of them.
      if (soughtTo <= hash) {
        target = targetBelow(text, end, texts);
        soughtTo = target?.start ?? text.length;
      }
      comments.push({ ...readComment(text, hash, end), target });
    }
    at = text.indexOf(opening, end);
  }
  return comments;
}

/** Where the comment of a line begins, if it has one. */
function commentIn(
  text: string,
  lineStart: number,
  lineEnd: number,
  texts: WrittenTexts,
): number | undefined {
  for (let at = text.indexOf('#', lineStart); at >= 0 && at < lineEnd; at = text.indexOf('#', at + 1)) {
    const isFirst = at === lineStart || ' \t\ufeff'.includes(text.charAt(at - 1));
    if (isFirst && texts.around(at) === undefined) return at;
  }
  return undefined;
}

function isMeant(text: string, hash: number): boolean {
  let at = hash + 1;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return text.startsWith(opening, at);
}

function readComment(text: string, hash: number, lineEnd: number): Omit<GlossatorComment, 'target'> {
  const line = text.slice(hash, lineEnd).trimEnd();
  const word = (from: number, to: number): Word => ({
    text: line.slice(from, to),
    range: textRange(hash + from, hash + to),
  });
  const dashesAt = line.search(/(?<=[ \t,])--(?=[ \t]|$)/u);
  const head = dashesAt < 0 ? line : line.slice(0, dashesAt).trimEnd();
  const nameAt = head.indexOf('g');
  let at = nameAt + head.slice(nameAt).search(/[\s,]|$/u);
  const name = word(nameAt, at);
  const codes: Word[] = [];
  const nextCode = /[ \t,]*([^\s,]+)[ \t]*(,?)/uy;
  for (let isListed = true; isListed;) {
    nextCode.lastIndex = at;
    const found = nextCode.exec(head);
    if (found === null) break;
    const [all, code = '', comma] = found;
    const from = at + all.indexOf(code);
    codes.push(word(from, from + code.length));
    at += all.length;
    isListed = comma !== '';
  }
  const rest = head.slice(at);
  const strayAt = at + rest.length - rest.trimStart().length;
  return {
    range: textRange(hash, hash + line.length),
    name,
    isAlone: isAlone(text, hash),
    codes,
    stray: /^[\s,]*$/u.test(rest) ? undefined : word(strayAt, head.length),
    dashes: dashesAt < 0 ? undefined : textRange(hash + dashesAt, hash + dashesAt + 2),
    reason: dashesAt < 0 ? '' : line.slice(dashesAt + 2).trim(),
  };
}

/** Whether nothing but indentation stands before it on its line. */
function isAlone(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t' || text[at] === '\ufeff')) at -= 1;
  return at < 0 || isBreak(text.charCodeAt(at));
}

/** Directly below a comment no text goes on, so that each line there that looks like one is a comment, too. */
function targetBelow(text: string, from: number, texts: WrittenTexts): TextRange | undefined {
  for (let start = nextLine(text, from); start < text.length; start = nextLine(text, start)) {
    const end = endOfLine(text, start);
    const content = start + text.slice(start, end).search(/[^ \t]|$/u);
    if (content === end || text[content] === '#') continue;
    return textRange(start, Math.max(end, texts.endOfTextFrom(content, end)));
  }
  return undefined;
}

function startOfLine(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1;
  return at;
}

function nextLine(text: string, from: number): number {
  const end = endOfLine(text, from);
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
