import type { Severity } from '../../core/rules/finding';
import type { Report } from '../check';

const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'remark',
  hint: 'hint',
};

/** `1 file`, `2,000 files`. */
export function many(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `2 errors, 1 warning`, each written by `paint`; '' where there is nothing. */
export function countsTold(
  { counts }: Pick<Report, 'counts'>,
  paint: (severity: Severity, words: string) => string = (_, words) => words,
): string {
  return (Object.entries(counts) as [Severity, number][])
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => paint(severity, many(count, nouns[severity])))
    .join(', ');
}

/** What does not count, and why: sentences, '' where all counts. */
export function leftOut({ files, baseline }: Report): string {
  const suppressed = files.flatMap((file) => file.suppressed);
  const commented = suppressed.filter(({ by }) => by === 'comment').length;
  const sentences: string[] = [];
  if (commented > 0) sentences.push(`${many(commented, 'finding')} switched off by comments.`);
  if (baseline !== undefined && baseline.known > 0)
    sentences.push(
      `${many(baseline.known, 'finding')} left out, as the baseline has ${baseline.known === 1 ? 'it' : 'them'}.`,
    );
  if (baseline !== undefined && baseline.gone > 0)
    sentences.push(
      `${many(baseline.gone, 'finding')} of the baseline ${baseline.gone === 1 ? 'does' : 'do'} not occur any more: write it anew with --write-baseline.`,
    );
  return sentences.join(' ');
}
