import { createColors } from 'picocolors';
import type { ReanchoredQuote } from '../../core/features/results/reanchor';
import type { WordingPart } from '../../core/features/results/wording';
import { escapeTerminal } from '../../core/text/escape';
import type { ReanchoredFile, ReanchorReport } from '../reanchor';
import type { Terminal } from '../terminal';
import { digestAfter, summaryOf } from './reanchorSummary';

/** For people: by article what does not stand, the words that changed marked with and without colours, and a summary by state. */
export function reanchorPretty({ files, dryRun }: ReanchorReport, { out, env }: Terminal): void {
  const colors = createColors(out.isTTY === true && env['NO_COLOR'] === undefined);
  for (const file of files) {
    if (isQuiet(file)) continue;
    const name = escapeTerminal(file.articlePath ?? file.path);
    const counts = countsOf(file);
    out.write(`${colors.bold(name)}${counts === '' ? '' : `: ${counts}`}\n`);
    for (const quote of file.quotes) out.write(`  ${line(quote, file)}\n`);
    for (const sentence of remarks(file, dryRun)) out.write(`  ${escapeTerminal(sentence)}\n`);
  }
  if (!files.every(isQuiet)) out.write('\n');
  out.write(`${summary(files, dryRun)}\n`);

  function line(quote: ReanchoredQuote, file: ReanchoredFile): string {
    const place = `${escapeTerminal(file.path)}:${file.lines.positionAt(quote.range.start).line + 1}`;
    const id = quote.id === undefined ? '' : ` ${escapeTerminal(quote.id)}`;
    const start = `${colors.dim(place)}${id}`;
    if (quote.found.kind !== 'altered')
      return `${start} ${colors.yellow(quote.found.kind)}: ${escapeTerminal(quote.reason)}`;
    const words = quote.wording
      .map((part, at) => marked(part, at === 0, at === quote.wording.length - 1))
      .join('');
    const left = quote.accepted === undefined ? ' Words are left out of this quote: write it yourself.' : '';
    return `${start} ${colors.yellow('altered')}: ${words}${left}`;
  }

  function marked({ kind, text }: WordingPart, isFirst: boolean, isLast: boolean): string {
    if (kind === 'gone') return colors.red(`[-${escapeTerminal(text)}-]`);
    if (kind === 'come') return colors.green(`{+${escapeTerminal(text)}+}`);
    return escapeTerminal(shortened(text, isFirst, isLast));
  }
}

/** Whether there is nothing to say of it but that it stands. */
function isQuiet({ quotes, obstacle, isComplete, digest }: ReanchoredFile): boolean {
  const isSettled = digest === 'none' || digest === 'current';
  return quotes.length === 0 && obstacle === undefined && isComplete && isSettled;
}

function countsOf({ counts }: ReanchoredFile): string {
  const told = [
    [counts.exact, counts.exact === 1 ? 'stands' : 'stand'],
    [counts.altered, 'altered'],
    [counts.ambiguous, 'ambiguous'],
    [counts.missing, 'missing'],
  ] as const;
  return told.flatMap(([count, word]) => (count === 0 ? [] : [`${number(count)} ${word}`])).join(' · ');
}

const obstacles = {
  'article-missing': 'its article is not here, so its quotes cannot be sought.',
  'article-encoding':
    'its article cannot be read, so its quotes cannot be sought. Save the article as UTF-8.',
  'yaml-syntax': 'it is not valid, so nothing is written into it. “glossator check” says where.',
} as const;

function remarks(file: ReanchoredFile, dryRun: boolean): readonly string[] {
  const { obstacle, isComplete, path } = file;
  return [
    ...(obstacle === undefined ? [] : [`${path}: ${obstacles[obstacle]}`]),
    ...(obstacle !== undefined || isComplete
      ? []
      : [`${path}: there are too many quotes to seek all of them. Spread them over several gloss files.`]),
    ...digestRemark(file, dryRun),
  ];
}

function digestRemark(file: ReanchoredFile, dryRun: boolean): readonly string[] {
  const digest = digestAfter(file);
  if (digest === 'updated')
    return [`sha256: ${dryRun ? 'would be brought up to date' : 'brought up to date'}`];
  return digest === 'withheld' ? [`sha256: left as it was, because ${reasonOf(file)}`] : [];
}

const reasons = {
  'open-quotes': 'not every quote stands',
  'article-encoding': 'the article is not UTF-8',
  'article-missing': 'the article is not here',
  'article-unsaved': 'the article is not saved',
  'yaml-syntax': 'the gloss file is not valid',
} as const;

function reasonOf({ withheld }: ReanchoredFile): string {
  return withheld === undefined ? 'the gloss file could not be written' : reasons[withheld];
}

function summary(files: readonly ReanchoredFile[], dryRun: boolean): string {
  if (files.length === 0) return 'There are no quotes here.';
  const { exact, accepted, altered, ambiguous, missing, unsettledFiles, sha256 } = summaryOf(files);
  const states = [
    `${number(exact)} ${exact === 1 ? 'stands' : 'stand'}`,
    accepted > 0 ? `${number(accepted)} ${dryRun ? 'would be accepted' : 'accepted'}` : '',
    altered > 0 ? `${number(altered)} altered` : '',
    ambiguous > 0 ? `${number(ambiguous)} ambiguous` : '',
    missing > 0 ? `${number(missing)} missing` : '',
    unsettledFiles > 0
      ? `${number(unsettledFiles)} ${unsettledFiles === 1 ? 'file' : 'files'} not settled`
      : '',
  ].filter((state) => state !== '');
  const why = [...new Set(files.filter((file) => digestAfter(file) === 'withheld').map(reasonOf))];
  const sums = [
    sha256.updated > 0
      ? `${number(sha256.updated)} ${dryRun ? 'would be brought up to date' : 'brought up to date'}`
      : '',
    sha256.withheld > 0 ? `${number(sha256.withheld)} left as it was because ${why.join(', or ')}` : '',
  ].filter((sum) => sum !== '');
  return `${states.join(' · ')}${sums.length === 0 ? '' : `; sha256: ${sums.join(', ')}`}.`;
}

/** In UTF-16 units: how much is shown of words that did not change, on each side of those that did. */
const shown = 40;

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const left = isFirst ? '' : text.slice(0, shown).replace(/\S*$/u, '');
  const right = isLast ? '' : text.slice(-shown).replace(/^\S*/u, '');
  return text.length <= 2 * shown ? text : `${left}…${right}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
