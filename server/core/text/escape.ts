/**
 * Content shown as Markdown shows as itself: nothing in it becomes a link, a command link, HTML, emphasis, a heading, a
 * list, a table, code or an icon. Line breaks stay line breaks; blank lines and indentation go, as they would make blocks.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(BIDI_CONTROL, '')
    .replace(CONTROL, (unit) => (unit === '\t' ? ' ' : unit === '\n' || unit === '\r' ? unit : '\ufffd'))
    .replace(ACTIVE, (character) => ENTITIES.get(character) ?? `\\${character}`)
    .replace(/^[ \u00a0]+/, '')
    .replace(/[ \u00a0]*(?:(?:\r\n|[\n\r\u2028\u2029])[ \u00a0]*)+/g, '  \n')
    .replace(/(?: {2})?\n$/, '');
}

/** Content shown in a terminal shows as itself: what would move the cursor, change colours or turn the reading direction is spelled out. */
export function escapeTerminal(text: string): string {
  return text.replace(TERMINAL, spelled);
}

function spelled(unit: string): string {
  if (unit === '\n') return '\\n';
  if (unit === '\r') return '\\r';
  if (unit === '\t') return '\\t';
  const code = unit.charCodeAt(0);
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Words for a place that shows them as they are, without what would make them, or those beside them, read in another order. */
export function withoutDirections(words: string): string {
  return words.replace(BIDI_CONTROL, '').replace(CONTROL, '');
}

/** Embeddings, overrides and isolates; the plain marks U+200E, U+200F and U+061C only settle neutral characters and stay. */
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
/** Punctuation that begins anything in CommonMark, GFM or VS Code's own additions; `:`, `/`, `@` and `.` make bare addresses links. */
const ACTIVE = /[\\`*_{}[\]()#+\-.!|~<>=:/@$^&]/g;
/** Those that a backslash would not take the meaning from everywhere: HTML is looked for first, and icons look through a backslash. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['$', '&#36;'],
]);
const TERMINAL =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
