/**
 * `npm test`: every suite in order, then one closing line with the sum of all, `N passed, N failed`.
 *
 * A suite that fails without naming a failed test, or that reports no test at all, counts as one failure:
 * nothing that did not run may pass for green.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{
 *   name: string,
 *   run: readonly string[],
 *   counts?: () => Counts,
 *   needs?: string,
 * }} Suite `run` is a script of package.json and its arguments; a suite without `counts` is a step, such as
 *   the build, that adds to the sum only when it fails; `needs` names a step without which it cannot run
 */

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const results = path.join(repository, 'out/results');
/** How long one suite may take, in milliseconds: a test caught in a loop would otherwise hold up everything. */
const suiteLimit = 20 * 60_000;
const vitestFile = path.join(results, 'vitest.json');

/** @type {readonly Suite[]} */
const suites = [
  { name: 'check', run: ['check'] },
  { name: 'build', run: ['build'] },
  {
    name: 'unit',
    run: ['test:unit', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestFile}`],
    counts: () => countVitest(readJson(vitestFile)),
  },
  {
    name: 'vscode',
    run: ['test:vscode'],
    counts: () => readJson(path.join(results, 'vscode.json')),
    needs: 'build',
  },
];

/** @type {import('node:child_process').ChildProcess | undefined} */
let current;
let interrupted = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    interrupted = true;
    // The suite has things to end, so it is told and then waited for.
    signalSuite(signal);
  });
}

// Results of an earlier run must never be taken for those of this one.
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @type {Map<string, Counts>} */
const outcomes = new Map();
for (const suite of suites) {
  console.log(`\n== ${suite.name}`);
  const outcome = await runSuite(suite);
  outcomes.set(suite.name, outcome);
  writeFileSync(path.join(results, `${suite.name}.json`), JSON.stringify(outcome) + '\n');
}

console.log('\n== Summary');
const total = { passed: 0, failed: 0 };
for (const [name, { passed, failed }] of outcomes) {
  total.passed += passed;
  total.failed += failed;
  const counted = passed + failed > 0 ? `: ${passed} passed, ${failed} failed` : '';
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}${counted}`);
}
const closing = `${total.passed} passed, ${total.failed} failed`;
writeFileSync(path.join(results, 'summary.txt'), closing + '\n');
console.log(closing);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {Suite} suite
 * @returns {Promise<Counts>}
 */
async function runSuite(suite) {
  const failure = { passed: 0, failed: 1 };
  if (interrupted) {
    console.log('Not run: the tests were interrupted.');
    return failure;
  }
  if (suite.needs && outcomes.get(suite.needs)?.failed) {
    console.log(`Not run: it needs "${suite.needs}", which failed.`);
    return failure;
  }
  const code = await npmRun(suite.run);
  if (suite.counts === undefined) {
    return code === 0 ? { passed: 0, failed: 0 } : failure;
  }
  /** @type {Counts} */
  let counts;
  try {
    counts = suite.counts();
  } catch (error) {
    console.log(`${suite.name} reported no result: ${/** @type {Error} */ (error).message}`);
    return failure;
  }
  if (counts.passed + counts.failed === 0) {
    console.log(`${suite.name} ran no test.`);
    return failure;
  }
  // Such as a test file that does not load, or an error outside any test.
  const unnamed = code !== 0 && counts.failed === 0;
  return { passed: counts.passed, failed: unnamed ? 1 : counts.failed };
}

/**
 * @param {readonly string[]} run
 * @returns {Promise<number>} the exit code
 */
function npmRun([script, ...args]) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', /** @type {string} */ (script), '--', ...args], {
      cwd: repository,
      stdio: ['ignore', 'inherit', 'inherit'],
      // npm is a .cmd file on Windows, which only the shell starts.
      shell: process.platform === 'win32',
      // Elsewhere a process group of its own, so that a signal reaches all that npm started.
      detached: process.platform !== 'win32',
    });
    current = child;
    const timer = setTimeout(() => {
      console.log(`Ended after ${suiteLimit / 60_000} minutes.`);
      signalSuite('SIGKILL');
    }, suiteLimit);
    child.on('error', (error) => {
      clearTimeout(timer);
      console.log(`npm could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

/** @param {NodeJS.Signals} signal */
function signalSuite(signal) {
  if (current?.pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === 'win32' ? current.pid : -current.pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * A file that does not load holds no tests to count, but is a failure none the less.
 *
 * @param {{
 *   numPassedTests: number,
 *   numFailedTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[],
 * }} report
 * @returns {Counts}
 */
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * @param {string} file
 * @returns {any}
 */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
