/** The command line of `npm run bench:anchoring`; README.md beside this file says what is measured. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { glossator, glossatorFolded } from './contestants/glossator';
import { peers } from './contestants/peers';
import { curves } from './curves';
import { families } from './edits/families';
import { explaining } from './explain';
import { type Cell, run } from './run';
import { speed } from './speed';
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
      curves: { type: 'boolean', default: false },
      speed: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  if (values.family !== undefined && !families.some(({ name }) => name === values.family)) {
    print(`There is no family ${values.family}; there are: ${families.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const seed = Number(values.seed);
  const plan = { seed, cases: Number(values.cases), family: values.family, samples: join(root, 'samples') };
  if (values.speed || values.curves) {
    print(`seed ${seed}\n`);
    if (values.speed) speed(seed, [glossator, glossatorFolded, ...peers], print);
    if (values.curves) curves(plan, print);
    return 0;
  }
  print(`seed ${seed}, ${plan.cases} cases in each row`);
  const start = performance.now();
  const cells = run(plan, contestants, values.verbose ? explaining(glossator, print) : () => undefined);
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

function save(cells: readonly Cell[], seed: number, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'anchoring.json'), `${JSON.stringify(record(cells, names, seed), null, 2)}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
