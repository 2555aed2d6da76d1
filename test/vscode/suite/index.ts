import { appendFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import { screenshot } from './page';

/** One test: it may wait for the server's first index and for several answers of the page. */
const testLimit = 60_000;

/** VS Code calls this in its extension host, and ends once the promise is settled. */
export async function run(): Promise<void> {
  const failures = await runAll().catch((error: unknown) => {
    // VS Code itself would say only that something failed, and that in its own log.
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ event: 'fail', title: 'Loading the test files', ms: 0, error: stack });
    return 1;
  });
  tell({ event: 'end' });
  if (failures > 0) {
    throw new Error(`${failures} of the end-to-end tests failed.`);
  }
}

/** Gives the number of tests that failed. */
async function runAll(): Promise<number> {
  const mocha = new Mocha({ ui: 'bdd', timeout: testLimit, reporter: Progress });
  const grep = process.env['GLOSSATOR_TEST_GREP'];
  if (grep) {
    mocha.fgrep(grep);
  }
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) {
      mocha.addFile(path.join(__dirname, name));
    }
  }
  return await new Promise((resolve) => {
    mocha.run(resolve);
  });
}

/** Writes one line for the runner outside, which prints it and counts. */
function tell(event: object): void {
  const file = process.env['GLOSSATOR_TEST_PROGRESS'];
  if (file === undefined) {
    throw new Error(
      'These tests are run by test/vscode/run.mjs, which says where progress is to be written.',
    );
  }
  appendFileSync(file, JSON.stringify(event) + '\n');
}

/** A mocha reporter that tells the runner outside. */
class Progress extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('test', (test) => {
      takePictureOfFailure(test);
      tell({ event: 'start', title: test.fullTitle() });
    });
    runner.on('pass', (test) => tell({ event: 'pass', title: test.fullTitle(), ms: test.duration ?? 0 }));
    runner.on('pending', (test) => tell({ event: 'skip', title: test.fullTitle() }));
    runner.on('fail', (test, error: Error) =>
      tell({
        event: 'fail',
        title: test.fullTitle(),
        ms: test.duration ?? 0,
        error: error.stack ?? String(error),
      }),
    );
  }
}

/**
 * Makes a failing test take a picture at once. A hook would be too late: the hooks of the test file come
 * before ours, and close what was to be seen.
 */
function takePictureOfFailure(test: Mocha.Test): void {
  const body = test.fn as Mocha.AsyncFunc | undefined;
  test.fn = async function (this: Mocha.Context) {
    try {
      await body?.call(this);
    } catch (error) {
      // That no picture can be taken must not hide the failure.
      await screenshot(`failed-${test.fullTitle()}`).catch(() => undefined);
      throw error;
    }
  };
}
