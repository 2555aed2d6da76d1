import { Analysis } from '../../server/core/analysis';
import type { TextRange } from '../../server/core/text/range';
import type { Uri } from '../../server/core/workspace/changes';

/** The workspace folder that every fixture's files are in. */
export const root: Uri = 'file:///story';

export interface Fixture {
  readonly analysis: Analysis;
  /** Where `$0` stands; reading it throws where the fixture has none. */
  readonly cursor: { readonly uri: Uri; readonly offset: number };
  /** By path as written after `//- `, the text without `$0`. */
  readonly texts: ReadonlyMap<string, string>;
  readonly uri: (path: string) => Uri;
  /** The range of the only occurrence of `words` in the file at `path`. */
  readonly rangeOf: (path: string, words: string) => TextRange;
}

/**
 * A small workspace from markup: each file begins with a line `//- /path`, and `$0` is the cursor.
 *
 *     //- /a.txt
 *     DO$0GE was new.
 *     //- /actors.gloss.yaml
 *     gloss: 1
 */
export function fixture(markup: string): Fixture {
  const texts = new Map<string, string>();
  let cursor: { uri: Uri; offset: number } | undefined;
  for (const part of markup.split(/^\/\/- /mu).slice(1)) {
    const end = part.indexOf('\n');
    const path = part.slice(0, end).trim();
    let text = part.slice(end + 1);
    const offset = text.indexOf('$0');
    if (offset >= 0) {
      text = text.slice(0, offset) + text.slice(offset + 2);
      cursor = { uri: root + path, offset };
    }
    texts.set(path, text);
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
  return {
    analysis,
    texts,
    get cursor() {
      if (cursor === undefined) throw new Error('The fixture has no $0.');
      return cursor;
    },
    uri: (path) => root + path,
    rangeOf: (path, words) => {
      const text = texts.get(path) ?? '';
      const start = text.indexOf(words);
      if (start < 0) throw new Error(`“${words}” is not in ${path}.`);
      if (text.includes(words, start + 1)) throw new Error(`“${words}” stands in ${path} more than once.`);
      return { start, end: start + words.length };
    },
  };
}

/** A range of a fixture's file for snapshots: `/path:line:character “words”`, from 0, in UTF-16 units. */
export function show(analysis: Analysis, uri: Uri, range: TextRange): string {
  const position = analysis.linesOf(uri)?.positionAt(range.start);
  const words = analysis.textOf(uri)?.slice(range.start, range.end) ?? '';
  return `${uri.slice(root.length)}:${position?.line}:${position?.character} “${words.replace(/\s+/gu, ' ')}”`;
}
