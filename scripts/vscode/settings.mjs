import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Settings for every VS Code we start: nothing that talks to the network or covers what one came to see.
 * Names that a version does not know are ignored by it.
 *
 * @type {Readonly<Record<string, unknown>>}
 */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  // Articles are long lines, and a key pressed by accident must not end up on the disk.
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'readme',
  'workbench.tips.enabled': false,
};

/**
 * For tests, everything that could differ between two runs is off as well, and so is what hides text: a
 * minimap that covers line ends, lines that run out of the window, the place where an earlier test had scrolled to.
 *
 * @type {Readonly<Record<string, unknown>>}
 */
export const testSettings = {
  ...quietSettings,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'extensions.verifySignature': false,
  'files.hotExit': 'off',
  'git.enabled': false,
  'workbench.editor.restoreViewState': false,
  'workbench.reduceMotion': 'on',
  'workbench.startupEditor': 'none',
};

/**
 * Puts settings into a folder of user data. What a person changed in an earlier session is kept; ours only
 * fill in what is not set.
 *
 * @param {string} userData
 * @param {Readonly<Record<string, unknown>>} settings
 */
export function writeSettings(userData, settings) {
  const file = path.join(userData, 'User/settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  let kept = {};
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') {
      // It has comments or is half written: it is a person's own, and works without our defaults.
      return;
    }
  }
  writeFileSync(file, JSON.stringify({ ...settings, ...kept }, undefined, 2) + '\n');
}
