import type { Uri } from '../../core/workspace/changes';
import { nextTurn, Slices } from '../../files/slices';
import type { Session } from '../session';
import { toDiagnostics } from './convert';
import type { CurrentFindings } from './currentFindings';
import type { Reporter } from './reporter';
import { nothingFound, resultIdOf } from './resultId';

/** So many files at once are no answer to a keystroke. */
const many = 100;
/** In milliseconds. */
const courtesy = 50;

interface Shown {
  /** The file's uri as the client spells it. */
  readonly name: string;
  readonly version: number | undefined;
  readonly content: string;
}

/** For clients that wait to be told. */
export class PushReporter implements Reporter {
  readonly #session: Session;
  readonly #findings: CurrentFindings;
  /** Files in editors: somebody is looking at them, so they come first. */
  readonly #urgent = new Set<Uri>();
  readonly #others = new Set<Uri>();
  /** What the client was told last of files that it shows something for, or has open. */
  readonly #shown = new Map<Uri, Shown>();
  #running = false;

  constructor(session: Session, findings: CurrentFindings) {
    this.#session = session;
    this.#findings = findings;
  }

  edited(uri: Uri): void {
    this.checked(new Set([uri]));
  }

  checked(uris: ReadonlySet<Uri>): void {
    for (const uri of uris)
      (this.#session.documents.get(uri) === undefined ? this.#others : this.#urgent).add(uri);
    if (this.#running) return;
    this.#running = true;
    void this.#run();
  }

  /** Several edits that arrive together are answered once. */
  async #run(): Promise<void> {
    await nextTurn();
    const slices = new Slices();
    this.#publishUrgent();
    // After the workspace was read, questions have waited for that: their answers go out before thousands of files are looked at.
    if (this.#others.size > many) await new Promise((resolve) => setTimeout(resolve, courtesy));
    for (const uri of this.#others) {
      this.#others.delete(uri);
      this.#publish(uri);
      if (slices.over) await slices.rest();
      this.#publishUrgent();
    }
    this.#running = false;
  }

  #publishUrgent(): void {
    for (const uri of this.#urgent) {
      this.#urgent.delete(uri);
      this.#publish(uri);
    }
  }

  /** From findings to message without a pause, so that version and ranges are always those of one text. */
  #publish(uri: Uri): void {
    try {
      const open = this.#session.documents.get(uri);
      const diagnostics = toDiagnostics(this.#session, uri, this.#findings.of(uri));
      const before = this.#shown.get(uri);
      const shown = {
        name: open?.clientUri ?? before?.name ?? uri,
        version: open?.version,
        content: resultIdOf(diagnostics),
      };
      if (isSame(shown, before ?? { ...shown, version: undefined, content: nothingFound })) return;
      if (open !== undefined || diagnostics.length > 0) this.#shown.set(uri, shown);
      else this.#shown.delete(uri);
      void this.#session.connection.sendDiagnostics({
        uri: shown.name,
        diagnostics,
        ...(open === undefined ? {} : { version: open.version }),
      });
    } catch (error) {
      this.#session.log.error(`Publishing the findings of ${uri} failed`, error);
    }
  }
}

/** Told once more, a list that is the same would make the client draw it anew. */
function isSame(a: Shown, b: Shown): boolean {
  return a.name === b.name && a.version === b.version && a.content === b.content;
}
