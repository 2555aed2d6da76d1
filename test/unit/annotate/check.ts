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

/** `write` is done to every gloss file. */
export function story(markup: string, write = (text: string): string => text): Story {
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
    const text = before + (selected ?? '') + (after ?? '');
    texts.set(path, path.endsWith('.yaml') ? write(text) : text);
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
  const result = shown(before, before.analysis.annotate(before.uri, step(before)));
  for (const form of Object.values(forms)) {
    const other = story(markup, form.write);
    const answer = other.analysis.annotate(other.uri, step(other));
    expect(form.read(shown(other, answer))).toBe(form.read(result));
    if ('refused' in answer || form !== forms.windows) continue;
    for (const { uri, newText, creates } of answer.edits)
      if (creates !== true && other.texts.get(uri.slice(root.length))?.includes('\r\n') === true)
        expect(newText, uri).not.toMatch(/(?<!\r)\n/u);
  }
  return result;
}

/** What makes no difference to what is done in a gloss file: how it is written is kept, whatever is added. */
const forms = {
  windows: {
    write: (text: string) => text.replace(/\r?\n/gu, '\r\n'),
    read: (result: string) => result.replaceAll('\r\n', '\n'),
  },
  byteOrderMark: {
    write: (text: string) => `\ufeff${text}`,
    read: (result: string) => result.replaceAll('\ufeff', ''),
  },
  noLastLineBreak: {
    write: (text: string) => text.replace(/\n$/u, ''),
    read: (result: string) => result.replace(/\s+$/gmu, ''),
  },
};

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
