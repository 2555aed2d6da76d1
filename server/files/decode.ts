import type { FileContent } from '../core/workspace/changes';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8');

/**
 * Bytes to text, saying how. A byte order mark decides and is left out of the text. Without one the file is UTF-8, or it is
 * not: then every byte that does not fit stands as U+FFFD, rather than being guessed at. A file with NUL bytes is no text at
 * all, and its text is empty.
 */
export function decode(bytes: Uint8Array): FileContent {
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'utf-16' };
  if (bytes.includes(0)) return { text: '', encoding: 'binary' };
  try {
    const text = utf8.decode(bytes);
    return hasUtf8Mark(bytes) ? { text, encoding: 'utf-8', bom: true } : { text, encoding: 'utf-8' };
  } catch {
    return { text: lenientUtf8.decode(bytes), encoding: 'not-utf-8' };
  }
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
