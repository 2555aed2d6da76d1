import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Analysis } from '../core/analysis';
import { escapeTerminal } from '../core/text/escape';
import type { Change, Uri } from '../core/workspace/changes';
import { normalizeUri } from '../core/workspace/uri';
import { isContent } from '../files/fileSystem';
import { NodeFileSystem } from '../files/nodeFileSystem';
import { progressBar } from './progress';
import { CannotRun, type Terminal } from './terminal';

export interface Loaded {
  readonly analysis: Analysis;
  /** Whether the user asked about this file. */
  readonly isAsked: (uri: Uri) => boolean;
  /** The path as it is printed: relative to the working folder, with `/`. */
  readonly pathOf: (uri: Uri) => string;
}

/**
 * Reads the whole of every project that the paths lie in: what is asked about is limited by the paths, what is known is not.
 * A project is the nearest folder upwards with a `glossator.yaml`, else the working folder, else the path's own folder.
 */
export async function load(
  paths: readonly string[],
  terminal: Terminal,
  wantsProgress: boolean,
): Promise<Loaded> {
  const asked = (paths.length === 0 ? ['.'] : paths).map((path) => {
    const full = resolve(terminal.cwd, path);
    if (!existsSync(full)) throw new CannotRun(`There is no file or folder “${path}”.`);
    return full;
  });
  const { cwd } = terminal;
  const roots = [...new Set(asked.map((path) => projectFolder(path, cwd)))].sort();
  const analysis = new Analysis();
  const files = new NodeFileSystem({ log: (message) => terminal.err.write(`glossator: ${message}\n`) });
  const { signal } = new AbortController();
  for (const root of roots) {
    const folder = uriOf(root);
    analysis.apply([{ kind: 'folderAdded', uri: folder }]);
    await readAll(analysis, files, folder, signal, terminal, wantsProgress);
  }
  const askedUris = asked.map(uriOf);
  return {
    analysis,
    isAsked: (uri) =>
      askedUris.some((one) => uri === one || uri.startsWith(one.endsWith('/') ? one : `${one}/`)),
    pathOf: (uri) => relative(cwd, fileURLToPath(uri)).split(sep).join('/'),
  };
}

async function readAll(
  analysis: Analysis,
  files: NodeFileSystem,
  folder: Uri,
  signal: AbortSignal,
  terminal: Terminal,
  wantsProgress: boolean,
): Promise<void> {
  const read = (uri: Uri): Change | undefined => {
    const content = files.read(uri, analysis.kindOf(uri));
    if (isContent(content)) return { kind: 'disk', uri, content };
    if (content !== undefined)
      terminal.err.write(
        `glossator: ${escapeTerminal(fileURLToPath(uri))} is left out: ${escapeTerminal(content.skipped)}.\n`,
      );
    return undefined;
  };
  // The settings come first: they say which files are articles.
  const settings = read(`${folder}/glossator.yaml`);
  if (settings !== undefined) analysis.apply([settings]);
  const uris: Uri[] = [];
  for await (const uri of files.list(folder, (one) => analysis.kindOf(one) !== undefined, signal))
    uris.push(uri);
  const bar = wantsProgress ? progressBar(terminal.err, uris.length) : undefined;
  const changes: Change[] = [];
  for (const uri of uris) {
    const change = read(uri);
    if (change !== undefined) changes.push(change);
    bar?.step();
  }
  bar?.end();
  analysis.apply(changes);
  if (analysis.awaitsConverter) await analysis.readBibliographiesWhole();
}

function projectFolder(path: string, cwd: string): string {
  const own = statSync(path).isDirectory() ? path : dirname(path);
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(resolve(folder, 'glossator.yaml'))) return folder;
    if (dirname(folder) === folder) break;
  }
  const below = relative(cwd, own);
  return below.startsWith('..') || isAbsolute(below) ? own : cwd;
}

function uriOf(path: string): Uri {
  return normalizeUri(pathToFileURL(path).href);
}

/** A mistyped path must not pass for a clean one. */
export function tellUnknown(paths: readonly string[], uris: readonly Uri[], { cwd, err }: Terminal): void {
  for (const path of paths) {
    const full = resolve(cwd, path);
    const isKnown = uris.some(
      (uri) => fileURLToPath(uri) === full || fileURLToPath(uri).startsWith(`${full}${sep}`),
    );
    if (!isKnown)
      err.write(
        `glossator: “${escapeTerminal(path)}” has no article, no gloss file and no bibliography of this project, so nothing was checked there.\n`,
      );
  }
}
