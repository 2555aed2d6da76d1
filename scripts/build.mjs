// Bundles the extension, the server and the command line into dist/. With --watch it goes on doing so at every change.
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What all bundles have in common. */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  define: { GLOSSATOR_VERSION: JSON.stringify(version) },
  // The CommonJS build of js-yaml runs three to five times faster on Node 20 than its ES module.
  alias: {
    'js-yaml': require.resolve('js-yaml'),
    // citation-js can fetch what it is asked to read. Here it is asked for nothing of the kind, and could not do it.
    'node-fetch': join(root, 'scripts/noNetwork.mjs'),
    'sync-fetch': join(root, 'scripts/noNetwork.mjs'),
  },
};

/**
 * Everything here loads in Node. The module format is CommonJS because VS Code's extension host asks for it, and so dynamic
 * imports become `require` at the moment they are reached.
 */
const forNode = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  supported: { 'dynamic-import': false },
  mainFields: ['module', 'main'],
};
const forBrowser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  conditions: ['browser'],
  mainFields: ['browser', 'module', 'main'],
  plugins: [noNodeModules()],
};

const bundles = [
  { ...forNode, entryPoints: ['client/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  {
    ...forBrowser,
    format: 'cjs',
    entryPoints: ['client/extension.browser.ts'],
    outfile: 'dist/extension.browser.js',
    external: ['vscode'],
  },
  { ...forNode, entryPoints: ['server/node.ts'], outfile: 'dist/server.js', plugins: [coreApart()] },
  { ...forNode, entryPoints: ['server/core/analysis.ts'], outfile: 'dist/core.js' },
  { ...forBrowser, format: 'iife', entryPoints: ['server/browser.ts'], outfile: 'dist/server.browser.js' },
  {
    ...forNode,
    entryPoints: ['server/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

await generate();
try {
  // One after the other finished or failed, so that a broken bundle does not cut off what is said of the rest.
  const outcomes = await Promise.allSettled(bundles.filter(hasEntryPoint).map(watch ? keepBuilding : build));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
} catch (error) {
  // esbuild has printed what is wrong.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exitCode = 1;
}

async function build(options) {
  const { metafile } = await esbuild.build(options);
  const size = metafile.outputs[options.outfile]?.bytes ?? 0;
  console.log(`${options.outfile}  ${Math.round(size / 1024)} KB`);
}

async function keepBuilding(options) {
  const context = await esbuild.context({ ...options, logLevel: 'info' });
  await context.watch();
}

function hasEntryPoint({ entryPoints: [entry], outfile }) {
  if (existsSync(join(root, entry))) return true;
  console.warn(`${outfile} is left out: ${entry} does not exist yet.`);
  return false;
}

/** Types and validators that come from the schemas; they are imported by the sources. */
async function generate() {
  const script = join(root, 'scripts/generate.mjs');
  if (existsSync(script)) await import(pathToFileURL(script).href);
  else console.warn('Nothing is generated: scripts/generate.mjs does not exist yet.');
}

/** A worker has none of Node's modules, and a bundle that asks for one breaks only when it runs. So the build breaks here. */
function noNodeModules() {
  const names = new Set(builtinModules);
  return {
    name: 'no-node-modules',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ path, importer }) => {
        const bare = path.replace(/^node:/u, '');
        if (!path.startsWith('node:') && !(names.has(bare) && !path.endsWith('/'))) return undefined;
        return {
          errors: [
            {
              text: `"${path}" is a module of Node and cannot be in a browser bundle (imported by ${importer}).`,
            },
          ],
        };
      });
    },
  };
}

/**
 * The server loads the core when `initialize` is answered. In a file of its own it costs nothing before that: merely compiling
 * it with the rest took a tenth of the time to that answer. What both files contain has no state.
 */
function coreApart() {
  return {
    name: 'core-apart',
    setup({ onResolve }) {
      onResolve({ filter: /\/core\/analysis$/ }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: './core.js', external: true } : undefined,
      );
    },
  };
}
