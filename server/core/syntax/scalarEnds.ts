/** Where scalars end: the few rules of YAML that the repairs go by. */
import { lineEnd } from './scanLines';

/** Whether at this place a `#` is the first letter of a comment, as far as YAML is concerned. */
export function startsComment(text: string, at: number): boolean {
  return text.charCodeAt(at) === 35 && (at === 0 || isBlankCode(text.charCodeAt(at - 1)));
}

/**
 * Whether a `#` that begins a comment to YAML is more likely meant as text: directly followed by a letter or digit, as in “Prix #1”
 * or “#MeToo”. People put a space behind the `#` of a comment, and the few who do not lose nothing: the text is offered to be quoted,
 * and taking the comment for text does less harm than losing half a quotation in silence.
 */
export function looksLikeText(text: string, hash: number): boolean {
  return /[\p{L}\p{N}_]/u.test(String.fromCodePoint(text.codePointAt(hash + 1) ?? 32));
}

/** The end of the words of a line: before its line break and the space in front of that. */
export function wordsEnd(text: string, lineStart: number): number {
  let end = lineEnd(text, lineStart);
  while (end > lineStart && isBlankCode(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

export interface NextLine {
  readonly start: number;
  readonly indent: number;
  readonly content: number;
  readonly blank: boolean;
}

/** The line that begins at `start`; undefined at the end of the text. */
export function lineAt(text: string, start: number): NextLine | undefined {
  if (start >= text.length) return undefined;
  let content = start;
  while (text.charCodeAt(content) === 32) content += 1;
  const indent = content - start;
  while (text.charCodeAt(content) === 9 || text.charCodeAt(content) === 32) content += 1;
  const code = text.charCodeAt(content);
  const blank = content >= text.length || code === 10 || code === 13;
  return { start, indent, content, blank };
}

/**
 * Where a quoted text that begins at `start` ends, behind its closing mark. It may go on over lines that are indented by more than
 * `indent`; without a closing mark in these, `closed` is false and `end` is where the words of the last of them end.
 */
export function quotedEnd(
  text: string,
  start: number,
  indent: number,
): { readonly end: number; readonly closed: boolean } {
  const quote = text.charCodeAt(start);
  let last = start + 1;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      const next = lineAt(text, at + 1);
      if (next !== undefined && !next.blank && next.indent <= indent) break;
    } else if (code === 92 /* \ */ && quote === 34 && text.charCodeAt(at + 1) !== 10) at += 1;
    else if (code === quote) {
      if (quote === 39 && text.charCodeAt(at + 1) === 39) at += 1;
      else return { end: at + 1, closed: true };
    }
    if (!isBlankCode(text.charCodeAt(at))) last = at + 1;
  }
  return { end: Math.min(last, text.length), closed: false };
}

/** Whether only space and a comment stand from `at` to the end of the line. */
export function lineEndsAt(text: string, at: number): boolean {
  let i = at;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9 || text.charCodeAt(i) === 13) i += 1;
  return i >= text.length || text.charCodeAt(i) === 10 || startsComment(text, i);
}

export function isBlankCode(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Where the colon of an unquoted key stands that begins at `at`; undefined if the line has none. */
export function plainKeyEnd(text: string, at: number, end: number): number | undefined {
  for (let i = at; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 58 /* : */ && (i + 1 === end || isSpaceOrEnd(text, i + 1))) return i === at ? undefined : i;
    if (code === 35 /* # */ && i > at && isSpaceOrEnd(text, i - 1)) return undefined;
  }
  return undefined;
}

export function isSpaceOrEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Whether a line begins a block scalar: an indicator and, after it, nothing but a comment. */
export const blockHeader = /^[|>](?:[1-9][+-]?|[+-][1-9]?)?(?:[ \t]*|[ \t]+#.*)\r?$/u;

/** A key's own words, between `at` and its colon. */
export function keyName(text: string, at: number, colon: number): string {
  return text
    .slice(at, colon)
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2');
}

/** Where the colon behind the key stands that begins at `at`, plain or quoted; undefined if no key does. */
export function keyColon(text: string, at: number, eol: number): number | undefined {
  const first = text.charAt(at);
  if ('[{|>@`%#'.includes(first) || first === '') return undefined;
  if (first !== '"' && first !== "'") return plainKeyEnd(text, at, eol);
  const { end, closed } = quotedEnd(text, at, Infinity);
  let colon = end;
  while (text.charCodeAt(colon) === 32 || text.charCodeAt(colon) === 9) colon += 1;
  return closed && text.charCodeAt(colon) === 58 && isSpaceOrEnd(text, colon + 1) ? colon : undefined;
}
