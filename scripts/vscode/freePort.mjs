import { createServer } from 'node:net';
import { PlainError } from './plainError.mjs';

/**
 * A port of 127.0.0.1 that nothing listens on: the wanted one, or any.
 *
 * @param {number} [wanted]
 * @returns {Promise<number>}
 */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error) => {
      reject(new PlainError(`Port ${wanted} cannot be used: ${error.message}. Choose another with --port.`));
    });
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
