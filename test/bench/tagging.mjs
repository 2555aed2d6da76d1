import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotated } from './corpus.mjs';
import { initialize, startClient } from './lspClient.mjs';
import { report, sideBySide, timed } from './measure.mjs';
import { dist } from './places.mjs';

const articleSize = 1_000_000;
const claimCount = 1_000;
const rounds = 25;

/**
 * Tagging words of a long article as a claim, beside a keystroke, with the same server in the same state: once merely until the edit is
 * there, beside a letter typed into the sidecar; once until the edit is applied and the marks of the article are answered, beside a letter
 * typed into the article until they are. A letter is typed before every tagging too, outside the time, so that neither finds anything
 * kept that the other would not.
 */
export async function tagging() {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
  const { article, sidecar, places } = annotated(articleSize, claimCount);
  const client = startClient(process.execPath, [join(dist, 'server.js'), '--stdio']);
  try {
    const inArticle = file(client, folder, 'measured.txt', 'plaintext', article);
    const inSidecar = file(client, folder, 'measured.txt.gloss.yaml', 'gloss', sidecar);
    await initialize(client, pathToFileURL(folder).href, { initializationOptions: { annotates: true } });
    inArticle.open();
    inSidecar.open();
    const marks = () => client.request('glossator/annotations', { uri: inArticle.uri });
    let next = 0;
    const tag = async () => {
      const range = places[next % places.length];
      next += 1;
      const params = { uri: inArticle.uri, action: 'tagClaim', range };
      const answer = await client.request('glossator/annotate', params);
      if (answer.edit === undefined) throw new Error(`Nothing was tagged: ${answer.refused}`);
      return answer.edit;
    };
    await compare('to the edit of tagging a claim', tag, 'a keystroke in its sidecar', async () => {
      inSidecar.press('text: ');
      await inSidecar.tokens();
    });
    await compare(
      'to the marks of tagging a claim',
      async () => {
        inSidecar.apply(await tag());
        await marks();
      },
      'a keystroke in the article',
      async () => {
        inArticle.press('. ');
        await marks();
      },
    );
  } finally {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} what @param {() => Promise<unknown>} act @param {string} peer @param {() => Promise<void>} type */
async function compare(what, act, peer, type) {
  const acting = async () => {
    await type();
    return timed(act);
  };
  // The first of everything compiles it.
  for (let round = 0; round < 5; round += 1) await acting();
  const { ours, theirs } = await sideBySide(rounds, acting, () => timed(type));
  const size = `an article of 1 MB with ${claimCount.toLocaleString('en')} claims`;
  report(`${what}, ${size}`, ours, peer, theirs, 'no longer', ours <= theirs);
}

/**
 * A file that an editor has open.
 * @param {ReturnType<typeof startClient>} client @param {string} folder @param {string} name @param {string} languageId @param {string} text
 */
function file(client, folder, name, languageId, text) {
  writeFileSync(join(folder, name), text);
  const uri = pathToFileURL(join(folder, name)).href;
  let version = 1;
  /** @param {readonly object[]} contentChanges */
  const change = (contentChanges) => {
    version += 1;
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  };
  let isTyped = false;
  return {
    uri,
    open: () => client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    /** Types a letter behind the first `words` of the file's second half, or takes it out again. @param {string} words */
    press: (words) => {
      const offset = text.indexOf(words, text.length / 2) + words.length;
      const start = {
        line: text.slice(0, offset).split('\n').length - 1,
        character: offset - text.lastIndexOf('\n', offset - 1) - 1,
      };
      const end = isTyped ? { ...start, character: start.character + 1 } : start;
      change([{ range: { start, end }, text: isTyped ? '' : 'x' }]);
      isTyped = !isTyped;
    },
    /** Takes in what an edit of the workspace has for this file. @param {any} edit */
    apply: (edit) => {
      const edits =
        edit.changes?.[uri] ??
        edit.documentChanges?.find((/** @type {any} */ each) => each.textDocument?.uri === uri)?.edits;
      if (edits === undefined) throw new Error(`Nothing is to be changed in ${name}.`);
      change(edits.map((/** @type {any} */ { range, newText }) => ({ range, text: newText })));
    },
    tokens: () => client.request('textDocument/semanticTokens/full', { textDocument: { uri } }),
  };
}
