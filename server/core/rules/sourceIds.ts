import { select } from '../model/select';
import type { Location } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { ProjectMemo } from './memo';

/** A source id that is written out, and whose it is: two declarations of one owner are about the same source. */
export interface DeclaredSource {
  readonly id: string;
  readonly at: Location;
  readonly owner: Uri;
}

const memo = new ProjectMemo<ReadonlyMap<string, readonly DeclaredSource[]>>(
  (unit) => unit.sources.length > 0 || unit.file.source?.value.id !== undefined,
  (units, project) => {
    const places = new Map<string, DeclaredSource[]>();
    for (const declared of units.flatMap((unit) => declaredBy(unit, project))) {
      const known = places.get(declared.id);
      if (known === undefined) places.set(declared.id, [declared]);
      else known.push(declared);
    }
    return places;
  },
);

/** Where source ids are written out in a project. The ids that articles have by default are no part of it: they give way. */
export const sourceIds = {
  of: (project: Project) => memo.of(project),
  declaredBy,
};

function declaredBy(unit: GlossUnit, project: Project): readonly DeclaredSource[] {
  const declared: DeclaredSource[] = unit.sources.map(({ id, at }) => ({
    id,
    at,
    owner: `${at.uri}#${at.range.start}`,
  }));
  const { source } = unit.file;
  if (source?.value.id === undefined) return declared;
  const written = select(source, ['id'])[0];
  if (written === undefined) return declared;
  const at = { uri: unit.uri, range: written.range };
  return [{ id: written.text, at, owner: project.articleUriOf(unit) ?? unit.uri }, ...declared];
}
