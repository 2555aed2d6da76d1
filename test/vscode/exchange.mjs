import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { act } from './pageActions.mjs';

/** How often the folder is looked at, in milliseconds. */
const interval = 20;

/**
 * Does on the page what tests ask for. Tests run in the extension host and cannot reach the page that shows
 * VS Code; a folder that both can reach carries requests (`NAME.request.json`) one way and answers
 * (`NAME.answer.json`) the other. Both are renamed into place, so that none is read half written.
 *
 * @param {string} folder
 * @param {string} screenshots
 * @param {() => import('playwright-core').Page | Promise<import('playwright-core').Page>} findPage
 * @param {() => void} onTick called at every look, for whatever else follows the run
 * @returns {{ stop: () => Promise<void> }}
 */
export function serveExchange(folder, screenshots, findPage, onTick) {
  mkdirSync(screenshots, { recursive: true });
  let stopping = false;

  const loop = async () => {
    while (!stopping) {
      onTick();
      // By name, which begins with a number, so that what was asked first is done first.
      const requests = readdirSync(folder)
        .filter((name) => name.endsWith('.request.json'))
        .sort();
      for (const name of requests) {
        const file = path.join(folder, name);
        const request = JSON.parse(readFileSync(file, 'utf8'));
        rmSync(file);
        const answer = await perform(request);
        const answerFile = file.replace(/request\.json$/, 'answer.json');
        writeFileSync(`${answerFile}.part`, JSON.stringify(answer));
        renameSync(`${answerFile}.part`, answerFile);
      }
      await new Promise((resolve) => setTimeout(resolve, interval));
    }
  };

  /** @param {import('./suite/request.ts').Request} request @returns {Promise<import('./suite/request.ts').Answer>} */
  const perform = async (request) => {
    try {
      return { value: await act(await findPage(), request, screenshots) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };

  const running = loop();
  return {
    stop: async () => {
      stopping = true;
      await running;
    },
  };
}
