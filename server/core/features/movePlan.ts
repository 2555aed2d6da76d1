import type { Uri } from '../workspace/changes';
import { isWithin } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';

/** A file or a folder that gets another place or name. */
export interface FileMove {
  readonly from: Uri;
  readonly to: Uri;
}

/** Where every file is once some files and folders are moved, with the sidecars that go along with their articles. */
export class MovePlan {
  /** The sidecars to move as well, in an order in which each finds its place free. */
  readonly alongside: readonly FileMove[];
  /** Those that cannot go where they should, since something is there. */
  readonly blocked: readonly FileMove[];
  readonly #moves: readonly FileMove[];
  readonly #sidecars: Map<Uri, Uri>;

  constructor(workspace: Workspace, moves: readonly FileMove[]) {
    // Of a folder and a file in it, the file's own move says where it goes.
    this.#moves = moves.filter(({ from, to }) => from !== to).sort((a, b) => b.from.length - a.from.length);
    const wanted = this.#moves.length === 0 ? [] : [...this.#sidecarMoves(workspace)];
    this.#sidecars = new Map();
    this.blocked = this.#take(workspace, wanted);
    this.alongside = [...this.#sidecars].map(([from, to]) => ({ from, to }));
  }

  /** Takes up the moves that can be made, again and again as each may make room for another, and gives those that are left. */
  #take(workspace: Workspace, wanted: readonly FileMove[]): readonly FileMove[] {
    const left: FileMove[] = [];
    for (const { from, to } of wanted) {
      if (this.#isThere(workspace, to)) left.push({ from, to });
      else this.#sidecars.set(from, to);
    }
    return left.length === 0 || left.length === wanted.length ? left : this.#take(workspace, left);
  }

  /** Where the file is afterwards. */
  after(uri: Uri): Uri {
    return this.#sidecars.get(uri) ?? this.#moved(uri);
  }

  #moved(uri: Uri): Uri {
    for (const { from, to } of this.#moves) {
      if (uri === from) return to;
      if (isWithin(from, uri)) return `${to.replace(/\/$/u, '')}${uri.slice(from.length)}`;
    }
    return uri;
  }

  *#sidecarMoves(workspace: Workspace): Iterable<FileMove> {
    for (const project of workspace.projects()) {
      for (const gloss of project.glosses.values()) {
        const named = gloss.uri.slice(0, -'.gloss.yaml'.length);
        const to = this.#moved(named);
        // One that is moved itself, with its folder or along with the article, needs no help.
        if (to === named || this.#moved(gloss.uri) !== gloss.uri) continue;
        const article = project.articleUriOf(gloss);
        if (article === undefined || article === named) yield { from: gloss.uri, to: `${to}.gloss.yaml` };
      }
    }
  }

  #isThere(workspace: Workspace, uri: Uri): boolean {
    const isKnown = workspace.unit(uri) !== undefined || workspace.projectOf(uri).onDisk(uri) !== undefined;
    return (isKnown && this.after(uri) === uri) || this.#moves.some(({ to }) => to === uri);
  }
}
