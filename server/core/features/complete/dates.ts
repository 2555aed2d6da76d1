import { dateWords } from '../dates';
import type { CompletionItem } from '../results/completion';
import { asWritten, itemAt, type WritingPlace } from './place';

/** Keys under which a day of one's own work stands: it is today more often than the day of an article. */
const ofWork: ReadonlySet<string> = new Set(['accessed', 'created', 'checked']);

/** Today, and the day the article was published. */
export function dateItems(place: WritingPlace): readonly CompletionItem[] {
  const { project, unit, expected, options, cursor } = place;
  const isDate = [expected.scalar, expected.items?.scalar].some((rule) => rule?.definition === 'edtf');
  if (!isDate || unit.kind !== 'gloss') return [];
  const article = project.articleOf(unit);
  const published = article === undefined ? undefined : project.dateOf(article);
  const role = cursor.keys.at(-1) ?? '';
  const dates = [
    { date: options.today, what: 'today' },
    ...(published === undefined || role === 'issued'
      ? fromText(place)
      : [{ date: published, what: 'when the article was published' }]),
  ];
  const ordered = ofWork.has(role) ? dates : [...dates.slice(1), ...dates.slice(0, 1)];
  return ordered.map(({ date, what }, index) =>
    itemAt(
      place,
      {
        label: date,
        insert: asWritten(place, date),
        kind: 'date',
        detail: `${what}, ${dateWords(date)}`,
        filter: `${date} ${what}`,
      },
      1,
      index,
    ),
  );
}

/** What the front matter of the article says, for the date that is being written into its sidecar. */
function fromText({
  project,
  unit,
}: WritingPlace): readonly { readonly date: string; readonly what: string }[] {
  const article = unit.kind === 'gloss' ? project.articleOf(unit) : undefined;
  const date = article?.frontMatter?.published;
  return date === undefined ? [] : [{ date, what: 'as the article says' }];
}
