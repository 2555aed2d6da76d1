// Runs dist/server.browser.js in a worker thread as a browser's worker would: with the few globals it has, and without
// Node's own. What the bundle takes from Node by mistake is missing here and fails the test.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const listeners = new Set();
parentPort.on('message', (data) => {
  for (const listener of listeners) listener({ data });
  scope.onmessage?.({ data });
});

const scope = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: (type, listener) => {
    if (type === 'message') listeners.add(listener);
  },
  removeEventListener: (type, listener) => listeners.delete(listener),
  onmessage: undefined,
  console,
  crypto,
  performance,
  queueMicrotask,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  AbortController,
  TextDecoder,
  TextEncoder,
  MessageChannel,
  atob,
  btoa,
  URL,
};
scope.self = scope;
scope.globalThis = scope;
vm.runInNewContext(readFileSync(workerData, 'utf8'), scope, { filename: 'server.browser.js' });
