import { parseBibliography } from '../../../../server/core/syntax/bibliography/parse';

/** What was read of a bibliography: each entry with its words at the key, then its item; each problem with the words it stands on. */
export function drawBibliography(text: string): string {
  const { list, entryAt, problems } = parseBibliography(text);
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    JSON.stringify(text.slice(start, end));
  return [
    ...list.records.map((_, index) => {
      const { id, idRange, item } = entryAt(index);
      const lines = Object.entries(item)
        .filter(([key]) => key !== 'id')
        .map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
      return [`${id} ${words(idRange)}`, ...lines].join('\n');
    }),
    ...problems.map(({ range, message }) => `! ${words(range)} ${message}`),
  ].join('\n');
}
