import { fileURLToPath } from 'node:url';
import { escapeTerminal } from '../core/text/escape';
import type { Reanchored } from '../core/features/results/reanchor';
import type { LineIndex } from '../core/text/lines';
import { reanchorJson } from './formats/reanchorJson';
import { reanchorPretty } from './formats/reanchorPretty';
import { choice } from './options';
import { load, tellUnknown } from './project';
import type { Terminal } from './terminal';
import { writeSidecar } from './writeSidecar';

/** One sidecar, with what a format needs to show it. */
export interface ReanchoredFile extends Reanchored {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly articlePath: string | undefined;
  readonly lines: LineIndex;
  /** Whether its edits are in the file now; with `--dry-run`, whether they would be. */
  readonly isWritten: boolean;
}

export interface ReanchorReport {
  /** By the path of the article, then of the sidecar. */
  readonly files: readonly ReanchoredFile[];
  readonly dryRun: boolean;
}

const formats = { pretty: reanchorPretty, json: reanchorJson } as const;

/**
 * Holds every quote against its article, and writes into the sidecars what settles those that are altered. Exit codes: 0 everything
 * stands now, 1 something needs a person (with `--dry-run`: or would be written), 2 something could not be written.
 */
export async function reanchor(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<number> {
  const format = choice(options['format'], ['pretty', 'json'] as const, '--format');
  // Whatever it may be given as: where somebody wrote these words, nothing is written.
  const dryRun = options['dryRun'] !== undefined && options['dryRun'] !== false;
  const showsProgress = options['progress'] !== false && terminal.err.isTTY === true && format === 'pretty';
  const { analysis, isAsked, pathOf } = await load(paths, terminal, showsProgress);
  const asked = analysis.files().filter(isAsked);
  tellUnknown(paths, asked, terminal);
  let failed = false;
  const files: ReanchoredFile[] = [];
  for (const result of analysis.reanchor(asked)) {
    const text = analysis.textOf(result.uri);
    const lines = analysis.linesOf(result.uri);
    if (text === undefined || lines === undefined) continue;
    const path = pathOf(result.uri);
    let isWritten = result.edits.length > 0;
    if (isWritten && !dryRun) {
      const refusal = writeSidecar(fileURLToPath(result.uri), text, result.edits);
      if (refusal !== undefined) {
        terminal.err.write(`glossator: “${escapeTerminal(path)}” ${escapeTerminal(refusal)}\n`);
        failed = true;
        isWritten = false;
      }
    }
    const articlePath = result.article === undefined ? undefined : pathOf(result.article);
    files.push({ ...result, path, articlePath, lines, isWritten });
  }
  files.sort((a, b) => compare(a.articlePath ?? '', b.articlePath ?? '') || compare(a.path, b.path));
  formats[format]({ files, dryRun }, terminal);
  if (failed) return 2;
  return files.some((file) => isOpen(file) || (dryRun && file.isWritten)) ? 1 : 0;
}

/** Whether somebody has to look at it even when everything that can be written is written. */
function isOpen({ quotes, isComplete, obstacle }: Reanchored): boolean {
  return obstacle !== undefined || !isComplete || quotes.some(({ accepted }) => accepted === undefined);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
