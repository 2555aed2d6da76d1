import type { Rule } from '../../syntax/schema';
import { choicesOf } from '../keyHover';
import type { CompletionItem } from '../results/completion';
import { asWritten, expectedReference, itemAt, type WritingPlace } from './place';

/** The words a value is chosen from, in the order of the schema. */
export function valueItems(place: WritingPlace): readonly CompletionItem[] {
  const isReference = expectedReference(place) !== undefined;
  return [...new Set(choices(place))].map((word, index) =>
    itemAt(
      place,
      {
        label: word,
        insert: asWritten(place, word),
        kind: 'value',
        detail: word === standardOf(place) ? 'if left out' : '',
      },
      isReference ? 2 : 0,
      index,
    ),
  );
}

/** Those of the schema, and where the schema leaves it open, the built-in ones with those the project adds. */
function choices(place: WritingPlace): readonly string[] {
  const { project, section, keys, cursor } = place;
  const path = section === undefined ? cursor.keys.join(' ') : [section, ...keys].join(' ');
  if (path === 'claims kind') return project.settings.claimKinds;
  if (path === 'claims status') return project.settings.claimStatuses;
  if (path === 'mentions not') return ['any'];
  if (section === undefined && path === 'claimKinds') return unknownWords(place, 'kind');
  if (section === undefined && path === 'claimStatuses') return unknownWords(place, 'status');
  const rule = scalarRule(place);
  if (rule === undefined) return [];
  if (rule.type === 'boolean') return ['true', 'false'];
  if (rule.constant !== undefined && cursor.quotes === undefined) return [JSON.stringify(rule.constant)];
  return choicesOf(rule) ?? [];
}

function scalarRule({ expected }: WritingPlace): Rule | undefined {
  return expected.scalar ?? expected.items?.scalar;
}

function standardOf(place: WritingPlace): string | undefined {
  const standard = scalarRule(place)?.standard;
  return typeof standard === 'string' || typeof standard === 'boolean' ? String(standard) : undefined;
}

/** Kinds or statuses that claims have and that neither Glossator nor the settings know: these are what one adds there. */
function unknownWords({ project }: WritingPlace, key: 'kind' | 'status'): readonly string[] {
  const known = new Set(key === 'kind' ? project.settings.claimKinds : project.settings.claimStatuses);
  const found = new Set<string>();
  for (const { claims } of project.glosses.values()) {
    for (const { entry } of claims) {
      const word = entry.value[key];
      if (word !== undefined && !known.has(word) && /^[\p{L}\p{N}._-]+$/u.test(word)) found.add(word);
    }
  }
  return [...found].sort().slice(0, 100);
}
