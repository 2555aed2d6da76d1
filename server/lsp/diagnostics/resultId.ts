import type { Diagnostic } from 'vscode-languageserver';

/** The result id of a report with nothing in it, and what counts as the former one where the client names none. */
export const nothingFound = '0';

/** Made from what is in the report, so that equal reports have equal ids and nothing has to be remembered. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return nothingFound;
  const content = JSON.stringify(diagnostics);
  // Two 32-bit FNV-1a hashes with different starts: two reports of one file never meet by accident.
  let first = 0x811c9dc5;
  let second = 0x01234567;
  for (let index = 0; index < content.length; index += 1) {
    const unit = content.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x01000193) ^ (second >>> 15);
  }
  return `${content.length}-${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}`;
}
