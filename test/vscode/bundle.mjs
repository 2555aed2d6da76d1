import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { PlainError } from '../../scripts/vscode/plainError.mjs';

/**
 * Bundles each test file, and the entry that VS Code calls. Mocha and VS Code's API stay outside: one copy
 * of mocha must hold the tests of all files, and the API exists only inside VS Code.
 *
 * @param {string} suite the folder of `*.test.ts` files and index.ts
 * @param {string} outdir
 * @returns {Promise<string>} the module whose `run` VS Code calls
 */
export async function bundleTests(suite, outdir) {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  // Whatever the kind of our own package, these are CommonJS modules.
  writeFileSync(path.join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
  await build({
    entryPoints: readdirSync(suite)
      .filter((name) => name === 'index.ts' || name.endsWith('.test.ts'))
      .map((name) => path.join(suite, name)),
    outdir,
    bundle: true,
    external: ['mocha', 'vscode'],
    format: 'cjs',
    logLevel: 'warning',
    platform: 'node',
    sourcemap: true,
    target: 'node20',
  }).catch(() => {
    throw new PlainError('The end-to-end tests do not bundle; the reason stands above.');
  });
  return path.join(outdir, 'index.js');
}
