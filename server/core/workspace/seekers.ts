import { mayContain, type WordFilter } from '../recognize/wordFilter';
import type { Uri } from './changes';

/** Which files tell of words that no article has, or that only some have. */
export class Seekers {
  readonly #words = new Map<Uri, readonly Uint32Array[]>();

  set(uri: Uri, words: readonly Uint32Array[]): void {
    if (words.length === 0) this.#words.delete(uri);
    else this.#words.set(uri, words);
  }

  /** Those that seek words which a text with these may have. */
  of(filter: WordFilter): readonly Uri[] {
    return [...this.#words]
      .filter(([, sought]) => sought.some((words) => mayContain(filter, words)))
      .map(([uri]) => uri);
  }
}
