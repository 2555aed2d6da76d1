import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';

interface Kept<T> {
  /** When it was last seen to hold. Whoever validates thousands of files asks as often, and none of them has changed meanwhile. */
  revision: number;
  readonly units: readonly GlossUnit[];
  readonly value: T;
}

/**
 * Something worked out from all gloss files of a project, so that a rule need not go through them for each of its places. It
 * is worked out again when one of the files that `counts` has changed, come or gone.
 */
export class ProjectMemo<T> {
  readonly #kept = new WeakMap<Project, Kept<T>>();

  constructor(
    readonly counts: (unit: GlossUnit) => boolean,
    readonly make: (units: readonly GlossUnit[], project: Project) => T,
  ) {}

  of(project: Project): T {
    const kept = this.#kept.get(project);
    if (kept !== undefined && this.#holds(kept, project)) return kept.value;
    // In the order of uris, so that the answer does not depend on the order in which files were read.
    const units = [...project.glosses.values()].filter(this.counts).sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const value = this.make(units, project);
    this.#kept.set(project, { revision: project.glossRevision, units, value });
    return value;
  }

  #holds(kept: Kept<T>, project: Project): boolean {
    if (kept.revision === project.glossRevision) return true;
    if (!kept.units.every((unit) => project.glosses.get(unit.uri) === unit)) return false;
    let counted = 0;
    for (const unit of project.glosses.values()) if (this.counts(unit)) counted += 1;
    if (counted !== kept.units.length) return false;
    kept.revision = project.glossRevision;
    return true;
  }
}
