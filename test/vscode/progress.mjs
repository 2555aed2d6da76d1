import { readFileSync } from 'node:fs';
import { nameSources } from './nameSources.mjs';

/**
 * What the tests tell about themselves, one JSON object a line, written by suite/index.ts inside VS Code.
 *
 * @typedef {{ event: 'start', title: string }
 *   | { event: 'pass', title: string, ms: number }
 *   | { event: 'skip', title: string }
 *   | { event: 'fail', title: string, ms: number, error: string }
 *   | { event: 'end' }} TestEvent
 */

/**
 * Follows a run through the file that the tests write. The file, and not the exit code, says how the run
 * went: a crashed extension host ends with exit code 0.
 */
export class Progress {
  #printed = 0;

  /** @param {string} file */
  constructor(file) {
    this.file = file;
  }

  /** Prints what has happened since the last call. */
  print() {
    const events = this.#events();
    for (const event of events.slice(this.#printed)) {
      if (event.event === 'pass') {
        console.log(`  ✓ ${event.title} (${event.ms} ms)`);
      } else if (event.event === 'fail') {
        console.log(`  ✗ ${event.title} (${event.ms} ms)`);
        console.log(nameSources(event.error).replace(/^/gm, '      '));
      } else if (event.event === 'skip') {
        console.log(`  - ${event.title} (skipped)`);
      }
    }
    this.#printed = events.length;
  }

  /** @returns {{ passed: number, failed: number }} the single tests that have ended so far */
  counts() {
    const events = this.#events();
    return {
      passed: events.filter((event) => event.event === 'pass').length,
      failed: events.filter((event) => event.event === 'fail').length,
    };
  }

  /**
   * Counts, and says what is wrong beyond single tests.
   *
   * @param {number | string} code the exit code of VS Code, or why the run was ended
   * @param {string} log
   * @returns {{ passed: number, failed: number }}
   */
  conclude(code, log) {
    this.print();
    const events = this.#events();
    const { passed, failed: failedTests } = this.counts();
    let failed = failedTests;
    const ended = events.at(-1)?.event === 'end';
    /** @param {string} sentence */
    const complain = (sentence) => {
      failed += 1;
      console.log(`${sentence} VS Code's own log: ${log}`);
    };
    if (!ended) {
      const last = events.at(-1);
      const where =
        last?.event === 'start' ? `during "${last.title}"` : last ? 'between tests' : 'before any test';
      complain(typeof code === 'string' ? `${code} This was ${where}.` : `VS Code ended ${where}.`);
    } else if (passed + failed === 0) {
      complain('No test ran.');
    } else if (code !== 0 && failed === 0) {
      complain(`All tests passed, but VS Code ended with ${code}.`);
    }
    return { passed, failed };
  }

  /** @returns {TestEvent[]} */
  #events() {
    let text;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch {
      return [];
    }
    // What follows the last line end is a line still being written.
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  }
}
