import { select } from '../model/select';
import type { Location } from '../text/range';
import type { ReferencedSource } from '../model/source';
import type { BibliographyUnit } from '../workspace/bibliographyUnit';
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
  /** By an id every place where it is declared: gloss files first, then bibliographies, by file and place. */
  of: (project: Project): ((id: string) => Iterable<DeclaredSource>) => {
    const inGloss = memo.of(project);
    const bibliographies = [...project.bibliographies.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return function* (id) {
      yield* inGloss.get(id) ?? [];
      for (const bibliography of bibliographies)
        for (const source of bibliography.named(id)) yield declaredSource(source);
    };
  },
  declaredBy,
  /** Those of a bibliography that something else declares, too: of a hundred thousand hardly any. */
  sharedOf: (unit: BibliographyUnit, project: Project): readonly DeclaredSource[] => {
    const inGloss = memo.of(project);
    const others = [...project.bibliographies.values()].filter((other) => other !== unit);
    const shared: DeclaredSource[] = [];
    for (const id of unit.ids()) {
      if (unit.isTwice(id) || inGloss.has(id) || others.some((other) => other.has(id)))
        for (const source of unit.named(id)) shared.push(declaredSource(source));
    }
    return shared;
  },
};

function declaredSource({ id, at }: ReferencedSource): DeclaredSource {
  return { id, at, owner: `${at.uri}#${at.range.start}` };
}

function declaredBy(unit: GlossUnit, project: Project): readonly DeclaredSource[] {
  const declared = unit.sources.map(declaredSource);
  const { source } = unit.file;
  if (source?.value.id === undefined) return declared;
  const written = select(source, ['id'])[0];
  if (written === undefined) return declared;
  const at = { uri: unit.uri, range: written.range };
  return [{ id: written.text, at, owner: project.articleUriOf(unit) ?? unit.uri }, ...declared];
}
