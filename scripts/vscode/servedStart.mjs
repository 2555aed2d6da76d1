import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanEnvironment } from './environment.mjs';
import { PlainError } from './plainError.mjs';
import { writeSettings } from './settings.mjs';

/** The server answers after about two seconds; a slow machine is given much more. */
const startLimit = 90_000;

/** How long a server is given to end by itself before it is ended for good. */
const stopLimit = 5_000;

/**
 * A running browser-served VS Code.
 *
 * @typedef {{ port: number, address: string, ended: Promise<void>, stop: () => Promise<void> }} Served
 */

/**
 * Starts the server of a browser-served VS Code and resolves once it answers.
 *
 * @param {import('./servedInstall.mjs').ServedInstall} install
 * @param {{
 *   port: number,
 *   folder: string,
 *   extension?: string,
 *   state: string,
 *   settings: Readonly<Record<string, unknown>>,
 *   tests?: boolean,
 *   env?: NodeJS.ProcessEnv,
 * }} options `folder` is what opens by default; `extension` is installed as it stands, for a person to use
 *   (tests name it in the address instead); `state` holds settings, logs and the like
 * @returns {Promise<Served>}
 */
export async function startServed(install, options) {
  const userData = path.join(options.state, 'user-data');
  const extensions = path.join(options.state, 'extensions');
  writeSettings(userData, options.settings);
  prepareExtensions(extensions, options.extension);

  const logFile = path.join(options.state, 'server.log');
  const log = openSync(logFile, 'w');
  const child = spawn(
    install.node,
    [
      install.entry,
      ...['--host', '127.0.0.1', '--port', String(options.port), '--without-connection-token'],
      ...['--user-data-dir', userData, '--extensions-dir', extensions],
      ...['--default-folder', options.folder],
      ...['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'],
      ...['--disable-experiments', '--force-disable-user-env'],
      // Only with this driver does VS Code heed the addresses of tests and of an extension in development.
      ...(options.tests ? ['--enable-smoke-test-driver'] : []),
    ],
    {
      // An empty gallery keeps the Extensions view and its update checks off the network.
      env: cleanEnvironment({ EXTENSIONS_GALLERY: '{}', ...options.env }),
      stdio: ['ignore', log, log],
      // A process group of its own, so that the extension hosts and language servers end with the server.
      detached: true,
    },
  );
  closeSync(log);

  let running = true;
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    const done = () => {
      running = false;
      resolve();
    };
    child.on('exit', done);
    child.on('error', done);
  });
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    if (child.pid !== undefined) {
      try {
        process.kill(-child.pid, name);
      } catch {
        // The whole group has ended already.
      }
    }
  };
  const stop = async () => {
    signal('SIGTERM');
    await Promise.race([ended, wait(stopLimit, undefined, { ref: false })]);
    // Whatever of the group outlives the server, such as a language server that ignores signals.
    signal('SIGKILL');
    await ended;
  };

  const address = `http://127.0.0.1:${options.port}/`;
  const deadline = Date.now() + startLimit;
  while (!(await answers(address))) {
    if (!running || Date.now() > deadline) {
      await stop();
      const why = Date.now() > deadline ? `does not answer after ${startLimit / 1000} s` : 'ended at once';
      const ending = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
      throw new PlainError(`The browser-served VS Code ${why}. The end of ${logFile}:\n${ending}`);
    }
    await wait(50);
  }
  return { port: options.port, address, ended, stop };
}

/**
 * @param {string} address
 * @returns {Promise<boolean>}
 */
async function answers(address) {
  try {
    const response = await fetch(`${address}version`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Makes the folder of installed extensions hold exactly the given one, as a link to where it is developed:
 * reloading the window then runs what was built last. Naming it in the address, as one does for tests,
 * would work only with the test driver, and only under the very host name that the address was made for.
 *
 * @param {string} extensions
 * @param {string | undefined} extension
 */
function prepareExtensions(extensions, extension) {
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  if (extension !== undefined) {
    const { publisher, name, version } = JSON.parse(
      readFileSync(path.join(extension, 'package.json'), 'utf8'),
    );
    symlinkSync(extension, path.join(extensions, `${publisher}.${name}-${version}`), 'dir');
  }
}
