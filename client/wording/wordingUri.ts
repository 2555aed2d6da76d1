import { type TextDocument, Uri } from 'vscode';

/** Of the read-only documents that the two sides of a comparison are. The server is never told of them: see `documentSelector`. */
export const wordingScheme = 'glossator-wording';

/** An article as it was annotated, or as it is now. */
export type Side = 'was' | 'is';

export interface WordingSide {
  readonly article: Uri;
  readonly side: Side;
}

/** Has the path of the article, so that VS Code takes its language from the same name. */
export function wordingUri({ article, side }: WordingSide): Uri {
  return article.with({
    scheme: wordingScheme,
    query: JSON.stringify([side, article.toString()]),
    fragment: '',
  });
}

/** Undefined for all other uris, and for those that somebody else made up. */
export function readWordingUri({ scheme, query }: Uri): WordingSide | undefined {
  if (scheme !== wordingScheme) return undefined;
  try {
    const [side, article] = JSON.parse(query) as readonly unknown[];
    if ((side !== 'was' && side !== 'is') || typeof article !== 'string') return undefined;
    return { side, article: Uri.parse(article, true) };
  } catch {
    return undefined;
  }
}

/** Whether a side shows this text already: it follows an answer a moment later. VS Code evens out line ends that differ within a text. */
export function isTextOf(document: TextDocument, answered: string): boolean {
  const lines = (text: string): string => text.replace(/\r\n?/gu, '\n');
  return lines(document.getText()) === lines(answered);
}
