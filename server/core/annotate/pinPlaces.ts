import { wholeCharacters } from '../anchor/describe';
import { matchPins, type Pin } from '../recognize/pins';
import type { Entry } from '../syntax/glossFile';
import type { Pin as PinEntry } from '../syntax/generated/gloss';
import { quoted } from '../text/phrases';
import { overlaps, type TextRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { MentionScope, Refusal } from './annotating';
import { type Context, contextOf, onOneLine } from './context';
import type { Selection } from './selection';

/** The words of a pin, with context where it is to stand for one place of several. */
export interface PinAnchor extends Context {
  readonly quote: string;
  /** Every place in the article it stands for; the selected one is among them. */
  readonly places: readonly TextRange[];
}

/** Context grows up to this, in UTF-16 units on each side. */
const longestContext = 256;

/** A pin for the selected words: for every place they stand at, or for the selected one and no other. */
export function pinAnchor(selection: Selection, scope: MentionScope): PinAnchor | Refusal {
  const { article, range, words: quote } = selection;
  const contexts: readonly Context[] = scope === 'article' ? [{}] : [{}, ...contextsOf(selection)];
  const matches = matchPins(
    article.text,
    contexts.map((context) => ({ quote, ...context })),
    article.markdown,
  );
  const everywhere = matches[0] ?? [];
  if (!everywhere.some((place) => overlaps(place, range)))
    return {
      refused: `${quoted(quote)} is part of a word there, and names are whole words. Select the whole word, and try again.`,
    };
  if (scope === 'article') return { quote, places: everywhere };
  const at = matches.findIndex(
    (places) => places.length === 1 && places.every((place) => overlaps(place, range)),
  );
  const context = contexts[at];
  if (context === undefined)
    return {
      refused: `${quoted(quote)} stands between the same words elsewhere in the article, so one place cannot be told from the other. Do it for the whole article, or select more words.`,
    };
  return { quote, ...context, places: matches[at] ?? [] };
}

/** What stands around the place, first as other annotations have it, then more and more of it. */
function* contextsOf({ article, range }: Selection): Iterable<Context> {
  yield contextOf(article, range);
  const { folded, text } = article;
  for (let length = 16; length <= longestContext; length *= 2) {
    const outer = wholeCharacters(text, {
      start: Math.max(0, range.start - length),
      end: Math.min(text.length, range.end + length),
    });
    const before = onOneLine(folded.words(outer.start, range.start)).trimStart();
    const after = onOneLine(folded.words(range.end, outer.end)).trimEnd();
    yield { ...(before.trim() !== '' && { before }), ...(after.trim() !== '' && { after }) };
  }
}

/** A pin that is written already, with the places it stands for. */
export interface WrittenPin {
  readonly gloss: GlossUnit;
  readonly index: number;
  readonly entry: Entry<PinEntry>;
  readonly places: readonly TextRange[];
}

/** The pins on just the selected words that stand for the selected place, in the order of files. `within` is one of these as it will be. */
export function pinsAt(
  { article, project, range, words }: Selection,
  within?: GlossUnit,
): readonly WrittenPin[] {
  const pins = project
    .sidecarsOf(article.uri)
    .map((gloss) => (gloss.uri === within?.uri ? within : gloss))
    .flatMap((gloss) => gloss.file.mentions.map((entry, index) => ({ gloss, entry, index })));
  const matches = matchPins(
    article.text,
    pins.map(({ entry }): Pin => {
      const { quote = '', before, after } = entry.value;
      return { quote, before, after };
    }),
    article.markdown,
  );
  const quote = pinWords(words);
  return pins
    .map((pin, at) => ({ ...pin, places: matches[at] ?? [] }))
    .filter(
      ({ entry, places }) =>
        pinWords(entry.value.quote ?? '') === quote && places.some((place) => overlaps(place, range)),
    );
}

function pinWords(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

export function samePlaces(a: readonly TextRange[], b: readonly TextRange[]): boolean {
  return a.length === b.length && a.every(({ start }, at) => start === b[at]?.start);
}
