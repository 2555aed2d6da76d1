import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The full path of a command, or undefined where PATH does not have it.
 *
 * @param {string} name without an extension: on Windows those of PATHEXT are tried
 * @returns {string | undefined}
 */
export function findOnPath(name) {
  const extensions =
    process.platform === 'win32' ? (process.env['PATHEXT'] ?? '.EXE;.CMD;.BAT').split(';') : [''];
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const extension of extensions) {
      const file = path.join(folder, name + extension);
      if (folder !== '' && isExecutable(file)) {
        return file;
      }
    }
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {boolean}
 */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
