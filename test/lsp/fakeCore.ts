import type { Finding } from '../../server/core/rules/finding';
import type { TextRange } from '../../server/core/text/range';
import { LineIndex } from '../../server/core/text/lines';
import type { Change, FileKind, Uri } from '../../server/core/workspace/changes';
import { fileNameOf } from '../../server/core/workspace/uri';
import { Analysis } from '../../server/core/analysis';
import type { Core } from '../../server/lsp/session';

/**
 * A core with a language small enough to foresee every answer. `BAD` is wrong by itself (`bad-word`); `@name` is wrong
 * (`unknown-name`) unless a gloss file defines it on a line `name:`. Articles and gloss files are told by their names.
 */
export class FakeCore extends Analysis {
  readonly #disk = new Map<Uri, string>();
  readonly #buffers = new Map<Uri, string>();
  /** What `glossator.yaml` says, words between blanks: the extensions of articles. */
  #extensions: readonly string[] = ['txt'];
  #names = '';
  readonly applied: (readonly Change[])[] = [];
  #version = 0;

  override get version(): number {
    return this.#version;
  }

  override apply(changes: readonly Change[]): { readonly affected: ReadonlySet<Uri> } {
    this.#version += 1;
    this.applied.push(changes);
    const affected = new Set<Uri>();
    for (const change of changes) {
      if (change.kind === 'folderRemoved') this.#remove(change.uri, affected);
      else if (change.kind !== 'folderAdded') this.#set(change, affected);
    }
    if ([...affected].some((uri) => this.kindOf(uri) !== 'article')) this.#derive(affected);
    return { affected };
  }

  override kindOf(uri: Uri): FileKind | undefined {
    const name = fileNameOf(uri);
    if (name === 'glossator.yaml') return 'settings';
    if (name.endsWith('.gloss.yaml')) return 'gloss';
    return this.#extensions.some((extension) => name.endsWith(`.${extension}`)) ? 'article' : undefined;
  }

  override files(): readonly Uri[] {
    return [...new Set([...this.#disk.keys(), ...this.#buffers.keys()])]
      .filter((uri) => this.kindOf(uri))
      .sort();
  }

  override isSaved(uri: Uri): boolean {
    return this.#buffers.has(uri) && this.#buffers.get(uri) === this.#disk.get(uri);
  }

  override textOf(uri: Uri): string | undefined {
    return this.#buffers.get(uri) ?? this.#disk.get(uri);
  }

  override linesOf(uri: Uri): LineIndex | undefined {
    const text = this.textOf(uri);
    return text === undefined ? undefined : new LineIndex(text);
  }

  override diagnose(uri: Uri, phase: 'typing' | 'saved'): readonly Finding[] {
    const text = this.textOf(uri) ?? '';
    const findings = matches(text, /BAD/gu).map((range) => finding('bad-word', range, 'This word is bad.'));
    if (phase === 'typing') return findings;
    const names = this.#names.split(' ');
    for (const range of matches(text, /@\w+/gu)) {
      const name = text.slice(range.start + 1, range.end);
      if (!names.includes(name)) findings.push(finding('unknown-name', range, `Nobody is called ${name}.`));
    }
    return findings;
  }

  override codeActions(uri: Uri): ReturnType<Core['codeActions']> {
    return this.diagnose(uri, 'saved').map((found) => ({
      finding: found,
      fix:
        found.code === 'bad-word'
          ? { title: 'Make it good', preferred: true, edits: [{ uri, range: found.range, newText: 'good' }] }
          : {
              title: 'Create it',
              preferred: false,
              edits: [
                {
                  uri: `${uri}.new.gloss.yaml`,
                  range: { start: 0, end: 0 },
                  newText: 'name:\n',
                  creates: true,
                },
              ],
            },
    }));
  }

  override hover(uri: Uri, offset: number): ReturnType<Core['hover']> {
    const range = this.#nameAt(uri, offset);
    return range === undefined
      ? undefined
      : { range, markdown: `**${this.textOf(uri)?.slice(range.start, range.end)}**` };
  }

  override definition(uri: Uri, offset: number): ReturnType<Core['definition']> {
    const origin = this.#nameAt(uri, offset);
    if (origin === undefined) return [];
    const name = this.textOf(uri)?.slice(origin.start + 1, origin.end);
    return this.files().flatMap((file) => {
      if (this.kindOf(file) !== 'gloss') return [];
      const start = this.textOf(file)?.search(new RegExp(`^${name}:`, 'mu')) ?? -1;
      const focus = { start, end: start + (name?.length ?? 0) };
      return start < 0 ? [] : [{ origin, uri: file, range: { start, end: focus.end + 1 }, focus }];
    });
  }

  override references(uri: Uri, offset: number): ReturnType<Core['references']> {
    const at = this.#nameAt(uri, offset);
    const name = at && this.textOf(uri)?.slice(at.start, at.end);
    if (name === undefined) return [];
    return this.files().flatMap((file) =>
      matches(this.textOf(file) ?? '', new RegExp(`${name}\\b`, 'gu')).map((range) => ({ uri: file, range })),
    );
  }

  override documentHighlights(uri: Uri, offset: number): ReturnType<Core['documentHighlights']> {
    return this.references(uri, offset).flatMap((place) =>
      place.uri === uri ? [{ range: place.range, kind: 'read' }] : [],
    );
  }

  override documentSymbols(uri: Uri): ReturnType<Core['documentSymbols']> {
    return matches(this.textOf(uri) ?? '', /^\w+(?=:)/gmu).map((focus) => ({
      name: '',
      detail: '',
      kind: 'person',
      // Deliberately narrower than the focus, as a careless feature would have it.
      range: { start: focus.start, end: focus.start },
      focus,
      children: [],
    }));
  }

  override documentLinks(): ReturnType<Core['documentLinks']> {
    const range = { start: 0, end: 1 };
    return ['https://example.org/', 'command:workbench.action.terminal.new'].map((target) => ({
      range,
      target,
      tooltip: '',
    }));
  }

  override semanticTokens(uri: Uri): ReturnType<Core['semanticTokens']> {
    return matches(this.textOf(uri) ?? '', /@[^\s.]+/gu).map((range) => ({
      range,
      type: 'organization',
      modifiers: ['ambiguous'],
    }));
  }

  #remove(folder: Uri, affected: Set<Uri>): void {
    for (const uri of [...this.#disk.keys()].filter((file) => file.startsWith(`${folder}/`))) {
      this.#disk.delete(uri);
      affected.add(uri);
    }
  }

  #set(change: Extract<Change, { readonly kind: 'disk' | 'buffer' }>, affected: Set<Uri>): void {
    const before = this.textOf(change.uri);
    const [store, text] =
      change.kind === 'disk' ? [this.#disk, change.content?.text] : [this.#buffers, change.text];
    if (text === undefined) store.delete(change.uri);
    else store.set(change.uri, text);
    if (this.textOf(change.uri) !== before) affected.add(change.uri);
  }

  /** What follows from gloss files and settings; where it differs, it does for all articles. */
  #derive(affected: Set<Uri>): void {
    const settings = [...this.#disk].find(([file]) => fileNameOf(file) === 'glossator.yaml')?.[1] ?? 'txt';
    this.#extensions = settings.trim().split(' ');
    const glosses = this.files().filter((uri) => this.kindOf(uri) === 'gloss');
    const names = glosses.flatMap((uri) => this.textOf(uri)?.match(/^\w+(?=:)/gmu) ?? []).join(' ');
    if (names === this.#names) return;
    this.#names = names;
    for (const uri of this.files()) if (this.kindOf(uri) === 'article') affected.add(uri);
  }

  #nameAt(uri: Uri, offset: number): TextRange | undefined {
    return matches(this.textOf(uri) ?? '', /@\w+/gu).find(
      ({ start, end }) => start <= offset && offset <= end,
    );
  }
}

function matches(text: string, pattern: RegExp): TextRange[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function finding(code: string, range: TextRange, message: string): Finding {
  return { code, severity: 'error', range, message, related: [], fixes: [] };
}
