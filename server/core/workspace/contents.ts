import type { Encoding, FileContent, Uri } from './changes';

/** What a file holds on disk and in an editor. The editor's wins. */
interface Content {
  disk: FileContent | undefined;
  buffer: FileContent | undefined;
}

/** What every file holds on disk and in an editor, whatever it is to Glossator. */
export class Contents {
  readonly #files = new Map<Uri, Content>();

  /** What counts: what an editor holds, else what the disk does. */
  of(uri: Uri): FileContent | undefined {
    const known = this.#files.get(uri);
    return known?.buffer ?? known?.disk;
  }

  onDisk(uri: Uri): FileContent | undefined {
    return this.#files.get(uri)?.disk;
  }

  /** Whether an editor holds just what is on disk, however it came to that: saved, undone, or read anew from the disk. */
  isSaved(uri: Uri): boolean {
    const known = this.#files.get(uri);
    return known?.buffer !== undefined && known.buffer.text === known.disk?.text;
  }

  uris(): readonly Uri[] {
    return [...this.#files.keys()].sort();
  }

  /** An open buffer wins over the disk, so nothing that anyone sees has changed then but, where it was saved in another one, the encoding. */
  setDisk(uri: Uri, disk: FileContent | undefined): void {
    const { buffer } = this.#files.get(uri) ?? {};
    this.#set(uri, { disk, buffer: buffer && { ...buffer, encoding: bufferEncoding(buffer.text, disk) } });
  }

  setBuffer(uri: Uri, text: string | undefined): void {
    const disk = this.onDisk(uri);
    const buffer = text === undefined ? undefined : { text, encoding: bufferEncoding(text, disk) };
    this.#set(uri, { disk, buffer });
  }

  #set(uri: Uri, content: Content): void {
    if (content.disk === undefined && content.buffer === undefined) this.#files.delete(uri);
    else this.#files.set(uri, content);
  }
}

/**
 * An editor shows bytes that are no UTF-8 as U+FFFD, as we do: as long as such are there, the file is what it was on disk. UTF-16 it
 * reads, and writes again.
 */
function bufferEncoding(text: string, disk: FileContent | undefined): Encoding {
  const encoding = disk?.encoding;
  return encoding === 'utf-16' || (encoding !== undefined && text.includes('\uFFFD')) ? encoding : 'utf-8';
}
