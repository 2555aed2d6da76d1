import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { sourcesOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import { Guessable, Guesser, GuessTable, type Guess } from './guesses';
import { ProjectMemo } from './memo';

/** Guesses which claims the unknown claim ids of one file may mean. */
export class ClaimGuesser {
  readonly #byArticle = new Map<Uri, { readonly guesser: Guesser; readonly hasClaims: boolean }>();

  constructor(
    readonly workspace: Workspace,
    readonly project: Project,
  ) {}

  hasClaims(article: Uri): boolean {
    return this.#of(article).hasClaims;
  }

  /** Ids of claims of the article that are like this one. */
  inArticle(id: string, article: Uri): Guess {
    return this.#of(article).guesser.guess(id);
  }

  /** The claims of just this id in articles but `own`, as they are referred to: `source#claim`. Those that nobody can refer to are left out. */
  elsewhere(id: string, own: Uri | undefined): readonly string[] {
    const { project, workspace } = this;
    const units = [...(claimIds.of(project).get(id) ?? [])];
    const articles = new Set(units.flatMap((unit) => project.articleUriOf(unit) ?? []));
    const references = [...articles].flatMap((article) => {
      if (article === own) return [];
      const source = project.sourceIdOf(article);
      const { articles: all, references: others } = sourcesOf(workspace, project, source);
      const isOnly = all.length === 1 && others.length === 0;
      return isOnly && /^[\p{L}\p{N}._-]+$/u.test(source) ? [`${source}#${id}`] : [];
    });
    return references.sort();
  }

  #of(article: Uri): { readonly guesser: Guesser; readonly hasClaims: boolean } {
    const known = this.#byArticle.get(article);
    if (known !== undefined) return known;
    const ids = this.project
      .sidecarsOf(article)
      .flatMap(({ claims }) => claims.flatMap(({ id }) => id ?? []));
    const table = new GuessTable(ids.map((id) => ({ id, names: [] })));
    const made = { guesser: new Guesser(new Guessable([table])), hasClaims: ids.length > 0 };
    this.#byArticle.set(article, made);
    return made;
  }
}

const claimIds = new ProjectMemo<ReadonlyMap<string, ReadonlySet<GlossUnit>>>(
  (unit) => unit.claims.length > 0,
  (units) => {
    const byId = new Map<string, Set<GlossUnit>>();
    for (const unit of units) {
      for (const { id } of unit.claims) {
        if (id === undefined) continue;
        const known = byId.get(id);
        if (known === undefined) byId.set(id, new Set([unit]));
        else known.add(unit);
      }
    }
    return byId;
  },
);
