/**
 * Resolves when a person asks the script to end: Ctrl+C, a closed terminal, or `kill`. From the first call
 * on, these no longer end the script at once, so that it can end what it started.
 *
 * @returns {Promise<'stop'>}
 */
export function stopRequested() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => resolve('stop'));
    }
  });
}
