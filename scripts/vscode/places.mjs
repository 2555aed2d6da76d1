import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository. */
export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The ignored folder that holds every downloaded VS Code. Several checkouts can share one by setting
 * GLOSSATOR_VSCODE_CACHE, which saves a minute and half a gigabyte for each.
 */
export const vscodeCache = path.resolve(
  process.env['GLOSSATOR_VSCODE_CACHE'] ?? path.join(repository, '.vscode-test'),
);
