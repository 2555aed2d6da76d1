import { createRequire } from 'node:module';
import { join } from 'node:path';
import { citing, pathOf } from './citations.mjs';
import { median, timed } from './measure.mjs';
import { dist } from './places.mjs';

const sidecars = 2_000;
/** Sidecars typed in, spread over the workspace; in each a letter is typed and taken out again. */
const typists = 15;

/**
 * Validating a workspace of 2,000 sidecars with 20,000 claims and 40,000 citations whole, against a keystroke in one file, until the findings of
 * all files are there again that may differ. Of the former the reading is left out, of the latter it is counted: so the whole is not made to look slow.
 */
export async function validation() {
  const { Analysis } = createRequire(import.meta.url)(join(dist, 'core.js'));
  const files = citing(sidecars);
  const whole = [];
  let analysis;
  for (let round = 0; round < 3; round += 1) {
    analysis = read(Analysis, files);
    whole.push(await timed(() => diagnoseAll(analysis, analysis.files())));
  }
  const all = Math.min(...whole);
  console.log(
    `  validating ${sidecars.toLocaleString('en')} sidecars whole: ${all.toFixed(0)} ms (${counted(analysis)} findings)`,
  );
  for (const [what, place, isSidecar] of keystrokes) {
    const times = [];
    const affected = [];
    for (let at = 0; at < typists; at += 1) {
      const index = Math.floor(((at + 0.5) * sidecars) / typists);
      const path = place.path(index);
      const text = files.get(path) ?? '';
      const offset = place.offset(text, index);
      if (offset === undefined) continue;
      const typed = `${text.slice(0, offset)}x${text.slice(offset)}`;
      for (const content of [typed, text, typed, text]) {
        let changed = new Set();
        times.push(
          await timed(() => {
            changed = analysis.apply([{ kind: 'buffer', uri: uriOf(path), text: content }]).affected;
            diagnoseAll(analysis, changed);
          }),
        );
        affected.push(changed.size);
      }
    }
    const spent = median(times);
    const goal = isSidecar ? 'goal: 1/100' : 'no goal';
    const met = !isSidecar || spent <= all / 100;
    console.log(
      `${met ? '✓' : '✗'} a keystroke ${what}: ${spent.toFixed(2)} ms, at most ${Math.max(...times).toFixed(0)} ms; 1/${(all / spent).toFixed(0)} of the whole (${goal}); ${median(affected)} files affected`,
    );
  }
}

/** @param {string} path */
const uriOf = (path) => `file:///measured/${path}`;

/** @param {any} Analysis @param {Map<string, string>} files */
function read(Analysis, files) {
  const analysis = new Analysis();
  const changes = [...files].map(([path, text]) => ({
    kind: 'disk',
    uri: uriOf(path),
    content: { text, encoding: 'utf-8' },
  }));
  analysis.apply([{ kind: 'folderAdded', uri: 'file:///measured' }, ...changes]);
  return analysis;
}

/** @param {any} analysis @param {Iterable<string>} uris */
function diagnoseAll(analysis, uris) {
  for (const uri of uris) analysis.diagnose(uri, 'saved');
}

/** @param {any} analysis */
function counted(analysis) {
  let count = 0;
  for (const uri of analysis.files()) count += analysis.diagnose(uri, 'saved').length;
  return count.toLocaleString('en');
}

const inSidecar = (/** @type {number} */ index) => `${pathOf(index)}.gloss.yaml`;

/** Behind what a pattern finds, in the second half of the file where it can be. @param {RegExp} pattern */
const behind = (pattern) => (/** @type {string} */ text) => {
  const all = [...text.matchAll(new RegExp(pattern, 'gmu'))];
  const found = all[Math.floor(all.length / 2)];
  return found === undefined ? undefined : found.index + found[0].length;
};

/** @type {readonly (readonly [string, { path: (index: number) => string, offset: (text: string, index: number) => number | undefined }, boolean])[]} */
export const keystrokes = [
  ['in a note', { path: inSidecar, offset: behind(/^ {4}note: \w+/u) }, true],
  ['in the text of a claim', { path: inSidecar, offset: behind(/^ {4}text: "In short, \w+/u) }, true],
  ['in the words of a citation', { path: inSidecar, offset: behind(/^ {8}quote: "\w+ \w+/u) }, true],
  ['in the words of a claim', { path: inSidecar, offset: behind(/^ {4}quote: "\w+ \w+/u) }, true],
  ['in the id of a claim', { path: inSidecar, offset: behind(/^ {2}- id: claim/u) }, true],
  ['in the source that is cited', { path: inSidecar, offset: behind(/^ {6}- source: \w+-\d+/u) }, true],
  ['in a claim that is cited', { path: inSidecar, offset: behind(/\{ claim: \S+#claim-\d/u) }, true],
  ['in a relation', { path: inSidecar, offset: behind(/^ {4}(?:repeats|contradicts): \S+/u) }, true],
  ['in the title of an article', { path: inSidecar, offset: behind(/^ {2}title: \w+/u) }, true],
  ['in the origin of an article', { path: inSidecar, offset: behind(/^ {2}origin: wire-\d+/u) }, true],
  [
    'in the id of an article',
    { path: (index) => inSidecar(index - (index % 3)), offset: behind(/^ {2}id: source/u) },
    true,
  ],
  ['in an article', { path: pathOf, offset: behind(/\w+ \w+/u) }, false],
  [
    'in an alias',
    {
      path: () => 'actors.gloss.yaml',
      offset: (text, index) =>
        [...text.matchAll(/^ {6}- \w+/gmu)].map((found) => found.index + found[0].length)[index % 200],
    },
    false,
  ],
  [
    'in the title of a source that is not here',
    {
      path: () => 'sources.gloss.yaml',
      offset: (text, index) =>
        [...text.matchAll(/title: Report/gu)].map((found) => found.index + found[0].length)[index % 500],
    },
    false,
  ],
];
