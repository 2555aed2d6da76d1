import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';

/**
 * Something worked out from all gloss files of a project, so that a rule need not go through them for each of its places. It
 * is worked out again when one of the files that `counts` has changed, come or gone.
 */
export class ProjectMemo<T> {
  readonly #kept = new WeakMap<Project, { readonly units: readonly GlossUnit[]; readonly value: T }>();

  constructor(
    readonly counts: (unit: GlossUnit) => boolean,
    readonly make: (units: readonly GlossUnit[], project: Project) => T,
  ) {}

  of(project: Project): T {
    const kept = this.#kept.get(project);
    if (kept !== undefined && this.#holds(kept.units, project)) return kept.value;
    // In the order of uris, so that the answer does not depend on the order in which files were read.
    const units = [...project.glosses.values()].filter(this.counts).sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const value = this.make(units, project);
    this.#kept.set(project, { units, value });
    return value;
  }

  #holds(units: readonly GlossUnit[], project: Project): boolean {
    if (!units.every((unit) => project.glosses.get(unit.uri) === unit)) return false;
    let counted = 0;
    for (const unit of project.glosses.values()) if (this.counts(unit)) counted += 1;
    return counted === units.length;
  }
}
