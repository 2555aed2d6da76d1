import type { Candidate } from '../../core/anchor/anchor';
import type { ReanchoredFile, ReanchorReport } from '../reanchor';
import type { Terminal } from '../terminal';
import { summaryOf } from './reanchorSummary';

/**
 * One JSON object: `dryRun`; `files`, each sidecar with `article`, the `counts` of its quotes by state, `written`, what becomes of
 * `sha256`, and the `quotes` that did not stand exactly; and `summary`. Ranges are those of `glossator check`: lines and characters
 * from 0, characters in UTF-16 units; offsets in the article are UTF-16 units as well.
 */
export function reanchorJson({ files, dryRun }: ReanchorReport, { out }: Terminal): void {
  const report = { dryRun, files: files.map(fileOf), summary: summaryOf(files) };
  out.write(`${JSON.stringify(report, null, 2)}\n`);
}

function fileOf(file: ReanchoredFile): object {
  const { path, articlePath, counts, obstacle, isComplete, isWritten, digest, withheld, lines, quotes } =
    file;
  return {
    file: path,
    article: articlePath ?? null,
    counts,
    ...(obstacle === undefined ? {} : { obstacle }),
    complete: isComplete,
    written: isWritten,
    sha256: digest,
    ...(withheld === undefined ? {} : { withheld }),
    quotes: quotes.map(({ entry, id, quote, range, found, reason, accepted }) => ({
      entry,
      ...(id === undefined ? {} : { id }),
      range: { start: lines.positionAt(range.start), end: lines.positionAt(range.end) },
      state: found.kind,
      quote,
      ...(accepted === undefined ? {} : { accepted }),
      reason,
      candidates: (found.kind === 'exact' ? [] : found.kind === 'altered' ? [found] : found.candidates).map(
        candidateOf,
      ),
    })),
  };
}

function candidateOf({ range, score, changes, objections }: Candidate): object {
  return { start: range.start, end: range.end, score, objections, changes };
}
