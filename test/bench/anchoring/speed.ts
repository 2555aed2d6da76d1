/** How long finding one quote of 200 characters takes, in texts of three sizes; all contestants in turn, so that a slow moment is slow for all. */
import type { Contestant, Finder } from './contestants/types';
import { generateArticle } from './corpus/article';
import { Random } from './random';

const QUOTE = 200;
const sizes = [
  { name: '5 KB', units: 5_000, rounds: 41 },
  { name: '50 KB', units: 50_000, rounds: 21 },
  { name: '1 MB', units: 1_000_000, rounds: 7 },
];

/** Prints medians in milliseconds and, in brackets, how many times what the first contestant takes. */
export function speed(seed: number, contestants: readonly Contestant[], print: (line: string) => void): void {
  print(`p50 in ms of finding a quote of ${QUOTE} characters (times Glossator's)\n`);
  print(`| text | quote | ${contestants.map(({ name }) => name).join(' | ')} |`);
  print(`| --- | --- |${' --: |'.repeat(contestants.length)}`);
  for (const { name, units, rounds } of sizes) {
    const text = longText(seed, units);
    const start = text.indexOf(' ', Math.floor(units / 2)) + 1;
    const range = { start, end: start + QUOTE };
    const elsewhere = longText(seed + 1, 2000).slice(-QUOTE);
    const scenes: readonly (readonly [string, string])[] = [
      ['exact', text],
      [
        '10% altered',
        text.slice(0, start) + altered(text.slice(start, range.end), seed) + text.slice(range.end),
      ],
      ['missing', text.slice(0, start) + elsewhere + text.slice(range.end)],
    ];
    const finders = contestants.map((contestant) =>
      contestant.annotate(text, range, { isMarkdown: false, actors: [] }),
    );
    for (const [scene, changed] of scenes) {
      const medians = inTurn(finders, flat(changed), rounds);
      const cells = medians.map((each) => `${each.toFixed(2)} (${(each / medians[0]!).toFixed(1)})`);
      print(`| ${name} | ${scene} | ${cells.join(' | ')} |`);
    }
  }
}

function inTurn(finders: readonly Finder[], text: string, rounds: number): number[] {
  const times = finders.map((): number[] => []);
  // The first rounds are for the compiler.
  for (let round = -2; round < rounds; round++) {
    finders.forEach((find, at) => {
      const start = performance.now();
      find(text);
      if (round >= 0) times[at]!.push(performance.now() - start);
    });
  }
  return times.map((each) => each.sort((a, b) => a - b)[each.length >> 1]!);
}

/** Articles one after the other, in plain text and of one language, as a long document would be. */
function longText(seed: number, units: number): string {
  let text = '';
  for (let index = 0; text.length < units; index += 12) text += generateArticle(seed, index).text;
  return flat(text.slice(0, units));
}

/** The same text in one piece, as one that was read from a file is. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

/** One letter in ten is another. */
function altered(quote: string, seed: number): string {
  const random = Random.of('speed', seed);
  return quote.replace(/\p{Ll}/gu, (letter) =>
    random.chance(0.125) ? random.letter('aeiourstln', letter) : letter,
  );
}
