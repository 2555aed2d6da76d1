import { expect } from 'vitest';
import { Analysis } from '../../../server/core/analysis';
import { edited } from '../../../server/core/annotate/edits';
import type { Annotated, Annotating } from '../../../server/core/annotate/annotating';
import type { Location, TextRange } from '../../../server/core/text/range';
import { root } from '../fixture';

/** A small workspace, and the range between two `$0` of one file of it; an empty one where there is only one. */
export interface Story {
  readonly analysis: Analysis;
  readonly texts: ReadonlyMap<string, string>;
  readonly uri: string;
  readonly range: TextRange;
}

export function story(markup: string): Story {
  const texts = new Map<string, string>();
  let uri = '';
  let range: TextRange = { start: 0, end: 0 };
  for (const part of markup.split(/^\/\/- /mu).slice(1)) {
    const end = part.indexOf('\n');
    const path = part.slice(0, end).trim();
    const [before = '', selected, after] = part.slice(end + 1).split('$0');
    if (selected !== undefined) {
      uri = root + path;
      range = { start: before.length, end: before.length + (after === undefined ? 0 : selected.length) };
    }
    texts.set(path, before + (selected ?? '') + (after ?? ''));
  }
  const analysis = new Analysis();
  analysis.apply([
    { kind: 'folderAdded', uri: root },
    ...[...texts].map(([path, text]) => ({
      kind: 'disk' as const,
      uri: root + path,
      content: { text, encoding: 'utf-8' as const },
    })),
  ]);
  return { analysis, texts, uri, range };
}

/** An action; what needs a range is given the selected one. */
export type Step = (story: Story) => Annotating;

/** What an action does, in one text: what it says was done, the files it changes as they are then (`|` is where one goes on writing, `‹›` what is selected for it), or why it refuses. */
export function acted(markup: string, step: Step): string {
  const before = story(markup);
  return shown(before, before.analysis.annotate(before.uri, step(before)));
}

export function shown({ texts, analysis }: Story, answer: Annotated): string {
  if ('refused' in answer) return `Refused: ${answer.refused}`;
  const files = new Map(answer.edits.map(({ uri }) => [uri, texts.get(uri.slice(root.length))]));
  const parts = [...files].map(([uri, text]) => {
    const edits = answer.edits.filter((edit) => edit.uri === uri);
    for (const { creates } of edits) expect(creates === true).toBe(text === undefined);
    const after = edited(text ?? '', edits);
    const marked = answer.reveal?.uri === uri ? withPlace(after, answer.reveal.range) : after;
    return `//- ${uri.slice(root.length)}\n${marked.replace(/[0-9a-f]{64}/u, '<sum>')}`;
  });
  expect(analysis.version).toBe(1);
  return [answer.done, ...parts].join('\n');
}

function withPlace(text: string, { start, end }: TextRange): string {
  const place = start === end ? '|' : `‹${text.slice(start, end)}›`;
  return `${text.slice(0, start)}${place}${text.slice(end)}`;
}

/** The entry of a gloss file that holds these words, or the first with `id: id`. */
export function entryWith({ analysis, texts }: Story, path: string, words: string): Location {
  const text = texts.get(path) ?? '';
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in ${path}.`);
  const uri = root + path;
  const all = [
    ...(analysis.annotations(uri)?.annotations ?? []).map(({ gloss }) => gloss),
    ...analysis.claims().map(({ gloss }) => gloss),
  ];
  const found = all.find(
    ({ uri: file, range }) => file === uri && range.start <= at && at + words.length <= range.end,
  );
  if (found === undefined) throw new Error(`“${words}” is in no entry of ${path}.`);
  return found;
}
