import { searchKey } from '../fuzzy';
import { commonLanguages } from '../../text/languages';
import type { CompletionItem } from '../results/completion';
import { asWritten, itemAt, type WritingPlace } from './place';

/** The languages that sources are most often in, by tag and name; first those the project uses already. */
export function languageItems(place: WritingPlace): readonly CompletionItem[] {
  const rule = place.expected.scalar ?? place.expected.items?.scalar;
  if (rule?.definition !== 'language') return [];
  const query = searchKey(place.cursor.typed.trim());
  const used = usedLanguages(place);
  return [...commonLanguages]
    .filter(([tag, name]) => tag.startsWith(query) || searchKey(name).includes(query))
    .map(([tag, name], index) =>
      itemAt(
        place,
        {
          label: tag,
          insert: asWritten(place, tag),
          kind: 'language',
          detail: name,
          filter: `${tag} ${searchKey(name)}`,
        },
        used.has(tag) ? 0 : 1,
        index,
      ),
    );
}

function usedLanguages({ project }: WritingPlace): ReadonlySet<string> {
  const used = new Set([project.settings.language ?? 'en']);
  for (const { file } of project.glosses.values()) {
    const language = file.source?.value.language;
    if (language !== undefined) used.add(language);
  }
  return used;
}
