import { requireCommands } from './debianPackages.mjs';
import { findOnPath } from './findOnPath.mjs';

/** What Chromium and its relatives are called on various systems. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];

/**
 * The browser that shows VS Code to the tests, installed where Debian allows.
 *
 * @returns {Promise<string>}
 */
export async function requireChromium() {
  const find = () => names.map(findOnPath).find((file) => file !== undefined);
  const found = find();
  if (found !== undefined) {
    return found;
  }
  await requireCommands({ chromium: 'chromium' }, 'show VS Code to the end-to-end tests');
  return /** @type {string} */ (find());
}

/**
 * Arguments that keep Chromium still: no first-run pages, updates or graphics card.
 *
 * @returns {string[]}
 */
export function chromiumArguments() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
  ];
}
