/**
 * How alike altered passages and absent quotes are to what stands in the text: what thresholds are chosen by. Printed as
 * Markdown tables, for docs.
 */
import search from 'approx-string-match';
import { foldTypography } from '../../../server/core/text/typography';
import { cases, type Plan } from './run';

/** The least lengths of the buckets, in characters of the folded quote. */
const buckets = [8, 16, 32, 64, 128, 256];
const thresholds = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
/** Differences beyond this share of the quote are not looked for. */
const MOST = 0.6;

/** The families whose passage stands there, altered. */
const there = ['spelling fixed', 'words replaced'];

interface Sample {
  readonly set: string;
  readonly family: string;
  readonly bucket: number;
  readonly best: number;
  /** How much better the best place is than the best of those that do not overlap it; what was not found counts as 1 − MOST. */
  readonly margin: number;
}

export function curves(plan: Plan, print: (line: string) => void): void {
  const samples = [...measured(plan)];
  const sets = [...new Set(samples.map(({ set }) => set))];
  print('Similarity of the best place, and its margin to the runner-up, in percentiles\n');
  print('| quote | length | cases | p1 | p5 | p25 | p50 | p75 | p95 | p99 | margin p5 | p25 | p50 | p95 |');
  print('| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |');
  for (const set of sets) {
    buckets.forEach((_, bucket) => {
      const found = samples.filter((each) => each.set === set && each.bucket === bucket);
      if (found.length === 0) return;
      const bests = percentiles(
        found.map(({ best }) => best),
        [1, 5, 25, 50, 75, 95, 99],
      );
      const margins = percentiles(
        found.map(({ margin }) => margin),
        [5, 25, 50, 95],
      );
      const cells = [...bests, ...margins].map((value) => value.toFixed(2));
      print(`| ${[set, bucketName(bucket), String(found.length), ...cells].join(' | ')} |`);
    });
  }
  print(
    '\nShare accepted at a least similarity: of passages that are there / of deleted quotes / where a look-alike is left\n',
  );
  print(`| length | ${thresholds.map((least) => least.toFixed(2)).join(' | ')} |`);
  print(`| --- |${' --: |'.repeat(thresholds.length)}`);
  buckets.forEach((_, bucket) => {
    const found = samples.filter((each) => each.bucket === bucket);
    const cells = thresholds.map((least) =>
      [there, ['quote deleted'], ['look-alike left']]
        .map((families) => accepted(found, families, least))
        .join(' / '),
    );
    print(`| ${bucketName(bucket)} | ${cells.join(' | ')} |`);
  });
}

/** The twin of a deleted quote is left out: it is as like as can be, whatever the measure. */
function* measured(plan: Plan): Generator<Sample> {
  const families = [...there, 'quote deleted', 'look-alike left'];
  for (const family of families.filter((name) => plan.family === undefined || name === plan.family)) {
    for (const { strength, article, made } of cases({ ...plan, family })) {
      if (strength === 'twin') continue;
      const { before, range, after } = made;
      const quote = foldTypography(before.slice(range.start, range.end), article.isMarkdown).folded.trim();
      const bucket = buckets.findLastIndex((least) => quote.length >= least);
      if (bucket < 0) continue;
      const { folded } = foldTypography(after, article.isMarkdown);
      const { best, margin } = alike(folded, quote);
      yield { set: `${family}, ${strength}`, family, bucket, best, margin };
    }
  }
}

function alike(text: string, quote: string): { best: number; margin: number } {
  const first = place(text, quote);
  if (first === undefined) return { best: 1 - MOST, margin: 0 };
  const blank = '\0'.repeat(first.end - first.start);
  const second = place(text.slice(0, first.start) + blank + text.slice(first.end), quote);
  const best = 1 - first.errors / quote.length;
  return { best, margin: best - (second === undefined ? 1 - MOST : 1 - second.errors / quote.length) };
}

function place(text: string, quote: string) {
  return search(text, quote, Math.floor(quote.length * MOST))[0];
}

function percentiles(values: readonly number[], wanted: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return wanted.map((each) => sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * each) / 100))]!);
}

function accepted(samples: readonly Sample[], families: readonly string[], least: number): string {
  const all = samples.filter((each) => families.includes(each.family));
  if (all.length === 0) return '–';
  return `${((100 * all.filter(({ best }) => best >= least).length) / all.length).toFixed(0)}%`;
}

function bucketName(bucket: number): string {
  const next = buckets[bucket + 1];
  return next === undefined ? `${buckets[bucket]!}+` : `${buckets[bucket]!}–${next - 1}`;
}
