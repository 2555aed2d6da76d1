import type { Claim } from '../model/claim';
import { foldCase } from '../text/fold';
import { isFunctionWord } from '../text/functionWords';
import type { Project } from '../workspace/project';

/** How much a word that two passages share says: figures and names say more than other words. */
const weights = { figure: 3, name: 2, word: 1 } as const;

/** Sharing less than this, two passages are hardly about the same thing. */
const leastAlike = 2;

/** By the value of an entry, which stays the same object until the entry is edited. */
const kept = new WeakMap<object, ReadonlyMap<string, number>>();

/** The claims most like some words, by the words, names and figures they share: the most alike first. */
export function claimsLike(
  project: Project,
  words: string,
  most: number,
  counts: (claim: Claim) => boolean,
): readonly Claim[] {
  const wanted = tellingWords(words);
  const found: { readonly claim: Claim; readonly score: number }[] = [];
  for (const { claims } of project.glosses.values()) {
    for (const claim of claims) {
      const score = alike(wanted, wordsOf(claim));
      if (score >= leastAlike && counts(claim)) found.push({ claim, score });
    }
  }
  return found
    .sort((a, b) => b.score - a.score || compare(a.claim, b.claim))
    .slice(0, most)
    .map(({ claim }) => claim);
}

function compare({ at: a }: Claim, { at: b }: Claim): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.range.start - b.range.start;
}

function alike(wanted: ReadonlyMap<string, number>, words: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const [word, weight] of wanted) if (words.has(word)) score += weight;
  return score;
}

function wordsOf({ quote = '', entry }: Claim): ReadonlyMap<string, number> {
  const known = kept.get(entry.value);
  if (known !== undefined) return known;
  const made = tellingWords(`${quote} ${entry.value.text ?? ''}`);
  kept.set(entry.value, made);
  return made;
}

/** The words that say something, folded, with their weights. Long texts are about what they begin with. */
function tellingWords(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.slice(0, 2000).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (isFunctionWord(word) || /^\p{L}{1,2}$/u.test(word)) continue;
    const weight = /\p{N}/u.test(word) ? weights.figure : /^\p{Lu}/u.test(word) ? weights.name : weights.word;
    words.set(foldCase(word), weight);
  }
  return words;
}
