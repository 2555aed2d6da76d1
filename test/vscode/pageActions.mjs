import path from 'node:path';
import { textPoint } from './textPoint.mjs';

/** How long an action waits for what it needs to appear. */
const limit = 15_000;

/** @typedef {import('./suite/request.ts').Request} Request */

/**
 * @param {import('playwright-core').Page} page
 * @param {Request} request
 * @param {string} screenshots
 * @returns {Promise<unknown>}
 */
export async function act(page, request, screenshots) {
  switch (request.do) {
    case 'screenshot': {
      const file = path.join(screenshots, `${request.name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.png`);
      await page.screenshot({ path: file, timeout: limit });
      return file;
    }
    case 'press':
      for (const keys of request.keys) {
        await page.keyboard.press(keys);
      }
      return undefined;
    case 'type':
      await page.keyboard.type(request.text);
      return undefined;
    case 'moveMouse':
      await page.mouse.move(request.x, request.y);
      return undefined;
    case 'pointAt': {
      const { x, y } = await waitForText(page, request.text, request.within);
      // From beside it: a pointer that is there already makes no movement, and so no hover.
      await page.mouse.move(x + 3, y, { steps: 2 });
      await page.mouse.move(x, y, { steps: 2 });
      return { x, y };
    }
    case 'click': {
      const { x, y } = await waitForText(page, request.text, request.within);
      await page.mouse.click(x, y, { clickCount: request.times });
      return { x, y };
    }
    case 'read': {
      const found = await page.locator(request.selector).filter({ visible: true }).allInnerTexts();
      return found.map((text) => text.replaceAll('\u00a0', ' '));
    }
    case 'readFrames':
      return Promise.all(
        page.frames().map((frame) => frame.evaluate('document.body?.innerText ?? ""').catch(() => '')),
      );
  }
}

/**
 * Waits until a text is to be seen and has stopped moving: after a click or a scroll, the editor lays itself
 * out once more.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @param {string} within
 * @returns {Promise<{ x: number, y: number }>}
 */
async function waitForText(page, text, within) {
  const deadline = Date.now() + limit;
  /** @type {{ x: number, y: number } | false} */
  let before = false;
  while (Date.now() < deadline) {
    const point = await page.evaluate(textPoint, { text, within });
    if (point && before && point.x === before.x && point.y === before.y) {
      return point;
    }
    before = point;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`"${text}" is nowhere to be seen in ${within}.`);
}
