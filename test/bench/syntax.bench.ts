/**
 * How long reading gloss files takes, beside `yaml` on the same text. Run by hand: `npx vitest bench test/bench/syntax.bench.ts`.
 * The machine's speed drifts: trust the ratios of one run.
 */
import { bench, describe } from 'vitest';
import { parseDocument } from 'yaml';
import { parseGlossFile, type GlossFileParse } from '../../server/core/syntax/parse';
import { sidecar } from './syntaxSamples';

const text = sidecar(100_000);
const middle = text.indexOf('quote: ', text.length >> 1) + 10;

describe('opening a sidecar of 100 KB', () => {
  bench('parseGlossFile', () => void parseGlossFile(text));
  bench('yaml parseDocument', () => void parseDocument(text));
});

describe('a keystroke in it', () => {
  let parse: GlossFileParse = parseGlossFile(text);
  let count = 0;
  bench('parseGlossFile with the previous reading', () => {
    count += 1;
    parse = parseGlossFile(text.slice(0, middle) + String(count) + text.slice(middle), parse);
  });
  bench('yaml parseDocument', () => void parseDocument(text));
});

describe('a broken entry being typed in it', () => {
  let parse: GlossFileParse = parseGlossFile(text);
  let count = 0;
  bench('parseGlossFile with the previous reading', () => {
    count += 1;
    parse = parseGlossFile(`${text.slice(0, middle)}"${count}: [${text.slice(middle)}`, parse);
  });
  bench('yaml parseDocument', () => void parseDocument(`${text.slice(0, middle)}"1: [${text.slice(middle)}`));
});
