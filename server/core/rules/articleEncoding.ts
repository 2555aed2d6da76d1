import { textRange, type TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Rule } from './rule';

/** An article whose bytes are no UTF-8 text: what we read is not what was saved. */
export const articleEncoding: Rule = {
  code: 'article-encoding',
  severity: 'warning',
  phase: 'typing',
  *checkArticle(article) {
    const { encoding } = article.content;
    if (encoding === 'utf-8') return;
    const range = encoding === 'not-utf-8' ? firstLost(article) : firstLine(article.text);
    yield { range, message: messages[encoding] };
  },
};

const messages = {
  // Saved as it looks now, the lost letters would be lost for good.
  'not-utf-8':
    'This article is not UTF-8, and letters of it cannot be read, so names and quotes may not be found. Reopen it with the encoding it was saved in (in VS Code: click the encoding at the bottom right), then save it as UTF-8.',
  'utf-16':
    'This article is UTF-16, which many tools cannot read. Save it as UTF-8 (in VS Code: click the encoding at the bottom right, “Save with Encoding”).',
  binary: 'This file is no text, so nothing in it can be found. Save the article as plain text in UTF-8.',
} as const;

/** The first place where a letter was lost; there are often thousands. */
function firstLost({ text }: ArticleUnit): TextRange {
  const at = text.indexOf('\uFFFD');
  return at < 0 ? firstLine(text) : textRange(at, at + 1);
}

function firstLine(text: string): TextRange {
  const end = text.search(/[\r\n]/u);
  return textRange(0, end < 0 ? text.length : end);
}
