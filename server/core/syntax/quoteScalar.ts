/**
 * A text as a YAML scalar that is read as that very text by any YAML parser, on one line. Always in quotation marks, so that
 * nothing in it is taken for a comment, a number or a colon. Single quotes where they need less escaping than double ones.
 */
export function quoteScalar(text: string, style?: 'single' | 'double'): string {
  const singlePossible = !needsEscape.test(text);
  const fewer = text.includes('"') || text.includes('\\') ? 'single' : 'double';
  if (singlePossible && (style ?? fewer) === 'single') return `'${text.replaceAll("'", "''")}'`;
  const escaped = text.replace(/["\\]|[^\P{C}\p{Co}\p{Cn}]|[\u2028\u2029\ufffe\uffff]/gu, escapeCharacter);
  return `"${escaped}"`;
}

/** What cannot stand in single quotes: control and format characters, line breaks of any kind, halves of surrogate pairs. */
const needsEscape = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/u;

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  return (
    shortEscapes[character] ?? (code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`)
  );
}
