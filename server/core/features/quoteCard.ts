import type { Resolution } from '../anchor/anchor';
import { tellAltered } from '../rules/quoteAltered';
import { whyNot } from '../rules/whyNot';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Project } from '../workspace/project';
import { resolveIn } from '../workspace/quotes';
import { counted, inline } from './markdown';
import type { QuoteAt } from './symbolAt';

/** What became of the words of its article that a gloss file quotes. */
export function quoteCard(project: Project, quote: QuoteAt): string | undefined {
  // A pin matches whole words in their case, which is another question than the one answered here; a citation has a card of its own.
  if (quote.of === 'pin' || quote.of === 'citation') return undefined;
  const articles = quote.articles.flatMap((uri) => project.articles.get(uri) ?? []);
  if (articles.length === 0) return undefined;
  return articles.map((article) => told(article, resolveIn(project, article, quote))).join('\n\n');
}

function told(article: ArticleUnit, found: Resolution): string {
  const name = inline(article.fileName, 100);
  const line = (offset: number): string => `line ${article.lines.lineAt(offset) + 1}`;
  switch (found.kind) {
    case 'exact': {
      const copies = found.copies.map(({ start }) => line(start)).join(', ');
      const again = copies === '' ? '' : ` The paragraph stands there again, word for word: ${copies}.`;
      return `Stands in ${name}, ${line(found.range.start)}.${again}`;
    }
    case 'altered':
      return `Stands in ${name}, ${line(found.range.start)}, in other words. ${inline(tellAltered(found, article))}`;
    case 'ambiguous': {
      const [only, ...others] = found.candidates;
      return only !== undefined && others.length === 0
        ? `Stands in ${name}, ${line(only.range.start)}, but not between the words of \`before\` and \`after\`.`
        : `Stands in ${name} at ${counted(found.candidates.length, 'place')}: \`before\` and \`after\` can say which is meant.`;
    }
    case 'missing': {
      const [best] = found.candidates;
      const nearest = best === undefined ? '' : ` ${inline(whyNot(best, article))}`;
      return `These words were not found in ${name}.${nearest}`;
    }
  }
}
