/**
 * Finding many names in articles: Glossator's search against what one would write first. Bundle and run it with Node:
 *
 *     npx esbuild test/bench/recognize.bench.ts --bundle --platform=node --format=esm --outfile=out/bench/recognize.mjs
 *     node out/bench/recognize.mjs
 *
 * Prints medians and, as the machine is never the same twice, ratios within the run. The plain ways do less: `indexOf`
 * knows neither words nor case, and the regular expression neither accents, line breaks nor soft hyphens.
 */
import { findHits, wordsIn } from '../../server/core/recognize/hits';
import { resolveMentions } from '../../server/core/recognize/mentions';
import { buildNameTable, type NameEntry } from '../../server/core/recognize/nameTable';

/** A generator of its own, so that every run has the same articles. */
let seed = 20250225;
function random(below: number): number {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((seed / 0x80000000) * below);
}

const syllables = 'ba ce di fo gu la me ni ro su ta ve xi zo bré dou gan lin mer pau ques ran sol tré'.split(
  ' ',
);
function word(): string {
  return Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join('');
}
function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
function name(): string {
  const kind = random(10);
  if (kind < 6) return `${capitalized(word())} ${capitalized(word())}`;
  return kind < 8 ? capitalized(word()) : word().slice(0, 4).toUpperCase();
}

const filler = (
  "Les employés ont refusé de s'identifier, ont posé des questions et n'ont pas répondu à la demande de la commission. " +
  'They were commissioned to slash public spending, and presented their collective resignation on Tuesday in a letter. ' +
  '« Nous avons juré de servir », ont écrit les membres du personnel dans l’une de leurs lettres de démission. '
).split(' ');

function article(names: readonly NameEntry[]): string {
  let text = '';
  while (text.length < 5000)
    text +=
      random(25) === 0
        ? `${names[random(names.length)]?.text ?? ''} `
        : `${filler[random(filler.length)] ?? ''} `;
  return Buffer.from(text.slice(0, 5000)).toString();
}

function median(run: () => void): number {
  const times: number[] = [];
  const until = performance.now() + 1000;
  do {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  } while (performance.now() < until || times.length < 3);
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&');
}

for (const count of [100, 1000, 2000, 10_000]) {
  const names = Array.from({ length: count }, (_, at) => ({
    actor: `a${at >> 1}`,
    text: name(),
    weak: random(20) === 0,
  }));
  const articles = Array.from({ length: 100 }, () => article(names));
  const units = articles.reduce((sum, text) => sum + text.length, 0);
  const table = buildNameTable(names);
  const few = articles.slice(0, Math.max(1, Math.floor(20_000 / count)));
  const fewUnits = few.reduce((sum, text) => sum + text.length, 0);
  const alternation = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map(({ text }) => escaped(text)).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const hits = articles.map((text) => findHits(text, table));

  const rows: [string, number][] = [
    ['findHits', units / median(() => articles.forEach((text) => findHits(text, table)))],
    [
      'resolveMentions',
      units /
        median(() =>
          articles.forEach((text, at) =>
            resolveMentions({ text, hits: hits[at] ?? new Int32Array(), table }),
          ),
        ),
    ],
    ['wordsIn', units / median(() => articles.forEach((text) => wordsIn(text)))],
    [
      'indexOf per name',
      fewUnits / median(() => few.forEach((text) => names.forEach((each) => allIndexes(text, each.text)))),
    ],
    [
      'one RegExp, giu',
      fewUnits / median(() => few.forEach((text) => [...text.matchAll(alternation)].length)),
    ],
  ];
  print(
    `\n${count} names, ${articles.length} articles of 5 KB; table built in ${median(() => buildNameTable(names)).toFixed(1)} ms`,
  );
  const own = rows[0]?.[1] ?? 1;
  for (const [title, speed] of rows)
    print(
      `  ${title.padEnd(18)}${(speed / 1000).toFixed(2).padStart(9)} million characters a second   findHits is ${(own / speed).toFixed(1)} times that`,
    );
}

function allIndexes(text: string, words: string): number {
  let found = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found++;
  return found;
}
