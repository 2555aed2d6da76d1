/** The command line of `npm run bench:anchoring`; README.md beside this file says what is measured. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { glossator } from './contestants/glossator';
import { peers } from './contestants/peers';
import { type Cell, run, type Watch } from './run';
import { record, table, verdict } from './tables';

const contestants = [glossator, ...peers];
const names = contestants.map(({ name }) => name);

/** Runs what the arguments ask for; `root` is the project's folder. Gives the exit code. */
export function main(args: readonly string[], root: string): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      cases: { type: 'string', default: '250' },
      family: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed);
  const plan = { seed, cases: Number(values.cases), family: values.family, samples: join(root, 'samples') };
  print(`seed ${seed}, ${plan.cases} cases in each row`);
  const start = performance.now();
  const cells = run(plan, contestants, values.verbose ? explain : () => undefined);
  const count = cells.reduce((sum, { cases }) => sum + cases, 0);
  print(
    `${count} cases in ${((performance.now() - start) / 1000).toFixed(0)} s; right, unsure, wrong in percent (wrong, counted)\n`,
  );
  table(cells, names).forEach(print);
  const { lines, met } = verdict(cells, names);
  ['', ...lines].forEach(print);
  save(cells, seed, join(root, 'out/bench'));
  return values.check && !met ? 1 : 0;
}

/** Shows every wrong answer of Glossator, with what its words were and are. */
const explain: Watch = (
  family,
  strength,
  article,
  { before, range, after, truth },
  contestant,
  placed,
  outcome,
) => {
  if (contestant !== glossator || outcome === 'right') return;
  const at = placed.kind === 'placed' ? JSON.stringify(after.slice(placed.start, placed.end)) : 'unsure';
  print(`${outcome}: ${family.name}, ${strength}, ${article.name}`);
  print(`  quote  ${JSON.stringify(before.slice(range.start, range.end))}`);
  for (const each of truth) print(`  truth  ${JSON.stringify(after.slice(each.start, each.end))}`);
  print(`  placed ${at}`);
};

function save(cells: readonly Cell[], seed: number, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'anchoring.json'), `${JSON.stringify(record(cells, names, seed), null, 2)}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
