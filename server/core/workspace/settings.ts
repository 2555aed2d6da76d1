import picomatch from 'picomatch/posix';
import type { Settings } from '../syntax/generated/settings';
import type { Partly } from '../syntax/glossFile';
import type { RuleSeverity } from '../model/severity';

/** The settings of one project with every default filled in. */
export interface ProjectSettings {
  /** Whether the file at this path (relative to the project's folder, with `/`) is never looked at, whatever it is. */
  readonly isExcluded: (path: string) => boolean;
  /** Whether it is an article. */
  readonly isArticle: (path: string) => boolean;
  /** Whether it is a bibliography; these are never articles. */
  readonly isBibliography: (path: string) => boolean;
  readonly severities: ReadonlyMap<string, RuleSeverity>;
  readonly claimKinds: readonly string[];
  readonly claimStatuses: readonly string[];
  readonly independentSources: number;
  readonly language: string | undefined;
  /** Names that are not suggested as actors, as they are written there. */
  readonly ignoredNames: readonly string[];
}

const defaultArticles = ['**/*.{txt,md}'];
const defaultBibliographies = ['**/*.bib', '**/*.csl.json'];
/** Files that stand beside the articles of most projects and are none; only left out where `articles` is not set. */
const neverArticles = ['README*', 'LICENSE*', 'CHANGELOG*', 'CONTRIBUTING*'].map((name) => `**/${name}`);
/** Folders that no one keeps articles in, whatever `articles` says. Files inside them may be many, so they are not even listed. */
export const ignoredFolders: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.vscode',
  '.vscode-test',
  '.idea',
  '.obsidian',
  '.trash',
  '.cache',
  'node_modules',
  'bower_components',
  '__pycache__',
  '.venv',
  'venv',
  'dist',
  'out',
  'build',
  'target',
]);

/** Asked about every file several times. */
const inIgnoredFolder = new RegExp(
  `(?:^|/)(?:${[...ignoredFolders].map((name) => name.replaceAll('.', '\\.')).join('|')})(?:/|$)`,
  'u',
);

const builtInKinds = ['fact', 'figure', 'quotation', 'opinion', 'prediction', 'allegation'];
const builtInStatuses = ['unreviewed', 'corroborated', 'disputed', 'refuted', 'retracted'];

export function projectSettings(written: Partly<Settings>): ProjectSettings {
  const chosen = list(written.articles);
  const included = matcher(chosen.length > 0 ? chosen : defaultArticles);
  const beside = matcher(chosen.length > 0 ? [] : neverArticles);
  const bibliographies = list(written.bibliographies);
  const bibliography = matcher(bibliographies.length > 0 ? bibliographies : defaultBibliographies);
  const excluded = matcher(list(written.exclude));
  const isExcluded = (path: string): boolean => inIgnoredFolder.test(path) || excluded(path);
  return {
    isExcluded,
    isArticle: (path) => included(path) && !beside(path) && !isExcluded(path),
    isBibliography: (path) => bibliography(path) && !isExcluded(path),
    severities: new Map(Object.entries(written.rules ?? {}) as [string, RuleSeverity][]),
    claimKinds: [...builtInKinds, ...list(written.claimKinds)],
    claimStatuses: [...builtInStatuses, ...list(written.claimStatuses)],
    independentSources: written.independentSources ?? 2,
    language: written.language,
    ignoredNames: list(written.ignoredNames),
  };
}

function list(value: string | readonly (string | undefined)[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value.filter((item) => item !== undefined);
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  // Thousands of paths are asked about, so each pattern is made a regular expression once.
  const patterns = globs.flatMap((glob) => expressionOf(glob) ?? []);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

/** Undefined for a glob that cannot be read: it chooses nothing. */
function expressionOf(glob: string): RegExp | undefined {
  try {
    return picomatch.makeRe(glob, { nocase: true });
  } catch {
    return undefined;
  }
}
