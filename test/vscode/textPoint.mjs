/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Where on the page a text stands: the middle of it, or false. This runs in the page, so it may use nothing
 * from outside itself. The editor cuts a line into pieces by colour and writes no-break spaces for spaces,
 * so a line is put together first, and places in it are followed back to its pieces.
 *
 * @param {{ text: string, within: string }} wanted
 * @returns {{ x: number, y: number } | false}
 */
export function textPoint({ text, within }) {
  const plain = (/** @type {string} */ some) => some.replaceAll('\u00a0', ' ');
  for (const line of document.querySelectorAll(within)) {
    const at = plain(line.textContent ?? '').indexOf(plain(text));
    if (at < 0) {
      continue;
    }
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const middle = at + Math.floor(text.length / 2);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (before + length > middle) {
        const range = document.createRange();
        range.setStart(node, middle - before);
        range.setEnd(node, middle - before + 1);
        const box = range.getBoundingClientRect();
        const x = box.x + box.width / 2;
        const y = box.y + box.height / 2;
        // What is scrolled out of the window, or covered, cannot be pointed at.
        const top = document.elementFromPoint(x, y);
        if (top && (line.contains(top) || top.contains(line))) {
          return { x, y };
        }
        break;
      }
      before += length;
    }
  }
  return false;
}
