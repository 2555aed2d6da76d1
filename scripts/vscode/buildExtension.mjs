import { spawn } from 'node:child_process';
import path from 'node:path';
import { repository } from './places.mjs';
import { PlainError } from './plainError.mjs';

/**
 * Builds the extension, showing what the build says.
 *
 * @returns {Promise<void>}
 */
export function buildExtension() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(repository, 'scripts/build.mjs')], {
      cwd: repository,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new PlainError('The extension did not build; the reason stands above.'));
      }
    });
  });
}
