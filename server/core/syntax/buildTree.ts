import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import { textRange, type TextRange } from '../text/range';
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from './tree';

/** A scalar event that brings its words along, where these cannot be had from the text by its offsets. */
export type TreeEvent = Event | (ScalarEvent & { readonly text: string; readonly headerStart: number });

/** Something YAML allows and gloss files do not. */
export interface Misuse {
  readonly kind: 'alias' | 'anchor' | 'tag' | 'complex-key' | 'missing-key' | 'second-document';
  readonly range: TextRange;
}

export interface BuiltTree {
  readonly root: SyntaxNode | undefined;
  readonly misuses: readonly Misuse[];
}

/**
 * Makes the located tree from the events of a parser. Events say where scalars are and where collections begin; where collections
 * end, and where the colons and dashes stand, is found in the text between them.
 */
export function buildTree(
  text: string,
  events: readonly TreeEvent[],
  wordsOf: (event: ScalarEvent) => string,
): BuiltTree {
  return new TreeBuilder(text, events, wordsOf).build();
}

const styles = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
} as const;

class TreeBuilder {
  readonly #misuses: Misuse[] = [];
  #next = 0;
  /** The end of what has been read so far: whatever comes next stands behind it. */
  #mark = 0;

  constructor(
    readonly text: string,
    readonly events: readonly TreeEvent[],
    readonly wordsOf: (event: ScalarEvent) => string,
  ) {}

  build(): BuiltTree {
    let root: SyntaxNode | undefined;
    let documents = 0;
    while (this.#next < this.events.length) {
      const event = this.events[this.#next];
      if (event?.type !== EVENT_ID.DOCUMENT) {
        this.#next += 1;
        continue;
      }
      this.#next += 1;
      documents += 1;
      const node = this.#node();
      if (documents === 1) root = node;
      else if (node !== undefined) this.#misuses.push({ kind: 'second-document', range: node.range });
    }
    // Of thousands, nobody reads more than the first.
    return { root, misuses: this.#misuses.slice(0, 200) };
  }

  #node(): SyntaxNode | undefined {
    const event = this.events[this.#next];
    this.#next += 1;
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        this.#noteProperties(event);
        return this.#scalar(event);
      case EVENT_ID.MAPPING:
        this.#noteProperties(event);
        return this.#map(event.start, event.style === COLLECTION_STYLE.FLOW);
      case EVENT_ID.SEQUENCE:
        this.#noteProperties(event);
        return this.#list(event.start, event.style === COLLECTION_STYLE.FLOW);
      case EVENT_ID.ALIAS: {
        const range = textRange(event.anchorStart - 1, event.anchorEnd);
        this.#misuses.push({ kind: 'alias', range });
        this.#mark = range.end;
        return { kind: 'scalar', range, style: 'plain', text: this.text.slice(range.start, range.end) };
      }
      default:
        return undefined;
    }
  }

  #noteProperties(event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }): void {
    if (event.anchorStart >= 0) {
      this.#misuses.push({ kind: 'anchor', range: textRange(event.anchorStart, event.anchorEnd) });
      this.#mark = Math.max(this.#mark, event.anchorEnd);
    }
    if (event.tagStart >= 0) {
      this.#misuses.push({ kind: 'tag', range: textRange(event.tagStart, event.tagEnd) });
      this.#mark = Math.max(this.#mark, event.tagEnd);
    }
  }

  #scalar(
    event: ScalarEvent | (ScalarEvent & { readonly text: string; readonly headerStart: number }),
  ): ScalarNode | undefined {
    if (event.valueStart < 0) return undefined;
    const style = styles[event.style];
    let start = event.valueStart;
    let end = event.valueEnd;
    if (style === 'single' || style === 'double') {
      start -= 1;
      // A quote that is never closed ends where its words do.
      if (this.text[end] === (style === 'single' ? "'" : '"')) end += 1;
    } else if (style !== 'plain') {
      start = 'headerStart' in event ? event.headerStart : this.#skip(this.#mark, '');
      while (end > start + 1 && isSpace(this.text.charCodeAt(end - 1))) end -= 1;
    }
    this.#mark = end;
    const text = 'text' in event ? event.text : this.wordsOf(event);
    return { kind: 'scalar', range: textRange(start, end), style, text };
  }

  #map(start: number, flow: boolean): MapNode {
    const pairs: Pair[] = [];
    // In a flow list `[a: b]` stands for `[{a: b}]`, without brackets; such a map begins where its key does.
    const bracketed = flow && this.text[start] === '{' && !this.#startsAgainAt(start);
    if (bracketed) this.#mark = start + 1;
    while (!this.#popped()) {
      if (flow) this.#mark = this.#skip(this.#mark, ',');
      const pair = this.#pair();
      if (pair !== undefined) pairs.push(pair);
    }
    let first = start;
    let end = this.#mark;
    if (bracketed) end = this.#close('}');
    else if (pairs[0] !== undefined) first = pairs[0].range.start;
    return { kind: 'map', range: textRange(first, Math.max(first, end)), flow, pairs };
  }

  #pair(): Pair | undefined {
    const before = this.#skip(this.#mark, '');
    if (this.text[before] === '?' && isSpace(this.text.charCodeAt(before + 1))) {
      // An explicit key: what it is about stands after the question mark.
      this.#misuses.push({ kind: 'complex-key', range: textRange(before, before + 1) });
      this.#mark = before + 1;
    }
    const key = this.#node();
    const colon = this.#skip(this.#mark, '');
    const hasColon = this.text[colon] === ':';
    if (hasColon) this.#mark = colon + 1;
    const keyEnd = this.#mark;
    const value = this.#node();
    const end = value?.range.end ?? keyEnd;
    this.#mark = Math.max(this.#mark, end);
    if (key === undefined) {
      const at = hasColon ? textRange(colon, colon + 1) : textRange(before, before);
      if (hasColon || value !== undefined) this.#misuses.push({ kind: 'missing-key', range: at });
      return undefined;
    }
    if (key.kind !== 'scalar' || key.style === 'literal' || key.style === 'folded') {
      this.#misuses.push({ kind: 'complex-key', range: key.range });
      return undefined;
    }
    return { key, value, range: textRange(key.range.start, end) };
  }

  #list(start: number, flow: boolean): ListNode {
    const items: SyntaxNode[] = [];
    if (flow) this.#mark = start + 1;
    while (!this.#popped()) {
      this.#mark = this.#skip(this.#mark, flow ? ',' : '');
      if (!flow && this.text[this.#mark] === '-') this.#mark += 1;
      const behind = this.#mark;
      const item = this.#node();
      items.push(item ?? { kind: 'scalar', range: textRange(behind, behind), style: 'plain', text: '' });
    }
    const end = flow ? this.#close(']') : this.#mark;
    return { kind: 'list', range: textRange(start, Math.max(start, end)), flow, items };
  }

  /** Whether the next event ends the collection, and past it if so. */
  #popped(): boolean {
    const event = this.events[this.#next];
    if (event !== undefined && event.type !== EVENT_ID.POP) return false;
    this.#next += 1;
    return true;
  }

  /** Whether the next event is a flow collection at this very place: then the bracket there is that one's. */
  #startsAgainAt(start: number): boolean {
    const event = this.events[this.#next];
    return (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) && event.start === start;
  }

  #close(bracket: string): number {
    const at = this.#skip(this.#mark, ',:?');
    if (this.text[at] === bracket) this.#mark = at + 1;
    return this.#mark;
  }

  /** The first place from `from` on that is neither space nor comment nor one of `also`. */
  #skip(from: number, also: string): number {
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (isSpace(code)) at += 1;
      else if (code === 35 /* # */ && (at === 0 || isSpace(this.text.charCodeAt(at - 1)))) {
        while (at < this.text.length && !isBreak(this.text.charCodeAt(at))) at += 1;
      } else if (also !== '' && at < this.text.length && also.includes(this.text.charAt(at))) at += 1;
      else return at;
    }
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
