import { downloadDesktop, findInstalled, hasDisplay } from './desktop.mjs';
import { PlainError } from './plainError.mjs';
import { installServed } from './servedInstall.mjs';

/**
 * The VS Code that will be used: one with a window of its own, or one served to a browser.
 *
 * @typedef {{ kind: 'desktop', command: string, origin: 'installed' | 'downloaded' }} Desktop
 * @typedef {{ kind: 'served', install: import('./servedInstall.mjs').ServedInstall }} ServedChoice
 */

/**
 * Finds or prepares a VS Code. GLOSSATOR_VSCODE overrules the choice: `desktop` or `served`, or `lowest`
 * for the oldest version that package.json allows, served.
 *
 * @param {'installed' | 'downloaded'} preferred which desktop VS Code is asked first: a person expects their
 *   own, tests expect always the same
 * @returns {Promise<Desktop | ServedChoice>}
 */
export async function chooseVscode(preferred) {
  const wish = process.env['GLOSSATOR_VSCODE'] ?? '';
  if (!['', 'desktop', 'served', 'lowest'].includes(wish)) {
    throw new PlainError(`GLOSSATOR_VSCODE is "${wish}"; it can be desktop, served or lowest.`);
  }
  if (wish === 'desktop' || (wish === '' && hasDisplay())) {
    const found = await findDesktop(preferred);
    if (found) {
      return found;
    }
    if (wish === 'desktop') {
      throw new PlainError('No desktop VS Code was found, and none could be downloaded.');
    }
  }
  return { kind: 'served', install: await installServed(wish === 'lowest' ? 'lowest' : 'current') };
}

/**
 * @param {'installed' | 'downloaded'} preferred
 * @returns {Promise<Desktop | undefined>}
 */
async function findDesktop(preferred) {
  const origins = preferred === 'installed' ? ['installed', 'downloaded'] : ['downloaded', 'installed'];
  for (const origin of /** @type {('installed' | 'downloaded')[]} */ (origins)) {
    const command = origin === 'installed' ? findInstalled() : await downloadDesktop();
    if (command !== undefined) {
      return { kind: 'desktop', command, origin };
    }
  }
  return undefined;
}
