/**
 * The environment for a VS Code we start. A script started from VS Code's own terminal, or by npm,
 * inherits variables that would make the new VS Code talk to the old one or load foreign code.
 *
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(extra = {}) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/i.test(name)) {
      env[name] = value;
    }
  }
  return { ...env, ...extra };
}
