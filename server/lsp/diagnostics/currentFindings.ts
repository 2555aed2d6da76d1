import type { Uri } from '../../core/workspace/changes';
import type { Finding } from '../../core/rules/finding';
import type { Edit } from '../documents';
import type { Core } from '../session';
import { movedAlong } from './movedAlong';

/**
 * What to show of a file right now. What the file by itself shows is always fresh. What needs other files is found when a
 * file is *due*: after a save, a change on disk, or at every keystroke where the user wants it so. Between two such moments
 * those findings stay, move along with edits, and are dropped where an edit touches them or a comment switches them off.
 */
export class CurrentFindings {
  readonly #core: Core;
  /** Of the last full check; `whole` as long as the file has not been edited since, and then it needs no fresh ones. */
  readonly #kept = new Map<Uri, { readonly whole: boolean; readonly findings: readonly Finding[] }>();
  readonly #due = new Set<Uri>();
  readonly #postponed = new Set<Uri>();
  #settled = false;

  constructor(core: Core) {
    this.#core = core;
  }

  /**
   * Whether everything is read. Before that, nothing that needs other files is looked for: an actor in a file that has not
   * been read yet would be called unknown.
   */
  set settled(settled: boolean) {
    this.#settled = settled;
  }

  get settled(): boolean {
    return this.#settled;
  }

  /** The files are to be checked in full when they are next asked for. */
  due(uris: Iterable<Uri>): void {
    for (const uri of uris) {
      this.#due.add(uri);
      this.#postponed.delete(uri);
    }
  }

  /** The files are to be checked in full, but not before the next `takePostponed`. */
  postpone(uris: Iterable<Uri>): void {
    for (const uri of uris) if (!this.#due.has(uri)) this.#postponed.add(uri);
  }

  /** Makes due whatever was postponed, and says what that was. */
  takePostponed(): ReadonlySet<Uri> {
    const uris = new Set(this.#postponed);
    this.due(uris);
    return uris;
  }

  /** To be called before the core hears of the edits, since what was found by itself is told apart from the rest here. */
  beforeEdits(uri: Uri, edits: readonly Edit[]): void {
    const kept = this.#kept.get(uri);
    if (kept === undefined) return;
    let findings = kept.whole ? this.#withoutFresh(uri, kept.findings) : kept.findings;
    for (const edit of edits) findings = movedAlong(findings, uri, edit);
    this.#kept.set(uri, { whole: false, findings });
  }

  of(uri: Uri): readonly Finding[] {
    if (this.#core.textOf(uri) === undefined) {
      this.#kept.delete(uri);
      return [];
    }
    if (this.#settled && this.#due.has(uri)) {
      this.#kept.set(uri, { whole: true, findings: this.#core.diagnose(uri, 'saved') });
      // Where that fails, it is still to be done.
      this.#due.delete(uri);
    }
    const kept = this.#kept.get(uri);
    if (kept?.whole === true) return kept.findings;
    const fresh = this.#core.diagnose(uri, 'typing');
    if (kept === undefined || kept.findings.length === 0) return fresh;
    const older = this.#core.stillTold(uri, kept.findings);
    return [...fresh, ...older].sort((a, b) => a.range.start - b.range.start);
  }

  #withoutFresh(uri: Uri, findings: readonly Finding[]): readonly Finding[] {
    try {
      const fresh = new Set(this.#core.diagnose(uri, 'typing').map(keyOf));
      return findings.filter((finding) => !fresh.has(keyOf(finding)));
    } catch {
      // Whoever asks for the findings is told of it. The edit must reach the core all the same.
      return [];
    }
  }
}

function keyOf({ code, range, message }: Finding): string {
  return `${range.start} ${range.end} ${code} ${message}`;
}
