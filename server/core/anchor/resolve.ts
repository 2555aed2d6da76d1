/**
 * The door of this folder, with describe.ts: an anchor to its words. `resolve(article, describe(article, range))` is the range again.
 * The model is explained in docs/anchoring.md.
 *
 * Time: linear in the article (n) to fold and index it once. Then for each quote (m) one reading of the article to find the words as
 * they are written; if that fails, at most `MAX_STRETCHES` stretches of about 2 m are compared with it, O(m²/32) each, and what is
 * found there is aligned word by word, bounded by `MAX_STEPS` in align.ts. Nothing of that depends on n, so a miss costs what a hit costs.
 */
import { overlaps, type TextRange } from '../text/range';
import { foldTypography, type FoldedText } from '../text/typography';
import { findAltered } from './altered';
import {
  type Anchor,
  type Candidate,
  MAX_CANDIDATES,
  MAX_SHOWN,
  type NamesIn,
  noNames,
  type Objection,
  type Resolution,
} from './anchor';
import {
  agreement,
  clearlyBest,
  closest,
  type Context,
  contextOf,
  inFullContext,
  isAgreed,
  type Occurrence,
} from './context';
import { isStillHere } from './moved';
import { areCopies } from './copies';
import { findExact, rangeOfQuote } from './exact';
import { Ground } from './ground';
import {
  CONTEXT,
  LEAST_EVIDENCE,
  LEAST_MARGIN,
  LEAST_SPELLED,
  leastScore,
  LOOK_ALIKE,
  WORTH_SHOWING,
} from './thresholds';
import type { Weighed } from './weigh';

/** Where the words of an anchor stand now. The same answer to the same question, whatever was asked before. */
export function resolve(article: FoldedText, anchor: Anchor, namesIn: NamesIn = noNames): Resolution {
  return new Resolver(article, anchor, namesIn).run();
}

/**
 * Whether an anchor tells its range from everything else in the article, and goes on to when the article changes: neither the same words
 * elsewhere nor words much like them stand between what it says stood around it.
 */
export function tellsApart(article: FoldedText, anchor: Anchor, range: TextRange, namesIn: NamesIn): boolean {
  return new Resolver(article, anchor, namesIn).tellsApart(range);
}

/** Copies are looked for among so many places at most. */
const MAX_COPIES = 20;

interface Ranked {
  readonly weighed: Weighed;
  /** Of the quote alone. */
  readonly score: number;
  /** Of the quote and its context together: what candidates are compared by. */
  readonly rank: number;
  /** Letters of context that agree. */
  readonly support: number;
  readonly isPlaced: boolean;
}

class Resolver {
  readonly #ground: Ground;
  readonly #anchor: Anchor;
  readonly #namesIn: NamesIn;
  readonly #quote: FoldedText;
  readonly #words: string;
  readonly #context: Context;

  constructor(article: FoldedText, anchor: Anchor, namesIn: NamesIn) {
    this.#ground = Ground.of(article);
    this.#anchor = anchor;
    this.#namesIn = namesIn;
    this.#quote = foldTypography(anchor.quote);
    this.#words = this.#quote.folded.trim();
    this.#context = contextOf(anchor);
  }

  run(): Resolution {
    if (this.#words === '') return { kind: 'missing', candidates: [] };
    const exact = findExact(this.#ground, this.#words, this.#context);
    return exact.length === 0 ? this.#altered() : this.#exact(exact);
  }

  tellsApart(range: TextRange): boolean {
    const isElsewhere = (place: Occurrence): boolean => {
      const { start, end } = this.#ground.article.rangeOf(place.start, place.end);
      return end <= range.start || start >= range.end;
    };
    const found = findExact(this.#ground, this.#words, this.#context);
    // Spaces and marks at the edges may be left out of what is found.
    if (found.every(isElsewhere)) return false;
    // Where the same words stand often, each of them is weighed only if nothing less tells them apart.
    if (found.length > 1 && inFullContext(this.#ground.article, found, this.#context, 2).length !== 1)
      return false;
    if (found.some((place) => isElsewhere(place) && this.#stands(place))) return false;
    if (this.#words.length < LEAST_SPELLED) return true;
    return !this.#ranked().some(
      // Where a figure or a name is another, nothing is ever taken for the quote: that needs no context.
      ({ weighed, score, isPlaced }) =>
        weighed.weights.length === 0 && isPlaced && score >= LOOK_ALIKE && isElsewhere(weighed.place),
    );
  }

  #exact(found: readonly Occurrence[]): Resolution {
    const full = inFullContext(this.#ground.article, found, this.#context, MAX_CANDIDATES);
    if (full.length === 1) return this.#found(full[0]!, []);
    if (full.length > 1) return this.#several(full);
    // A place with other words on both sides is not worth a closer look, if there are many.
    const close = closest(this.#ground.article, found, this.#context);
    const standing = close.filter((place) => this.#stands(place));
    if (standing.length === 1) return this.#found(standing[0]!, []);
    const here = close.filter((place) => isStillHere(this.#ground, place, this.#words, this.#context));
    const likely = here.length === 1 ? here[0] : clearlyBest(this.#ground.article, close, this.#context);
    return likely === undefined || (found.length === 1 && here.length === 0)
      ? this.#moved(found)
      : this.#unlessAltered(likely);
  }

  /** The same words between the same words, more than once. */
  #several(places: readonly Occurrence[]): Resolution {
    if (this.#isShortContext() && places.length <= MAX_COPIES && areCopies(this.#ground, places))
      return this.#found(places[0]!, places.slice(1));
    return {
      kind: 'ambiguous',
      candidates: places.slice(0, MAX_CANDIDATES).map((place) => this.#same(place, [])),
    };
  }

  /** The place, unless it is another where the words stand as they are, and those that were meant read differently now. */
  #unlessAltered(place: Occurrence): Resolution {
    const rivals = this.#placedRivals([place]);
    return rivals.length === 0 ? this.#found(place, []) : this.#either([place], rivals);
  }

  /**
   * The words stand between others than before. Context was written because they stood elsewhere too, or something like them did: so
   * this may be that other place, and the one that was meant is gone, or reads differently now.
   */
  #moved(found: readonly Occurrence[]): Resolution {
    return this.#either(found, this.#placedRivals(found));
  }

  #either(places: readonly Occurrence[], rivals: readonly Ranked[]): Resolution {
    const candidates = [
      ...places.slice(0, MAX_CANDIDATES - rivals.length).map((place) => this.#same(place, ['context'])),
      ...rivals.map((rival) => this.#candidate(rival, this.#objections(rival, undefined))),
    ];
    return { kind: 'ambiguous', candidates: candidates.sort((a, b) => a.range.start - b.range.start) };
  }

  /** Passages much like the quote, at other places than these, that stand between the words it stood between. */
  #placedRivals(places: readonly Occurrence[]): readonly Ranked[] {
    return this.#ranked().filter(
      ({ weighed, isPlaced, score }) =>
        isPlaced && score >= WORTH_SHOWING && !places.some((place) => overlaps(place, weighed.place)),
    );
  }

  #found(place: Occurrence, copies: readonly Occurrence[]): Resolution {
    return { kind: 'exact', range: this.#rangeOf(place), copies: copies.map((each) => this.#rangeOf(each)) };
  }

  /** Where the words around a place are those around the quote, or none are known, it is the place. */
  #stands(place: Occurrence): boolean {
    if (this.#context.length === 0) return true;
    return isAgreed(agreement(this.#ground.article, place, this.#context), this.#context);
  }

  #altered(): Resolution {
    const ranked = this.#ranked();
    const candidates = ranked.map((each, at) =>
      this.#candidate(each, this.#objections(each, rivalOf(each, ranked, at))),
    );
    const [best] = candidates;
    if (best?.objections.length === 0) return { kind: 'altered', ...best };
    return {
      kind: 'missing',
      candidates: candidates.filter(({ score }) => score >= WORTH_SHOWING).slice(0, MAX_SHOWN),
    };
  }

  /** The passages most like the quote, best first. */
  #ranked(): Ranked[] {
    const { article } = this.#ground;
    const length = this.#words.length;
    return findAltered(this.#ground, this.#quote, this.#namesIn)
      .map((weighed) => {
        const score = scoreOf(weighed.errors, length);
        const agreed = agreement(article, weighed.place, this.#context);
        const support = agreed.before + agreed.after;
        return {
          weighed,
          score,
          rank: (score * length + support) / (length + this.#context.length),
          support,
          isPlaced: this.#context.length === 0 || isAgreed(agreed, this.#context),
        };
      })
      .sort(
        (a, b) =>
          Number(isSameSpelled(b)) - Number(isSameSpelled(a)) ||
          b.rank - a.rank ||
          a.weighed.place.start - b.weighed.place.start,
      );
  }

  #objections({ weighed, score, rank, support, isPlaced }: Ranked, rival: Ranked | undefined): Objection[] {
    const objections: Objection[] = [...weighed.weights];
    const evidence = this.#words.length + (isPlaced ? support : 0);
    if (!isPlaced) objections.push('context');
    if (weighed.isSpelling && evidence >= LEAST_SPELLED) return [...objections, ...this.#rival(rank, rival)];
    if (evidence < LEAST_EVIDENCE) objections.push('short');
    else if (score < leastScore(evidence)) objections.push('unlike');
    return [...objections, ...this.#rival(rank, rival)];
  }

  #rival(rank: number, rival: Ranked | undefined): readonly Objection[] {
    return rival !== undefined && rank - rival.rank < LEAST_MARGIN ? ['rival'] : [];
  }

  #candidate({ weighed, score }: Ranked, objections: readonly Objection[]): Candidate {
    const { start, end } = weighed.place;
    return {
      range: this.#ground.article.rangeOf(start, end),
      score,
      changes: weighed.changes,
      objections,
    };
  }

  #same(place: Occurrence, objections: readonly Objection[]): Candidate {
    return { range: this.#rangeOf(place), score: 1, changes: [], objections };
  }

  #rangeOf(place: Occurrence): TextRange {
    return rangeOfQuote(this.#ground.article, place, this.#anchor.quote);
  }

  /** Longer context was written because shorter did not tell places apart that were there already: then they are not copies made since. */
  #isShortContext(): boolean {
    return this.#context.before.length <= CONTEXT && this.#context.after.length <= CONTEXT;
  }
}

/** The same words in another spelling: all that weighs is the same. */
function isSameSpelled({ weighed, isPlaced }: Ranked): boolean {
  return isPlaced && weighed.isSpelling && weighed.weights.length === 0;
}

/** The best of the others; where the words are the same but for their spelling, no passage with another figure or name comes near. */
function rivalOf(each: Ranked, ranked: readonly Ranked[], at: number): Ranked | undefined {
  return ranked.find(
    (other, index) => index !== at && !(isSameSpelled(each) && other.weighed.weights.length > 0),
  );
}

function scoreOf(errors: number, length: number): number {
  return Math.max(0, 1 - errors / length);
}
