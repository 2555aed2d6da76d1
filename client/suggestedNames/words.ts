/** What the view of suggested names says; plain text, and knows nothing of VS Code. Words of articles come out on one line. */
import { counted, inFigures } from '../views/counted';
import type { SuggestedName, SuggestedNamesAnswer, SuggestedPlace } from '../../server/lsp/protocol/protocol';

/** `also “Musk” · 25 times in 3 articles` */
export function descriptionOf({ spellings, occurrences, articles }: SuggestedName): string {
  const also = spellings.length > 0 ? `also ${listed(spellings)} · ` : '';
  return `${also}${times(occurrences)} in ${counted(articles, 'article')}`;
}

/** All that is said of a name, its guesses included, for screen readers and on hovering. */
export function spokenOf(suggested: SuggestedName): string {
  const { name, spellings, occurrences, articles, similar } = suggested;
  const sentences = [
    `${oneLine(name)}, ${times(occurrences)} in ${counted(articles, 'article')}.`,
    ...(spellings.length > 0 ? [`Also written ${listed(spellings, 10)}.`] : []),
    ...(similar.length > 0
      ? [
          `May be another name of ${listed(
            similar.map((actor) => actor.name),
            5,
          )}.`,
        ]
      : []),
  ];
  return sentences.join(' ');
}

/** A line of an article with the name in it, and where in that line the name stands, in UTF-16 units. */
export function lineOf({ before, words, after }: SuggestedPlace): {
  readonly label: string;
  readonly highlight: readonly [start: number, end: number];
} {
  const start = ending(spaced(before).trimStart());
  const name = spaced(words);
  return {
    label: `${start}${name}${spaced(after).trimEnd()}`,
    highlight: [start.length, start.length + name.length],
  };
}

/** A side bar is narrow, and the name has to be seen in it. In UTF-16 units. */
const mostBefore = 24;

/** The last words of a text. */
function ending(text: string): string {
  if (text.length <= mostBefore) return text;
  const cut = text.slice(-mostBefore);
  const space = cut.indexOf(' ');
  return `…${space < 0 || space === cut.length - 1 ? cut : cut.slice(space + 1)}`;
}

/** Above the list: how many there are, or how few are shown. */
export function messageOf(answer: SuggestedNamesAnswer): string {
  if (answer === null || answer.total === 0) return '';
  const { names, total } = answer;
  const most = names.length < total ? `, these ${inFigures(names.length)} of ${inFigures(total)}` : '';
  return `Found by their capitals alone${most}: expect mistakes.`;
}

/** Behind the places that are shown. */
export function morePlaces({ occurrences, places }: SuggestedName): string | undefined {
  const more = occurrences - places.length;
  return more > 0 ? `and ${counted(more, 'more place')}` : undefined;
}

/** What a folder is written as that a name is from, where there are several. */
export function lastPart(uri: string): string {
  const path = uri.replace(/\/+$/u, '');
  const part = path.slice(path.lastIndexOf('/') + 1);
  try {
    return oneLine(decodeURIComponent(part));
  } catch {
    return oneLine(part);
  }
}

function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `“${oneLine(name)}”`);
  return names.length > most ? `${shown.join(', ')} …` : shown.join(', ');
}

function times(count: number): string {
  return count === 1 ? 'once' : counted(count, 'time');
}

export function oneLine(text: string): string {
  return spaced(text).trim();
}

/** Characters that turn the direction of writing could make a name read as another. */
function spaced(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '').replace(/[\p{Cc}\s]+/gu, ' ');
}
