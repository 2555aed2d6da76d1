import type { Uri } from './changes';

/** Which files tell of places in which others. */
export class Pointers {
  readonly #from = new Map<Uri, ReadonlySet<Uri>>();
  readonly #into = new Map<Uri, Set<Uri>>();

  set(uri: Uri, others: ReadonlySet<Uri>): void {
    for (const other of this.#from.get(uri) ?? []) {
      const files = this.#into.get(other);
      files?.delete(uri);
      if (files?.size === 0) this.#into.delete(other);
    }
    if (others.size === 0) this.#from.delete(uri);
    else this.#from.set(uri, others);
    for (const other of others) {
      const files = this.#into.get(other);
      if (files === undefined) this.#into.set(other, new Set([uri]));
      else files.add(uri);
    }
  }

  into(uri: Uri): ReadonlySet<Uri> {
    return this.#into.get(uri) ?? nobody;
  }
}

const nobody: ReadonlySet<Uri> = new Set();
