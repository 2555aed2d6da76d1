import { fileURLToPath } from 'node:url';

/** Where the benchmarks find what they measure. */
export const dist = fileURLToPath(new URL('../../dist', import.meta.url));
export const peers = fileURLToPath(new URL('./peers', import.meta.url));
export const schema = fileURLToPath(new URL('../../schemas/gloss.schema.json', import.meta.url));
export const minimalServer = fileURLToPath(new URL('./minimalServer.cjs', import.meta.url));
