import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { poll } from './poll';
import type { Answer, Request } from './request';

/**
 * What a person does at the keyboard and the mouse, and what they see: done on the page that shows VS Code
 * by the runner outside (exchange.mjs), which reads requests from a folder and answers there.
 */

/** The editor's lines of text. */
const editorLines = '.monaco-editor .view-line';

let count = 0;

/** Presses keys one after another, such as `press('F12')` or `press('Control+K', 'Control+I')`. */
export async function press(...keys: string[]): Promise<void> {
  await ask({ do: 'press', keys });
}

/** Types text into whatever has the focus. */
export async function type(text: string): Promise<void> {
  await ask({ do: 'type', text });
}

/** Moves the mouse to a place on the page, in pixels. */
export async function moveMouse(x: number, y: number): Promise<void> {
  await ask({ do: 'moveMouse', x, y });
}

/**
 * Moves the mouse onto the first occurrence of a text that is to be seen, waiting for it; `within` is a CSS
 * selector for the elements to look in, one line each.
 */
export async function pointAt(text: string, within = editorLines): Promise<void> {
  await ask({ do: 'pointAt', text, within });
}

/** Clicks on the first occurrence of a text that is to be seen, `times` in quick succession. */
export async function click(text: string, within = editorLines, times = 1): Promise<void> {
  await ask({ do: 'click', text, within, times });
}

/** The texts of all visible elements that a CSS selector matches, as they stand at this moment. */
export async function read(selector: string): Promise<string[]> {
  return (await ask({ do: 'read', selector })) as string[];
}

/** Waits until a visible element that the selector matches contains a text, and gives its whole text. */
export async function waitToRead(selector: string, text: string): Promise<string> {
  return poll(
    async () => (await read(selector)).find((found) => found.includes(text)),
    `"${text}" to be seen in ${selector}`,
  );
}

/**
 * Rests the mouse on a text until a hover card with `expected` is shown, and gives the whole card. A card that
 * was due while the editor laid itself out anew never comes, so the mouse is moved again, as a person does.
 */
export async function hoverOver(text: string, expected: string): Promise<string> {
  let moved = 0;
  return poll(async () => {
    const card = (await read('.monaco-hover')).find((found) => found.includes(expected));
    if (card === undefined && Date.now() - moved > 2_000) {
      await moveMouse(2, 2);
      await pointAt(text);
      moved = Date.now();
    }
    return card;
  }, `a hover card with "${expected}" over "${text}"`);
}

/** The texts of all frames of the page, webviews among them, as they stand at this moment. */
export async function readFrames(): Promise<string[]> {
  return (await ask({ do: 'readFrames' })) as string[];
}

/** Saves a picture of the page as `out/screenshots/NAME.png`. */
export async function screenshot(name: string): Promise<void> {
  await ask({ do: 'screenshot', name });
}

async function ask(request: Request): Promise<unknown> {
  const folder = process.env['GLOSSATOR_TEST_EXCHANGE'];
  if (folder === undefined) {
    throw new Error('Only test/vscode/run.mjs can reach the page.');
  }
  // What the test did through VS Code's API, such as moving the cursor, reaches the window in order, but a key
  // press comes another way and could overtake it. Once this command is answered, all before it has arrived.
  await vscode.commands.executeCommand('setContext', 'glossator.testStep', count);
  // Numbered, so that requests are done in the order they were made, also across test files, each of which
  // has a counter of its own.
  count += 1;
  const number = `${String(Date.now()).padStart(15, '0')}-${String(count).padStart(6, '0')}`;
  const file = path.join(folder, `${number}-${randomUUID()}`);
  writeFileSync(`${file}.part`, JSON.stringify(request));
  renameSync(`${file}.part`, `${file}.request.json`);
  const answer = await poll(() => readAnswer(`${file}.answer.json`), `the page to ${request.do}`, {
    every: 10,
  });
  if (answer.error !== undefined) {
    throw new Error(`${request.do}: ${answer.error}`);
  }
  return answer.value;
}

function readAnswer(file: string): Answer | undefined {
  try {
    const answer = JSON.parse(readFileSync(file, 'utf8')) as Answer;
    rmSync(file);
    return answer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
