/**
 * The door of this folder, with describe.ts: an anchor to its words. `resolve(article, describe(article, range))` is the range again.
 * The model is explained in docs/anchoring.md.
 *
 * Time: linear in the article (n) to fold and index it once. Then for each quote (m) one reading of the article to find the words as
 * they are written; if that fails, at most `MAX_STRETCHES` stretches of about 2.5 m are compared with it, O(m²/32) each, and what is
 * found there is aligned word by word, bounded by `MAX_STEPS` in align.ts. Nothing of that depends on n, so a miss costs what a hit costs.
 */
import type { TextRange } from '../text/range';
import { foldTypography, type FoldedText } from '../text/typography';
import { findAltered } from './altered';
import {
  type Anchor,
  type Candidate,
  MAX_CANDIDATES,
  type NamesIn,
  noNames,
  type Objection,
  type Resolution,
} from './anchor';
import { agreement, chooseByContext, type Context, contextOf, isAgreed, type Occurrence } from './context';
import { areCopies } from './copies';
import { findExact, rangeOfQuote } from './exact';
import { Ground } from './ground';
import { LEAST_EVIDENCE, LEAST_MARGIN, leastScore, LOOK_ALIKE, WORTH_SHOWING } from './thresholds';
import type { Weighed } from './weigh';

/** Where the words of an anchor stand now. The same answer to the same question, whatever was asked before. */
export function resolve(article: FoldedText, anchor: Anchor, namesIn: NamesIn = noNames): Resolution {
  return new Resolver(article, anchor, namesIn).run();
}

/** How much of the words stands elsewhere in the article at most, between 0 and 1: a look-alike, or nothing of the kind. */
export function likenessElsewhere(article: FoldedText, quote: string, range: TextRange): number {
  const folded = foldTypography(quote);
  const length = folded.folded.trim().length;
  if (length < LEAST_EVIDENCE) return 0;
  return findAltered(Ground.of(article), folded, noNames)
    .filter(({ place }) => {
      const { start, end } = article.rangeOf(place.start, place.end);
      return end <= range.start || start >= range.end;
    })
    .reduce((most, { errors }) => Math.max(most, scoreOf(errors, length)), 0);
}

/** Copies are looked for among so many places at most. */
const MAX_COPIES = 20;
/** How many of the passages most like a missing quote are told. */
const MAX_SHOWN = 3;
/** How long context is where 32 characters are enough; describe.ts writes more where they are not. */
const USUAL_CONTEXT = 32;

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
    const exact = findExact(this.#ground, this.#words, this.#anchor);
    return exact.length === 0 ? this.#altered() : this.#exact(exact);
  }

  #exact(found: readonly Occurrence[]): Resolution {
    const chosen = chooseByContext(this.#ground.article, found, this.#context);
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined)
      return this.#stands(only) ? this.#found(only, []) : this.#moved([only]);
    if (this.#isShortContext() && chosen.length <= MAX_COPIES && areCopies(this.#ground, chosen))
      return this.#found(chosen[0]!, chosen.slice(1));
    return this.#severalOf(chosen);
  }

  #found(place: Occurrence, copies: readonly Occurrence[]): Resolution {
    return { kind: 'exact', range: this.#rangeOf(place), copies: copies.map((each) => this.#rangeOf(each)) };
  }

  #severalOf(places: readonly Occurrence[]): Resolution {
    const candidates = places.slice(0, MAX_CANDIDATES).map((place) => this.#same(place, []));
    return { kind: 'ambiguous', candidates };
  }

  /** Where the words around a place are those around the quote, or none are known, it is the place. */
  #stands(place: Occurrence): boolean {
    if (this.#context.length === 0) return true;
    return isAgreed(agreement(this.#ground.article, place, this.#context), this.#context);
  }

  /**
   * The words stand here and nowhere else, between others than before. Context is written where something else was like them. If that
   * is still there, it is what the context was for; if nothing is, this may be it, and the words that were meant are gone.
   */
  #moved(places: readonly Occurrence[]): Resolution {
    const others = this.#ranked().filter(
      ({ weighed }) => !places.some((place) => overlap(place, weighed.place)),
    );
    const rivals = others.filter(({ isPlaced, score }) => isPlaced && score >= WORTH_SHOWING);
    if (rivals.length === 0 && others.some(({ score }) => score >= LOOK_ALIKE))
      return this.#found(places[0]!, []);
    const candidates = [
      ...places.map((place) => this.#same(place, ['context'])),
      ...rivals.map((rival) => this.#candidate(rival, this.#objections(rival, undefined))),
    ];
    return { kind: 'ambiguous', candidates: candidates.sort((a, b) => a.range.start - b.range.start) };
  }

  #altered(): Resolution {
    const ranked = this.#ranked();
    const candidates = ranked.map((each, at) =>
      this.#candidate(each, this.#objections(each, ranked[at === 0 ? 1 : 0])),
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
      .sort((a, b) => b.rank - a.rank || a.weighed.place.start - b.weighed.place.start);
  }

  #objections({ weighed, score, rank, support, isPlaced }: Ranked, rival: Ranked | undefined): Objection[] {
    const objections: Objection[] = [...weighed.weights];
    const evidence = this.#words.length + (isPlaced ? support : 0);
    if (!isPlaced) objections.push('context');
    if (evidence < LEAST_EVIDENCE) objections.push('short');
    else if (score < leastScore(evidence)) objections.push('unlike');
    if (rival !== undefined && rank - rival.rank < LEAST_MARGIN) objections.push('rival');
    return objections;
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
    return this.#context.before.length <= USUAL_CONTEXT && this.#context.after.length <= USUAL_CONTEXT;
  }
}

function scoreOf(errors: number, length: number): number {
  return Math.max(0, 1 - errors / length);
}

function overlap(a: Occurrence, b: Occurrence): boolean {
  return a.start < b.end && b.start < a.end;
}
