import type { TextRange } from '../../../../server/core/text/range';
import type { Random } from '../random';
import { drawWhere } from '../ranges';
import { type Splice, splice } from '../splice';
import { isClear, untouchable } from '../structure';
import type { Article, Family, Language } from '../types';
import { gone } from './gone';

/**
 * In the quote, a restriction comes or goes (only, without, sans, seulement), a negation comes in (not, n't, never, ne … pas,
 * ne … jamais), or goes.
 */
export const negationFlipped: Family = {
  name: 'negation flipped',
  kept: 'must not be placed',
  strengths: ['restriction', 'added', 'removed'],
  make(article, strength, random) {
    return drawWhere(article, random, (range) => {
      const flipped = flips(article, range, strength, random);
      if (flipped.length === 0) return undefined;
      return gone(article.text, range, splice(article.text, flipped).text);
    });
  },
};

/** A pattern and, for what it found, what it becomes. */
type Flip = readonly [pattern: RegExp, into: (found: RegExpMatchArray, random: Random) => string];

const englishVerb = 'is|are|was|were|has|have|had|will|would|could|should|can|may|must|did|does';
const frenchVerb =
  'est|sont|était|étaient|sera|serait|peut|pourrait|devait|devrait|faut|va|vont|pouvait|valent|dépend|montre';

const flipsOf: Readonly<Record<Language, readonly (readonly Flip[])[]>> = {
  en: [
    [
      [/\bonly (?=\w)/g, () => ''],
      [/\bwithout\b/g, () => 'with'],
      [/\bWithout\b/g, () => 'With'],
      [/(?<=[a-z] )(?=(?:in|on|for|by|with|from|about|at) \w)/g, () => 'only '],
      [/\bwith\b/g, () => 'without'],
    ],
    [
      [
        new RegExp(`\\b(?:${englishVerb})(?= (?!not\\b|never\\b|only\\b)\\p{Ll})`, 'gu'),
        ([verb], random) => `${verb} ${random.pick(['not', 'never'])}`,
      ],
      [
        new RegExp(
          `\\b(?:is|are|was|were|has|have|had|would|could|should|did|does)(?= (?!not\\b|never\\b)\\p{Ll})`,
          'gu',
        ),
        ([verb]) => `${verb}n’t`,
      ],
      [
        /(?<!(?:not|never|n['’]t|has|have|had|was|were|been|be) )(?<=\p{L} )(?=(?:approved|postponed|condemned|financed|oversaw|investigated|rejected|defended|published|suspended|accepted|demanded|announced|welcomed|delayed|supported)\b)/gu,
        () => 'never ',
      ],
      [/\bSome\b|\bEvery\b|\bBoth\b/g, () => 'No'],
    ],
    [
      [/ (?:not|never)(?= )/g, () => ''],
      [/(?<=\b(?:is|are|was|were|has|have|had|would|could|should|did|does|do))n['’]t\b/g, () => ''],
      [/\b[Nn]obody\b/g, ([word]) => (word === 'Nobody' ? 'Everybody' : 'everybody')],
      [/\bNone\b/g, () => 'All'],
      [/\bno (?=\p{Ll})/gu, () => 'some '],
      [/\bcannot\b/g, () => 'can'],
      [/\bNeither (.{3,60}?) nor /g, ([, first]) => `Both ${first!} and `],
    ],
  ],
  fr: [
    [
      [/(?<!\p{L})seulement /gu, () => ''],
      [/(?<!\p{L})sans(?!\p{L})/gu, () => 'avec'],
      [/(?<!\p{L})Sans(?!\p{L})/gu, () => 'Avec'],
      [/(?<!\p{L})avec(?!\p{L})/gu, () => 'sans'],
      [/(?<=\p{Ll} )(?=(?:à|en|dans|pour|devant|près|autour) \p{L})/gu, () => 'seulement '],
    ],
    [
      [
        new RegExp(`(?<=\\p{L}{3,} )(?:${frenchVerb})(?= (?!pas\\b|plus\\b|jamais\\b)\\p{L})`, 'gu'),
        ([verb], random) =>
          `${/^[eé]/.test(verb) ? 'n’' : 'ne '}${verb} ${random.pick(['pas', 'jamais', 'plus'])}`,
      ],
      [
        /(?<=\p{L}{2,} )(a|ont|avait)(?= \p{Ll}+(?:é|ée|és|ées|i|u|t)(?!\p{L}))/gu,
        ([, verb], random) => `n’${verb!} ${random.pick(['pas', 'jamais'])}`,
      ],
    ],
    [
      [/(?<!\p{L})(?:ne |n['’])(\p{L}+)\s(?:pas|plus|jamais|rien)(?= )/gu, ([, verb]) => verb!],
      [/(?<!\p{L})[Aa]ucun des/gu, ([words]) => (words.startsWith('A') ? 'Chacun des' : 'chacun des')],
      [/(?<!\p{L})[Pp]ersonne (?:ne |n['’])/gu, ([words]) => (words.startsWith('P') ? 'Chacun ' : 'chacun ')],
      [/(?<!\p{L})Ni (.{3,60}?) ni (.{2,60}?) ne /gu, ([, first, second]) => `Et ${first!} et ${second!} `],
    ],
  ],
};

function flips(
  { text, language, isMarkdown }: Article,
  { start, end }: TextRange,
  strength: number,
  random: Random,
): Splice[] {
  const held = isMarkdown ? untouchable(text) : [];
  const quote = text.slice(start, end);
  const possible: Splice[] = [];
  for (const [pattern, into] of flipsOf[language][strength]!) {
    for (const match of quote.matchAll(pattern)) {
      const at = start + match.index;
      const each = { start: at, end: at + match[0].length, text: into(match, random) };
      // At the very edge the word would stand beside the quote rather than in it.
      if (each.start > start || (each.start === start && each.end > start)) possible.push(each);
    }
  }
  const inside = possible.filter((each) => isClear({ ...each, end: each.end + 1 }, held) && each.start < end);
  return inside.length === 0 ? [] : [random.pick(inside)];
}
