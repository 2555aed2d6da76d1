import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The SHA-256 sum of a text saved as UTF-8, as `sha256sum` prints it for the file; `bom`: a byte order mark stands before it. */
export function digestOf(text: string, bom = false): string {
  const bytes = utf8ToBytes(text);
  return bytesToHex(sha256(bom ? concatBytes(BYTE_ORDER_MARK, bytes) : bytes));
}

/**
 * Whether the sum is that of the text, or would be with a byte order mark added or taken away and all line ends made LF or CRLF: what
 * git, editors and mail do to a file without anyone having changed a word.
 */
export function isDigestOf(sum: string, text: string): boolean {
  const wanted = sum.toLowerCase();
  const lf = text.replace(/\r\n?/gu, '\n');
  const forms = new Set([text, lf, lf.replaceAll('\n', '\r\n')]);
  for (const form of forms) if (digestOf(form) === wanted || digestOf(form, true) === wanted) return true;
  return false;
}

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
