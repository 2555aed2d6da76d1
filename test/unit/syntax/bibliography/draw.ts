import type { ConvertEntry } from '../../../../server/core/syntax/bibliography/convert';
import { parseBibliography, type BibliographyParse } from '../../../../server/core/syntax/bibliography/parse';
import type { TextRange } from '../../../../server/core/text/range';

/** What was read of a bibliography: each entry with the words at its key, then its item; each problem with the words it stands on. */
export function drawBibliography(text: string, convert?: ConvertEntry): string {
  return drawParse(text, parseBibliography(text, undefined, convert));
}

export function drawParse(text: string, { list, entryAt, problems }: BibliographyParse): string {
  const words = ({ start, end }: TextRange): string => JSON.stringify(text.slice(start, end));
  const problem = ({ range, message }: { readonly range: TextRange; readonly message: string }): string =>
    `! ${words(range)} ${message}`;
  const entries = list.records.map((_, index) => entryAt(index));
  return [
    ...entries.map(({ id, idRange, item, refused }) => {
      const lines = Object.entries(item)
        .filter(([key]) => key !== 'id')
        .map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`)
        .sort();
      return [`${id} ${words(idRange)}`, ...lines, ...refused.map(problem)].join('\n');
    }),
    ...problems.map(problem),
  ].join('\n');
}
