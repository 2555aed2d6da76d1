import { lstatSync, readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import type { FileEdit } from '../core/annotate/fileEdit';
import { decode } from '../files/decode';

/**
 * Writes edits into a gloss file: its other bytes, the byte order mark among them, stay as they are, and nobody ever sees half of it.
 * Only if it still holds `text`, which is what the edits were made for. Returns why nothing was written, a sentence behind the file's
 * name, where that is so.
 */
export function writeSidecar(path: string, text: string, edits: readonly FileEdit[]): string | undefined {
  try {
    const status = lstatSync(path);
    if (!status.isFile()) return 'is a link or no file any more, so nothing was written into it.';
    // A new file takes the place of the old one, which the system allows for read-only files too: that is not what anyone made them for.
    if ((status.mode & anyWriter) === 0)
      return 'is read-only, so nothing was written into it. Make it writable and run reanchor again.';
    const bytes = readFileSync(path);
    const found = decode(bytes);
    if (found.encoding !== 'utf-8') return 'is not UTF-8, so nothing was written into it. Save it as UTF-8.';
    const mark = found.bom === true ? '\uFEFF' : '';
    // Compared by bytes: what cannot be brought back byte for byte is not what was read.
    if (!Buffer.from(mark + text).equals(bytes))
      return 'was changed by something else meanwhile, so nothing was written into it. Run reanchor again.';
    writeFileAtomic.sync(path, Buffer.from(mark + edited(text, edits)));
    return undefined;
  } catch (error) {
    return `cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const anyWriter = 0o222;

/** From the end of the text to its start, so that one edit does not move the place of another. */
function edited(text: string, edits: readonly FileEdit[]): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end),
      text,
    );
}
