import { existsSync } from 'node:fs';
import { findOnPath } from './findOnPath.mjs';
import { PlainError } from './plainError.mjs';
import { runCommand } from './runCommand.mjs';

/**
 * Makes sure that commands are there, installing the Debian packages that bring the missing ones. That is
 * done only for root on a Debian system: anybody else is told what to install.
 *
 * @param {Readonly<Record<string, string>>} packageOf the Debian package for each command
 * @param {string} purpose ends the sentence "… is needed to …"
 */
export async function requireCommands(packageOf, purpose) {
  const missing = Object.keys(packageOf).filter((command) => !findOnPath(command));
  if (missing.length === 0) {
    return;
  }
  const packages = [...new Set(missing.map((command) => /** @type {string} */ (packageOf[command])))];
  const canInstall = existsSync('/etc/debian_version') && findOnPath('apt-get') && process.getuid?.() === 0;
  if (!canInstall) {
    throw new PlainError(
      `Missing: ${missing.join(', ')}, needed to ${purpose}. ` +
        `On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}. ` +
        `Elsewhere, install the same with your system's package manager. Then run this again.`,
    );
  }
  console.log(`Installing Debian packages: ${packages.join(', ')} (needed to ${purpose}).`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt may be at work on a machine that has just started; waiting is better than failing.
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  // A fresh system has no package lists at all, an old one has lists that name versions long gone.
  await runCommand('apt-get', [...options, 'update'], { env });
  await runCommand('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...packages], { env });
  const still = missing.filter((command) => !findOnPath(command));
  if (still.length > 0) {
    throw new PlainError(
      `apt-get installed ${packages.join(', ')}, but ${still.join(', ')} is still missing.`,
    );
  }
}
