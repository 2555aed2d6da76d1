import type { Random } from '../random';
import { drawWhere } from '../ranges';
import { type Splice, splice } from '../splice';
import { isClear, paragraphs, untouchable } from '../structure';
import type { Article, Family } from '../types';

/**
 * Doubled spaces and spaces at line ends (light); paragraphs broken anew at another width, divided words put together
 * (medium); also with words divided at line ends, other line ends, more blank lines and indentation (heavy).
 */
export const whitespace: Family = {
  name: 'whitespace',
  kept: 'keeps the words',
  strengths: ['light', 'medium', 'heavy'],
  make(article, strength, random) {
    return drawWhere(article, random, (range) => {
      const { text } = article;
      const first = splice(
        text,
        strength === 0 ? loosened(article, random) : reflowed(article, strength, random),
      );
      const moved = first.where(range);
      if (moved === undefined) return undefined;
      const second = splice(
        first.text,
        strength === 2 ? lineEnds(first.text, article.isMarkdown, random) : [],
      );
      const truth = second.where(moved);
      return truth && { before: text, range, after: second.text, truth: [truth] };
    });
  },
};

function loosened({ text, isMarkdown }: Article, random: Random): Splice[] {
  const held = isMarkdown ? untouchable(text) : [];
  return [...text.matchAll(/(?<=\S) (?=\S)|(?<=\S)(?=\r?\n)/gu)]
    .filter(({ index }) => random.chance(0.2) && isClear({ start: index, end: index + 1 }, held))
    .map((match) => ({
      start: match.index,
      end: match.index,
      // Two spaces at a line end of Markdown are a line break, which is no change of words either.
      text: random.pick([' ', '  ', '\u00a0']),
    }));
}

/** Only spaces and the hyphens of line ends change, so that every other character keeps its place in the mapping. */
function reflowed({ text, isMarkdown }: Article, strength: number, random: Random): Splice[] {
  const held = isMarkdown ? untouchable(text) : [];
  const made: Splice[] = [];
  const width = random.between(40, 100);
  const joined = random.chance(0.3);
  for (const { start, end } of paragraphs(text)) {
    const block = text.slice(start, end);
    if (isMarkdown && / {2}\r?\n|\\\r?\n/.test(block)) continue;
    let column = 0;
    // A word that a line end divides is one word again.
    for (const match of block.matchAll(/([^\s]+?)(?:(-)\r?\n(?=\p{Ll})|(\s+)|$)/gu)) {
      const [, word = '', hyphen, space] = match;
      const at = start + match.index + word.length;
      column += word.length;
      if (hyphen !== undefined) {
        made.push({ start: at, end: start + match.index + match[0].length, text: '' });
        continue;
      }
      if (strength === 2 && column > width - 12)
        divide(word, at - word.length, random, made, held, isMarkdown);
      if (space === undefined || /[\u00a0\u202f]/.test(space)) continue;
      const next = /^\S+/.exec(text.slice(at + space.length, end))?.[0] ?? '';
      const wraps = !joined && column + 1 + next.length > width;
      // A line of Markdown that begins like a list, a quotation or a heading would be one.
      const breaks =
        wraps &&
        !(isMarkdown && /^(?:[-+*>#=|~]|\d+[.)])/.test(next)) &&
        isClear({ start: at, end: at + 1 }, held);
      column = breaks ? 0 : column + 1;
      const wanted = breaks ? '\n' : ' ';
      if (wanted !== space) made.push({ start: at, end: at + space.length, text: wanted });
    }
  }
  return made;
}

function divide(
  word: string,
  at: number,
  random: Random,
  made: Splice[],
  held: readonly { start: number; end: number }[],
  isMarkdown: boolean,
): void {
  if (!/^\p{Ll}{7,}[,.]?$/u.test(word) || !random.chance(0.4)) return;
  const cut = at + random.between(3, word.length - 4);
  if (isMarkdown && !isClear({ start: at, end: at + word.length }, held)) return;
  made.push({ start: cut, end: cut, text: random.pick(['-\n', '-\n', '\u00ad\n']) });
}

function lineEnds(text: string, isMarkdown: boolean, random: Random): Splice[] {
  const made: Splice[] = [];
  const unix = /\r\n/.test(text);
  const indented = !isMarkdown && random.chance(0.5);
  for (const match of text.matchAll(/\r?\n/g)) {
    const isGap = /^\r?\n/.test(text.slice(match.index + match[0].length));
    const line = (unix ? '\n' : '\r\n') + (isGap && random.chance(0.5) ? (unix ? '\n' : '\r\n') : '');
    const divided = /[-\u00ad]$/.test(text.slice(0, match.index).slice(-1));
    made.push({
      start: match.index,
      end: match.index + match[0].length,
      text: line + (indented && !isGap && !divided ? '  ' : ''),
    });
  }
  return made;
}
