import type { Note } from '../syntax/generated/gloss';
import type { Partly } from '../syntax/glossFile';
import { done } from './claimCard';
import { inline } from './markdown';

/** The hover card of a note on words of an article. */
export function noteCard({ note, motivation = 'commenting', creator, created }: Partly<Note>): string {
  const parts = [
    `**Note**${motivation === 'commenting' ? '' : ` · ${inline(motivation, 40)}`}`,
    note === undefined ? '' : inline(note, 600),
    done('Annotated', creator, created),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
