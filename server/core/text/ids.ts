const id = /^[\p{L}\p{N}._-]+$/u;

/** Whether words can be an id as they are; docs/format.md says the same to users. */
export function isId(words: string): boolean {
  return id.test(words);
}

/** An id made of words: in NFC, with every run of characters that an id cannot have made one hyphen, and none left at either end. */
export function idFrom(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
