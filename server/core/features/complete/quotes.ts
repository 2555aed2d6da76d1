import { onOneLine } from '../../annotate/context';
import { eolOf } from '../../annotate/edits';
import { shortened } from '../../text/phrases';
import type { ArticleUnit } from '../../workspace/articleUnit';
import { sourcesOf } from '../../workspace/sourceIndex';
import type { Completion, CompletionAbout } from '../results/completion';
import { namesFrom, sentencesFrom } from './passages';
import { asWritten, itemAt, typedFirst, type WritingPlace } from './place';

const mostQuotes = 40;

/** Words of the article that a quote is taken from: sentences that begin with or go on from what is typed. Undefined where no quote is expected. */
export function quoteItems(place: WritingPlace): Completion | undefined {
  const { cursor, section, keys } = place;
  if (cursor.place === 'key' || cursor.besideDash) return undefined;
  const article = quotedArticle(place);
  if (article === undefined) return undefined;
  const isPin = section === 'mentions' && keys.length === 1;
  const find = isPin ? namesFrom : sentencesFrom;
  const { ranges, isComplete } = find(article.folded, cursor.typed, mostQuotes);
  // A pin stands for every such place in the article.
  const context = isPin ? undefined : contextPlace(place);
  const items = ranges.map((range, index) => {
    const words = onOneLine(article.folded.words(range.start, range.end));
    const about: CompletionAbout = {
      kind: 'quote',
      article: article.uri,
      range,
      ...(context === undefined ? {} : { context }),
    };
    return itemAt(
      place,
      {
        label: shortened(words, 120),
        insert: asWritten(place, words, true),
        // All of what stands there becomes the quote.
        range: { start: cursor.range.start, end: cursor.end },
        kind: 'quote',
        detail: `line ${article.lines.lineAt(range.start) + 1}`,
        filter: typedFirst(place, words.slice(0, 120)),
        about,
      },
      0,
      index,
    );
  });
  return { items, isComplete };
}

/** The article whose words are quoted at the place: its own, or that of the source a citation names. */
function quotedArticle(place: WritingPlace): ArticleUnit | undefined {
  const { workspace, project, unit, section, keys, pairs } = place;
  const key = keys.at(-1);
  if (unit.kind !== 'gloss' || (key !== 'quote' && key !== 'original')) return undefined;
  if (keys.length === 1 && key === 'quote') return section === 'actors' ? undefined : project.articleOf(unit);
  if (keys.at(-2) !== 'cites') return undefined;
  // Beside the source's own words, the quote is a translation.
  const source = key === 'quote' && pairs.has('original') ? undefined : pairs.get('source')?.value;
  if (source === undefined || source === '') return undefined;
  const { articles, references } = sourcesOf(workspace, project, source.normalize('NFC'));
  const [article] = articles;
  return article === undefined || articles.length + references.length > 1
    ? undefined
    : project.articles.get(article);
}

type ContextPlace = Extract<CompletionAbout, { readonly kind: 'quote' }>['context'];

/** Where `before` and `after` are written beside the quote at the place, away from what is replaced; undefined where they are there. */
function contextPlace({ cursor, pairs, unit: { text } }: WritingPlace): ContextPlace {
  if (pairs.has('before') || pairs.has('after') || cursor.place !== 'value') return undefined;
  const isClosed = cursor.quotes !== undefined && cursor.isClosed;
  // A text in quotes that goes on below is closed there.
  if (isClosed && text[cursor.end] !== cursor.quotes) return undefined;
  if (cursor.opening !== undefined) {
    if (isClosed) return { at: cursor.end + 1, open: ', ', between: ', ', close: '' };
    const before = text.slice(cursor.opening, cursor.range.start);
    const key = /["']?(?:quote|original)["']?\s*:\s*["']?$/u.exec(before);
    if (key === null) return undefined;
    return { at: cursor.opening + key.index, open: '', between: ', ', close: ', ' };
  }
  const eol = eolOf(text);
  const indent = ' '.repeat(cursor.column);
  const lineBreak = text.indexOf('\n', cursor.end);
  if (lineBreak >= 0) return { at: lineBreak + 1, open: indent, between: eol + indent, close: eol };
  if (isClosed) return { at: text.length, open: eol + indent, between: eol + indent, close: '' };
  const key = text.lastIndexOf('\n', cursor.range.start - 1) + 1 + cursor.column;
  return { at: key, open: '', between: eol + indent, close: eol + indent };
}
