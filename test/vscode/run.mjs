/**
 * Runs the end-to-end tests in a real VS Code, on a copy of samples/.
 *
 *   npm run test:vscode -- --grep TEXT      only tests whose full title contains TEXT
 *   npm run test:vscode -- --timeout N      seconds for the whole run (default 600)
 *
 * The last line printed is `N passed, N failed`, and the same goes to out/results/vscode.json. A run in which
 * VS Code ended before the tests did, or in which no test ran, has failed, whatever its exit code says.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chooseVscode } from '../../scripts/vscode/choose.mjs';
import { repository } from '../../scripts/vscode/places.mjs';
import { report } from '../../scripts/vscode/plainError.mjs';
import { stopRequested } from '../../scripts/vscode/stopRequested.mjs';
import { bundleTests } from './bundle.mjs';
import { runInDesktop } from './desktopRun.mjs';
import { Progress } from './progress.mjs';
import { runInBrowser } from './servedRun.mjs';

const out = path.join(repository, 'out');

const { values: flags } = parseArgs({
  options: {
    grep: { type: 'string' },
    timeout: { type: 'string', default: '600' },
    // For trying the runner itself with another extension and other samples.
    extension: { type: 'string', default: repository },
    samples: { type: 'string', default: path.join(repository, 'samples') },
    suite: { type: 'string', default: path.join(repository, 'test/vscode/suite') },
  },
});

// Its own folder for each run: two runs at once, and one that was killed, leave each other alone. The real
// path, because VS Code names files by it and tests compare the names (a Mac's /tmp is a link).
const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'glossator-vscode-')));
// In the repository all the same, or they would not find mocha.
const bundles = path.join(out, 'test', path.basename(scratch));
const abort = new AbortController();
const timer = setTimeout(
  () => abort.abort(`The tests were ended after ${flags.timeout} s.`),
  Number(flags.timeout) * 1000,
);
void stopRequested().then(() => abort.abort('The tests were interrupted.'));

const { passed, failed } = await main();
clearTimeout(timer);
keep('screenshots');
keep('vscode-tests.log');
rmSync(bundles, { recursive: true, force: true });
rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
mkdirSync(path.join(out, 'results'), { recursive: true });
writeFileSync(path.join(out, 'results/vscode.json'), JSON.stringify({ passed, failed }) + '\n');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** @returns {Promise<{ passed: number, failed: number }>} */
async function main() {
  const progress = new Progress(path.join(scratch, 'progress.jsonl'));
  try {
    const workspace = path.join(scratch, 'samples');
    cpSync(path.resolve(flags.samples), workspace, { recursive: true });
    const tests = await bundleTests(path.resolve(flags.suite), bundles);
    const exchange = path.join(scratch, 'exchange');
    mkdirSync(exchange);

    const vscode = await chooseVscode('downloaded');
    const run = {
      extension: path.resolve(flags.extension),
      tests,
      workspace,
      scratch,
      exchange,
      screenshots: path.join(scratch, 'screenshots'),
      log: path.join(scratch, 'vscode-tests.log'),
      signal: abort.signal,
      onTick: () => progress.print(),
      env: {
        GLOSSATOR_TEST_EXCHANGE: exchange,
        GLOSSATOR_TEST_PROGRESS: progress.file,
        GLOSSATOR_TEST_GREP: flags.grep ?? '',
      },
    };
    const version = vscode.kind === 'served' ? `${vscode.install.vscode}, served` : vscode.command;
    console.log(`End-to-end tests in VS Code (${version}):`);
    const code = await (vscode.kind === 'served' ? runInBrowser(vscode, run) : runInDesktop(vscode, run));
    return progress.conclude(code, path.join(out, 'vscode-tests.log'));
  } catch (error) {
    // VS Code could not be prepared or started: one failure, beside whatever tests there were.
    report(error);
    const counts = progress.counts();
    return { passed: counts.passed, failed: counts.failed + 1 };
  }
}

/**
 * Moves what a run made into out/, in place of what the last one made there.
 *
 * @param {string} name
 */
function keep(name) {
  if (existsSync(path.join(scratch, name))) {
    rmSync(path.join(out, name), { recursive: true, force: true });
    cpSync(path.join(scratch, name), path.join(out, name), { recursive: true });
  }
}
