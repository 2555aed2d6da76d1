import type { Uri } from './changes';

/**
 * What one file tells the others, and what it looks up in them. A symbol is a string such as `actor:usds`; `declares` gives
 * each a signature, so that a dependent is only looked at again when what it sees of the symbol has changed.
 */
export interface FileSymbols {
  readonly declares: ReadonlyMap<string, string>;
  readonly refers: ReadonlySet<string>;
  /**
   * Where symbols are declared, for those that must not be declared twice: whoever else declares the same one is told the place,
   * and so has to hear of it when the place moves.
   */
  readonly places: ReadonlyMap<string, string>;
}

const nothing: FileSymbols = { declares: new Map(), refers: new Set(), places: new Map() };

/** What a symbol is of, as it begins; of these it is kept which are looked up and nowhere declared. */
export type SoughtKind = 'actor' | 'article' | 'source' | 'claim';

const sought = /^(?:actor|article|source|claim):/u;

/** Of these it matters to others only whether anybody declares them. */
const existing = /^(?:cited|referred):|^some:/u;

const nobody: ReadonlySet<Uri> = new Set();

/**
 * A file that declares so many sources that it is asked whether it has one: for each of its ids it declares `source:` and `item:`, and looks up
 * `source:` and `cited:`, to hear of others that have the same and of those that cite it.
 */
export interface DeclaringLibrary {
  readonly has: (id: string) => boolean;
}

/** Who depends on whom in one project: by the differences in what files declare, the files whose findings may differ. */
export class Dependencies {
  readonly #byFile = new Map<Uri, FileSymbols>();
  readonly #referrers = new Map<string, Set<Uri>>();
  readonly #declarers = new Map<string, Set<Uri>>();
  /** Symbols that somebody looks up and nobody declares. */
  readonly #unmet = new Set<string>();
  readonly #libraries = new Map<Uri, DeclaringLibrary>();

  /** Replaces what `uri` declares and refers to; `undefined` when it is gone. Returns the symbols others see differently now. */
  set(uri: Uri, symbols: FileSymbols | undefined): ReadonlySet<string> {
    const before = this.#byFile.get(uri) ?? nothing;
    const now = symbols ?? nothing;
    if (symbols === undefined) this.#byFile.delete(uri);
    else this.#byFile.set(uri, symbols);
    for (const symbol of before.refers)
      if (!now.refers.has(symbol)) this.#note(this.#referrers, symbol, uri, forget);
    for (const symbol of now.refers)
      if (!before.refers.has(symbol)) this.#note(this.#referrers, symbol, uri, remember);
    const changed = new Set<string>();
    for (const [symbol, signature] of before.declares) {
      if (now.declares.has(symbol)) {
        if (now.declares.get(symbol) !== signature) changed.add(symbol);
        continue;
      }
      this.#note(this.#declarers, symbol, uri, forget);
      if (!existing.test(symbol) || !this.isDeclared(symbol)) changed.add(symbol);
    }
    for (const symbol of now.declares.keys()) {
      if (before.declares.has(symbol)) continue;
      if (!existing.test(symbol) || !this.isDeclared(symbol)) changed.add(symbol);
      this.#note(this.#declarers, symbol, uri, remember);
    }
    for (const [symbol, place] of now.places) {
      if (before.places.get(symbol) !== place && (this.#declarers.get(symbol)?.size ?? 0) > 1)
        changed.add(symbol);
    }
    return changed;
  }

  isDeclared(symbol: string): boolean {
    return this.#declarers.has(symbol);
  }

  declarers(symbol: string): ReadonlySet<Uri> {
    return this.#declarers.get(symbol) ?? nobody;
  }

  /**
   * Replaces what a bibliography declares; `ids` are those of which it says something else than before. Returns the symbols others see
   * differently now.
   */
  setLibrary(uri: Uri, library: DeclaringLibrary | undefined, ids: Iterable<string>): ReadonlySet<string> {
    if (library === undefined) this.#libraries.delete(uri);
    else this.#libraries.set(uri, library);
    const changed = new Set<string>();
    for (const id of ids) {
      changed.add(`source:${id}`).add(`item:${id}`);
      this.#noteUnmet(`source:${id}`);
    }
    return changed;
  }

  referrers(symbol: string): ReadonlySet<Uri> {
    return this.#referrers.get(symbol) ?? nobody;
  }

  /** The files that refer to any of the symbols. */
  dependents(symbols: Iterable<string>): ReadonlySet<Uri> {
    const found = new Set<Uri>();
    for (const symbol of symbols) {
      for (const uri of this.#referrers.get(symbol) ?? []) found.add(uri);
      const id = /^(?:source|cited):(.*)$/u.exec(symbol)?.[1];
      if (id === undefined) continue;
      for (const [uri, library] of this.#libraries) if (library.has(id)) found.add(uri);
    }
    return found;
  }

  /** The files that look up something of these kinds that nobody declares: what is suggested in its place depends on all there is. */
  unmet(kinds: readonly SoughtKind[]): ReadonlySet<Uri> {
    return this.dependents([...this.#unmet].filter((symbol) => kinds.some((kind) => isOf(kind, symbol))));
  }

  #note(index: Map<string, Set<Uri>>, symbol: string, uri: Uri, how: typeof remember): void {
    how(index, symbol, uri);
    if (sought.test(symbol)) this.#noteUnmet(symbol);
  }

  #noteUnmet(symbol: string): void {
    if (this.#referrers.has(symbol) && !this.#isDeclared(symbol)) this.#unmet.add(symbol);
    else this.#unmet.delete(symbol);
  }

  #isDeclared(symbol: string): boolean {
    if (this.#declarers.has(symbol)) return true;
    if (!symbol.startsWith('source:')) return false;
    const id = symbol.slice('source:'.length);
    return [...this.#libraries.values()].some((library) => library.has(id));
  }
}

function isOf(kind: SoughtKind, symbol: string): boolean {
  return symbol.startsWith(kind) && symbol[kind.length] === ':';
}

function remember(index: Map<string, Set<Uri>>, symbol: string, uri: Uri): void {
  const known = index.get(symbol);
  if (known === undefined) index.set(symbol, new Set([uri]));
  else known.add(uri);
}

function forget(index: Map<string, Set<Uri>>, symbol: string, uri: Uri): void {
  const known = index.get(symbol);
  known?.delete(uri);
  if (known?.size === 0) index.delete(symbol);
}
