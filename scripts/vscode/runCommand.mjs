import { spawn } from 'node:child_process';
import { PlainError } from './plainError.mjs';

/** How much of a failed command's output is shown: the end of it is where the reason stands. */
const shownLines = 25;

/**
 * Runs a command to its end without showing its output, and returns that output. If it fails, the error
 * carries the command and the last lines it wrote.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (/** @type {Buffer} */ data) => (output += data.toString()));
    child.stderr.on('data', (/** @type {Buffer} */ data) => (output += data.toString()));
    child.on('error', (error) => {
      reject(new PlainError(`Could not start "${command}": ${error.message}`));
    });
    child.on('close', (code, signal) => {
      if (code === 0) {
        resolve(output);
        return;
      }
      const ending = output.trimEnd().split('\n').slice(-shownLines).join('\n');
      const how = signal ? `was ended by ${signal}` : `failed with exit code ${code}`;
      reject(new PlainError(`"${[command, ...args].join(' ')}" ${how}:\n${ending}`));
    });
  });
}
