import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runTests } from '@vscode/test-electron';
import { chromium } from 'playwright-core';
import { desktopArguments, executableOf } from '../../scripts/vscode/desktop.mjs';
import { cleanEnvironment } from '../../scripts/vscode/environment.mjs';
import { freePort } from '../../scripts/vscode/freePort.mjs';
import { PlainError } from '../../scripts/vscode/plainError.mjs';
import { testSettings, writeSettings } from '../../scripts/vscode/settings.mjs';
import { serveExchange } from './exchange.mjs';

/**
 * Runs the tests in a desktop VS Code. Its window is a Chromium page too, reached through its debugging
 * port, so that key presses and screenshots work as they do in the browser-served one.
 *
 * @param {import('../../scripts/vscode/choose.mjs').Desktop} vscode
 * @param {import('./servedRun.mjs').Run} run
 * @returns {Promise<number | string>} the exit code, or why the run was ended
 */
export async function runInDesktop(vscode, run) {
  const executable = executableOf(vscode);
  if (executable === undefined) {
    throw new PlainError(
      `The program behind ${vscode.command} was not found. GLOSSATOR_VSCODE=served runs the tests without it.`,
    );
  }
  const state = path.join(run.scratch, 'state');
  writeSettings(path.join(state, 'user-data'), testSettings);
  const port = await freePort();
  const debugging = `http://127.0.0.1:${port}`;

  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  const exchange = serveExchange(
    run.exchange,
    run.screenshots,
    async () => {
      browser ??= await chromium.connectOverCDP(debugging);
      return findWorkbench(browser);
    },
    run.onTick,
  );
  const variables = Object.keys(process.env).filter((name) => !(name in cleanEnvironment()));
  for (const name of variables) {
    // The test runner passes our own environment on, so it is cleaned in place.
    delete process.env[name];
  }
  const ended = runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: run.extension,
    extensionTestsPath: run.tests,
    extensionTestsEnv: run.env,
    launchArgs: [
      run.workspace,
      ...desktopArguments(state),
      `--remote-debugging-port=${port}`,
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
    ],
  }).catch((/** @type {unknown} */ error) => {
    writeFileSync(run.log, String(error));
    return 1;
  });
  /** @type {Promise<string>} */
  const aborted = new Promise((resolve) => {
    run.signal.addEventListener('abort', () => resolve(String(run.signal.reason)));
  });
  const code = await Promise.race([ended, aborted]);
  await exchange.stop();
  if (typeof code === 'string') {
    // The runner has no handle on the program it started; closing the browser behind the page ends it.
    const session = await browser?.newBrowserCDPSession().catch(() => undefined);
    await session?.send('Browser.close').catch(() => undefined);
    await Promise.race([ended, wait(5_000, undefined, { ref: false })]);
  }
  return code;
}

/**
 * The page that is VS Code's window, among those of its hidden helpers.
 *
 * @param {import('playwright-core').Browser} browser
 * @returns {import('playwright-core').Page}
 */
function findWorkbench(browser) {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => candidate.url().includes('/workbench/workbench'));
  if (page === undefined) {
    throw new Error(`VS Code's window was not found among ${pages.length} pages.`);
  }
  return page;
}
