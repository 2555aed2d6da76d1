import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, requireChromium } from '../../scripts/vscode/chromium.mjs';
import { freePort } from '../../scripts/vscode/freePort.mjs';
import { startServed } from '../../scripts/vscode/servedStart.mjs';
import { testSettings } from '../../scripts/vscode/settings.mjs';
import { serveExchange } from './exchange.mjs';

/**
 * What a run of the tests needs to know.
 *
 * @typedef {{
 *   extension: string,
 *   tests: string,
 *   workspace: string,
 *   scratch: string,
 *   exchange: string,
 *   screenshots: string,
 *   log: string,
 *   signal: AbortSignal,
 *   onTick: () => void,
 *   env: Record<string, string>,
 * }} Run
 */

/**
 * Runs the tests in the browser-served VS Code, shown by a browser without a window.
 *
 * @param {import('../../scripts/vscode/choose.mjs').ServedChoice} vscode
 * @param {Run} run
 * @returns {Promise<number | string>} the exit code that VS Code reports, or why the run was ended
 */
export async function runInBrowser(vscode, run) {
  const executablePath = await requireChromium();
  // Nothing that a person keeps at home may change the outcome, and nothing of the run may stay there.
  const home = path.join(run.scratch, 'home');
  mkdirSync(home);
  const log = createWriteStream(run.log);

  const server = await startServed(vscode.install, {
    port: await freePort(),
    folder: run.workspace,
    state: path.join(run.scratch, 'state'),
    settings: testSettings,
    tests: true,
    env: { ...run.env, HOME: home },
  });
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  try {
    browser = await chromium.launch({
      executablePath,
      args: chromiumArguments(),
      env: { ...process.env, HOME: home },
    });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.on('console', (message) => log.write(`[page] ${message.type()}: ${message.text()}\n`));
    page.on('pageerror', (error) => log.write(`[page] ${error.stack ?? error.message}\n`));

    /** @type {Promise<number | string>} */
    const ended = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
      void page.exposeFunction(
        'codeAutomationLog',
        (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
          log.write(`[host] ${type}: ${args.map(String).join(' ')}\n`);
        },
      );
      page.on('crash', () => resolve('The page that shows VS Code crashed.'));
      page.on('close', () => resolve('The page that shows VS Code was closed.'));
      void server.ended.then(() => resolve('The VS Code server ended.'));
      if (run.signal.aborted) {
        resolve(String(run.signal.reason));
      }
      run.signal.addEventListener('abort', () => resolve(String(run.signal.reason)));
    });

    const exchange = serveExchange(run.exchange, run.screenshots, () => page, run.onTick);
    await page.goto(address(server.port, run), { waitUntil: 'commit' });
    const code = await ended;
    if (typeof code === 'string') {
      // The last thing that was to be seen often says why nothing more happened.
      await page
        .screenshot({ path: path.join(run.screenshots, 'ended-early.png'), timeout: 5_000 })
        .catch(() => undefined);
    }
    await exchange.stop();
    return code;
  } finally {
    await browser?.close();
    await server.stop();
    await new Promise((resolve) => log.end(resolve));
  }
}

/**
 * The address that makes the page load the extension and run the tests.
 *
 * @param {number} port
 * @param {Run} run
 */
function address(port, run) {
  const remote = (/** @type {string} */ file) =>
    `vscode-remote://127.0.0.1:${port}${file.split('/').map(encodeURIComponent).join('/')}`;
  const query = new URLSearchParams({
    folder: run.workspace,
    payload: JSON.stringify([
      ['skipWelcome', 'true'],
      ['extensionDevelopmentPath', remote(run.extension)],
      ['extensionTestsPath', remote(run.tests)],
    ]),
  });
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}
