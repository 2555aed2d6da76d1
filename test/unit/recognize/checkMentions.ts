import { expect } from 'vitest';
import { findHits } from '../../../server/core/recognize/hits';
import { resolveMentions, type Mention, type Pin } from '../../../server/core/recognize/mentions';
import { buildNameTable, type NameEntry, type NameTable } from '../../../server/core/recognize/nameTable';
import { articleSkips } from '../../../server/core/text/markdown';

/** Names by actor; one that begins with ~ is weak. */
export type Cast = Readonly<Record<string, readonly string[]>>;

export interface Reading {
  readonly pins?: readonly Pin[];
  readonly markdown?: boolean;
}

export function namesOf(cast: Cast): NameEntry[] {
  return Object.entries(cast).flatMap(([actor, names]) =>
    names.map((name) => ({ actor, text: name.replace(/^~/, ''), weak: name.startsWith('~') })),
  );
}

export function mentionsIn(text: string, table: NameTable, reading: Reading = {}): readonly Mention[] {
  const markdown = reading.markdown ?? false;
  const hits = findHits(text, table, articleSkips(text, markdown));
  return resolveMentions({ text, hits, table, pins: reading.pins, markdown }).mentions;
}

/**
 * Checks the mentions of a text in which the expected ones are marked: `⟦DOGE|doge⟧`, `⟦Trump|donald,melania⟧` for one that
 * is ambiguous, `⟦the service|~usds⟧` for a weak one and `⟦Dogey|!doge⟧` for a pin. What is not marked must not be found.
 */
export function checkMentions(cast: Cast, marked: string, reading: Reading = {}): void {
  const text = marked.replace(/⟦([^|⟧]*)\|[^⟧]*⟧/gu, '$1');
  const mentions = mentionsIn(text, buildNameTable(namesOf(cast)), reading);
  expect(markUp(text, mentions)).toBe(marked);
}

export function markUp(text: string, mentions: readonly Mention[]): string {
  const signs = { name: '', weak: '~', pin: '!' };
  let marked = '';
  let at = 0;
  for (const { range, actors, by } of mentions) {
    marked += `${text.slice(at, range.start)}⟦${text.slice(range.start, range.end)}|${signs[by]}${actors.join(',')}⟧`;
    at = range.end;
  }
  return marked + text.slice(at);
}
