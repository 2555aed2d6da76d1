import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextRange } from '../../../server/core/text/range';
import { foldTypography, type FoldedText } from '../../../server/core/text/typography';

export interface Article {
  readonly name: string;
  readonly text: string;
  readonly asMarkdown: boolean;
  readonly folded: FoldedText;
}

export function articleFrom(name: string, text: string, asMarkdown = false): Article {
  return { name, text, asMarkdown, folded: foldTypography(text, asMarkdown) };
}

const folder = fileURLToPath(new URL('../../../samples/articles', import.meta.url));

/** The articles of samples/. */
export const sampleArticles: readonly Article[] = readdirSync(folder)
  .filter((name) => /\.(?:txt|md)$/u.test(name))
  .sort()
  .map((name) => articleFrom(name, readFileSync(`${folder}/${name}`, 'utf8'), name.endsWith('.md')));

/** Where the words of an article stand that its readers see: in Markdown, none that are part of the markup. */
export function wordRanges({ folded }: Article): readonly TextRange[] {
  return [...folded.folded.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map(({ 0: word, index }) =>
    folded.rangeOf(index, index + word.length),
  );
}

/** From the first of some words to the last; undefined where the article ends before. */
export function stretch(words: readonly TextRange[], first: number, count: number): TextRange | undefined {
  const last = words[first + count - 1];
  return last === undefined ? undefined : { start: words[first]!.start, end: last.end };
}
