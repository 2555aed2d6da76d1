/**
 * `npm start`: builds the extension and opens a folder in a VS Code where it runs.
 *
 *   npm start -- --folder DIR   opens another folder than samples/
 *   npm start -- --port N       where VS Code is served to a browser, the port it listens on
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chooseVscode } from './vscode/choose.mjs';
import { repository } from './vscode/places.mjs';
import { PlainError, report } from './vscode/plainError.mjs';
import { buildExtension } from './vscode/buildExtension.mjs';
import { runDesktop } from './vscode/runDesktop.mjs';
import { runServed } from './vscode/runServed.mjs';

const usage = 'Usage: npm start -- [--folder DIR] [--port N]';

try {
  process.exitCode = await main();
} catch (error) {
  report(error);
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const options = readOptions();
  if (!options.built) {
    await buildExtension();
  }
  const vscode = await chooseVscode('installed');
  return vscode.kind === 'desktop' ? runDesktop(vscode, options) : runServed(vscode, options);
}

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        folder: { type: 'string' },
        port: { type: 'string' },
        // For trying these scripts with another extension, which is taken as already built.
        extension: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new PlainError(`${/** @type {Error} */ (error).message}\n${usage}`);
  }
  // npm runs this in the repository, but a person names a folder from where they stand.
  const folder = values.folder
    ? path.resolve(process.env['INIT_CWD'] ?? process.cwd(), values.folder)
    : path.join(repository, 'samples');
  if (!existsSync(folder)) {
    throw new PlainError(`There is no folder ${folder}.\n${usage}`);
  }
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new PlainError(`"${values.port}" is not a port.\n${usage}`);
  }
  const extension = path.resolve(values.extension ?? repository);
  return { folder, port, extension, built: values.extension !== undefined };
}
