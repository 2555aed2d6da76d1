import { wholeCharacters } from '../anchor/describe';
import { MAX_NAME_LENGTH } from '../recognize/nameTable';
import type { Mention } from '../recognize/mentions';
import { quoted } from '../text/phrases';
import { textRange, touches, type TextRange } from '../text/range';
import { isInsidePair } from '../text/units';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import type { Refusal } from './annotating';

/** Words of an article that an annotator has chosen. */
export interface Selection {
  readonly article: ArticleUnit;
  readonly project: Project;
  /** In the article: without space at its ends, and of whole characters. */
  readonly range: TextRange;
  /** As they are read: in Markdown as rendered. */
  readonly words: string;
}

/** In UTF-16 units. Who selects more has selected everything, by accident. */
const longestPassage = 5_000;

/** Words to make a claim or a note of, or to cite. */
export function selectedPassage(workspace: Workspace, uri: Uri, range: TextRange): Selection | Refusal {
  const place = annotatable(workspace, uri);
  if ('refused' in place) return place;
  const selected = trimmed(place.article.text, range);
  if (selected.start === selected.end)
    return { refused: 'Nothing is selected. Select the words it is about, and try again.' };
  if (isWholeArticle(place.article, selected))
    return {
      refused: 'The whole article is selected. Select only the words it is about, and try again.',
    };
  if (selected.end - selected.start > longestPassage) {
    const most = longestPassage.toLocaleString('en');
    return {
      refused: `So many words are selected that nobody could find them again. Select no more than ${most} characters.`,
    };
  }
  return withWords(place, selected);
}

/** A name: the selected words, or the one that is recognised around a cursor. */
export function selectedName(workspace: Workspace, uri: Uri, range: TextRange): Selection | Refusal {
  const place = annotatable(workspace, uri);
  if ('refused' in place) return place;
  let selected = trimmed(place.article.text, range);
  if (selected.start === selected.end) {
    const mention = mentionAt(place.article, range.start);
    if (mention === undefined)
      return { refused: 'No name is recognised here. Select the name first, and try again.' };
    selected = mention.range;
  }
  if (selected.end - selected.start > MAX_NAME_LENGTH)
    return {
      refused: `A name has at most ${MAX_NAME_LENGTH} characters. Select the name alone, and try again.`,
    };
  const selection = withWords(place, selected);
  if ('refused' in selection) return selection;
  const words = selection.words.replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(words)
    ? { ...selection, words }
    : { refused: `There is no letter or digit in ${quoted(words)}. Select a name, and try again.` };
}

/** The mention at a cursor: the one it stands in, or, between two, the one that begins there. */
export function mentionAt(article: ArticleUnit, offset: number): Mention | undefined {
  const near = article.mentions.filter(({ range }) => touches(range, offset));
  return near.find(({ range }) => offset < range.end) ?? near[0];
}

/** The article at `uri`, if annotations of it can be kept anywhere. */
export function annotatable(
  workspace: Workspace,
  uri: Uri,
): { readonly article: ArticleUnit; readonly project: Project } | Refusal {
  const name = quoted(fileNameOf(uri));
  if (uri.startsWith('untitled:'))
    return {
      refused:
        'This document is not saved yet. Save it into a workspace folder first: what is said about it is kept in a file beside it.',
    };
  const project = workspace.projectOf(uri);
  const article = workspace.unit(uri);
  if (article?.kind === 'gloss' || uri.endsWith('.gloss.yaml'))
    return { refused: 'This is a gloss file. Open the article it is about, and select the words there.' };
  if (project.root === undefined)
    return {
      refused: `${name} is in no open folder. Open the folder it is in: what is said about it is kept in a file beside it.`,
    };
  if (project.kindOf(uri) !== 'article')
    return {
      refused: `${name} is not one of the articles here. Which files are is set under “articles” and “exclude” in glossator.yaml.`,
    };
  if (article?.kind !== 'article')
    return {
      refused: `${name} has not been read: it may be too large, or is still to be found. Open it, and try again.`,
    };
  const { encoding } = article.content;
  if (encoding === 'not-utf-8' || encoding === 'binary')
    return {
      refused: `The letters of ${name} cannot be read, so its words cannot be quoted. Save it as plain text in UTF-8 first.`,
    };
  return { article, project };
}

/** One paragraph alone may well be one claim. */
function isWholeArticle({ text }: ArticleUnit, { start, end }: TextRange): boolean {
  return (
    /\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)/u.test(text.slice(start, Math.min(end, start + longestPassage))) &&
    text.slice(0, start).trim() === '' &&
    text.slice(end).trim() === ''
  );
}

function withWords(
  place: { readonly article: ArticleUnit; readonly project: Project },
  selected: TextRange,
): Selection | Refusal {
  const { text } = place.article;
  // Who is half a character off is so in other places, too, where that does not show.
  if (isInsidePair(text, selected.start) || isInsidePair(text, selected.end))
    return {
      refused: 'The selection begins or ends in the middle of a character. Select the words again.',
    };
  const range = wholeCharacters(text, selected);
  const words = place.article.folded.words(range.start, range.end);
  if (/\p{Cs}/u.test(words))
    return {
      refused:
        'There is half a character in what is selected, which no file can hold. Select words without it.',
    };
  return words.trim() === ''
    ? { refused: 'There are no words in what is selected. Select the words it is about, and try again.' }
    : { ...place, range, words };
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const first = words.search(/\S/u);
  return first < 0 ? textRange(start, start) : textRange(start + first, start + words.trimEnd().length);
}
