import { installPeers } from './installPeers.mjs';

installPeers();
const { typing } = await import('./typing.mjs');
const { indexing } = await import('./indexing.mjs');
const { startup } = await import('./startup.mjs');
const { tagging } = await import('./tagging.mjs');
const { validation } = await import('./validation.mjs');

const chosen = process.argv.slice(2);
for (const [name, bench] of Object.entries({ startup, typing, indexing, tagging, validation })) {
  if (chosen.length === 0 || chosen.includes(name)) await bench();
}
process.exit(0);
