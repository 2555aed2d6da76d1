// Measures how quotes are found again in texts that changed: see anchoring/README.md. Arguments go to anchoring/main.ts.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { installPeers } from './installPeers.mjs';
import { peers } from './places.mjs';

installPeers();
const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = join(root, 'out/bench/anchoring.mjs');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['test/bench/anchoring/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  // The peers' packages are not in the project's own node_modules.
  nodePaths: [join(peers, 'node_modules')],
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = main(process.argv.slice(2), root);
