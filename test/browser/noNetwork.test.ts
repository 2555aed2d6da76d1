import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { expect, test } from 'vitest';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** Words in the two packages that citation-js fetches by, `node-fetch` and `sync-fetch`. */
const fetching = /FetchError|execFileSync/u;

test.each(['dist/core.js', 'dist/cli.js', 'dist/server.browser.js'])(
  '%s has the library for bibliographies, and nothing that it fetches by',
  (bundle) => {
    const code = readFileSync(path(bundle), 'utf8');
    expect(code.includes('@biblatex/entry+object')).toBe(true);
    expect(fetching.exec(code)?.[0]).toBeUndefined();
  },
);

test('with what it fetches by, a bundle would be recognised', async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path('server/core/syntax/bibliography/citationJs.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
  });
  for (const word of ['FetchError', 'execFileSync']) expect(outputFiles[0]?.text.includes(word)).toBe(true);
});
