/**
 * The numbers that decide. docs/anchoring.md shows the measurements each comes from; `npm run bench:anchoring -- --curves` prints them
 * anew. All lengths are UTF-16 units of the comparison form.
 */

/**
 * How much of a quote must stand in a passage for it to be taken, by how much evidence there is: the letters of the quote and those of
 * the context that agree. Short words are like many others, so nearly all of them must be there.
 */
export function leastScore(evidence: number): number {
  return LEAST.find(({ from }) => evidence >= from)?.score ?? Infinity;
}

const LEAST: readonly { readonly from: number; readonly score: number }[] = [
  { from: 64, score: 0.85 },
  { from: 32, score: 0.9 },
  { from: 16, score: 0.93 },
];

/** With less evidence than this nothing is taken. */
export const LEAST_EVIDENCE = 16;

/** How much context an anchor carries on each side where that is enough; describe.ts writes more where it is not. */
export const CONTEXT = 32;

/** Where nothing but spelling is another, less is enough. */
export const LEAST_SPELLED = 8;

/** The runner-up must be worse by this much, both weighed with their context. */
export const LEAST_MARGIN = 0.1;

/** Passages that are less like the quote than this are not worth showing. */
export const WORTH_SHOWING = 0.5;

/** A passage so much like the words is a look-alike: an anchor needs context to tell them apart once either of them changes. */
export const LOOK_ALIKE = 0.75;
