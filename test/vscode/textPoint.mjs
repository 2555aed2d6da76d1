/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Where on the page a text stands: the middle of its first occurrence that is to be seen, or false. This runs
 * in the page, so it may use nothing from outside itself. The editor cuts a line into pieces by colour, wraps
 * it, and writes no-break spaces for spaces, so the lines of one editor are put together first, and places in
 * them are followed back to their pieces.
 *
 * @param {{ text: string, within: string }} wanted
 * @returns {{ x: number, y: number } | false}
 */
export function textPoint({ text, within }) {
  const plain = (/** @type {string | null} */ some) => (some ?? '').replaceAll('\u00a0', ' ');
  /** @type {Map<Element | null, Element[]>} */
  const editors = new Map();
  for (const line of document.querySelectorAll(within)) {
    const lines = editors.get(line.parentElement) ?? [];
    lines.push(line);
    editors.set(line.parentElement, lines);
  }
  for (const lines of editors.values()) {
    // The editor reuses the elements of lines, so that their order in the page means nothing.
    lines.sort((one, other) => one.getBoundingClientRect().y - other.getBoundingClientRect().y);
    /** @type {{ node: Node, line: Element, start: number }[]} */
    const pieces = [];
    let whole = '';
    for (const line of lines) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        pieces.push({ node, line, start: whole.length });
        whole += plain(node.textContent);
      }
    }
    for (let at = whole.indexOf(plain(text)); at >= 0; at = whole.indexOf(plain(text), at + 1)) {
      const middle = at + Math.floor(text.length / 2);
      const piece = pieces.findLast(({ start }) => start <= middle);
      if (!piece) {
        continue;
      }
      const range = document.createRange();
      range.setStart(piece.node, middle - piece.start);
      range.setEnd(piece.node, middle - piece.start + 1);
      const box = range.getBoundingClientRect();
      const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      // What is scrolled out of the window, or covered, cannot be pointed at.
      const top = document.elementFromPoint(point.x, point.y);
      if (top && (piece.line.contains(top) || top.contains(piece.line))) {
        return point;
      }
    }
  }
  return false;
}
