import type { Occurrence } from './context';
import type { Ground } from './ground';

/** In UTF-16 units of the folded text: shorter paragraphs are the same by nature ("Non.", "I do not recall."), not by copying. */
const SHORTEST = 100;

/**
 * Whether all the places stand at the same point of paragraphs that are the same word for word: a caption pasted twice, a teaser. The
 * words and all that is around them are then the same, and it makes no difference which of them is meant.
 */
export function areCopies(ground: Ground, places: readonly Occurrence[]): boolean {
  const [first, ...others] = places;
  if (first === undefined) return false;
  const paragraph = around(ground, first);
  return (
    paragraph.text.length >= SHORTEST &&
    others.every((each) => {
      const { text, offset } = around(ground, each);
      return offset === paragraph.offset && text === paragraph.text;
    })
  );
}

function around(ground: Ground, { start }: Occurrence): { readonly text: string; readonly offset: number } {
  const paragraph = ground.foldedParagraph(ground.paragraphAt(start));
  return {
    text: ground.article.folded.slice(paragraph.start, paragraph.end).trim(),
    offset: start - paragraph.start,
  };
}
