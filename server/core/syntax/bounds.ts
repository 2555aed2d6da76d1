import { textRange } from '../text/range';
import type { SyntaxProblem } from './glossFile';

/** How large and deep gloss files may be. docs/format.md promises the same to users. */
export const limits = {
  /** UTF-16 code units in a file. */
  size: 5 * 1024 * 1024,
  /** Levels of maps and lists inside each other. */
  depth: 32,
  /** Entries of one list, keys of one map. */
  entries: 20_000,
  /** Colons, dashes and commas of one piece that may each make an entry: ten lists full to the brim. */
  separators: 200_000,
  /** Sections of one file. */
  sections: 1000,
  /** UTF-16 code units in one line. */
  lineLength: 256 * 1024,
  /** UTF-16 code units in a piece that the slow, forgiving parser is given. */
  lenientSize: 16 * 1024,
  /** Problems told of one file. */
  problems: 100,
} as const;

export interface BoundedText {
  /** Of the same length as the piece; what cannot stand in YAML at all is replaced by U+FFFD. */
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
  /** Whether the piece is beyond a bound and must not be given to any parser. */
  readonly refused: boolean;
  /** Whether the slow, forgiving parser may see it, should the fast one refuse it. */
  readonly lenientAllowed: boolean;
}

// Control characters but tab and line ends, what Unicode says is no character, and halves of surrogate pairs.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Cs}]/gu;

/**
 * One look over a piece before any parser sees it. The depth it finds is an upper bound: text that merely looks deep, such as a
 * thousand brackets in a quote, is at worst not given to the forgiving parser. The fast parser bounds the depth itself, and what
 * holds too many entries is found in its tree (treeProblems.ts): it takes time in proportion to the text whatever stands there.
 */
export function checkBounds(text: string): BoundedText {
  const problems: SyntaxProblem[] = [];
  let clean = text;
  unprintable.lastIndex = 0;
  const bad = unprintable.exec(text);
  if (bad !== null) {
    clean = text.replace(unprintable, '\ufffd');
    const code = (bad[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    problems.push({
      code: 'yaml-syntax',
      range: textRange(bad.index, bad.index + 1),
      message: `There is a character here that text cannot hold (U+${code}). Delete it.`,
    });
  }
  const look = measure(clean);
  let refused = false;
  if (look.longest > limits.lineLength) {
    refused = true;
    problems.push(tooMuch(clean, look.longestAt, 'This line is too long to be read. Shorten it.'));
  } else if (look.separators > limits.separators) {
    refused = true;
    const message =
      'There are too many entries here in one, so that they are not read. Spread them over several files.';
    problems.push(tooMuch(clean, Math.max(0, clean.search(/\S/u)), message));
  }
  const lenientAllowed = !refused && clean.length <= limits.lenientSize && look.depth <= 2 * limits.depth;
  return { text: clean, problems, refused, lenientAllowed };
}

interface Measure {
  readonly longest: number;
  readonly longestAt: number;
  readonly separators: number;
  /** No collection can be nested deeper than this. */
  readonly depth: number;
}

function measure(text: string): Measure {
  let longest = 0;
  let longestAt = 0;
  let lineStart = 0;
  let separators = 0;
  let brackets = 0;
  let deepestBrackets = 0;
  let markers = 0;
  let deepestBlock = 0;
  let indented = false;
  const indents: number[] = [];
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (code === 10) {
      if (i - lineStart > longest) {
        longest = i - lineStart;
        longestAt = lineStart;
      }
      lineStart = i + 1;
      indented = false;
      markers = 0;
    } else if (!indented && code !== 32 && code !== 9 && code !== 13) {
      indented = true;
      const indent = i - lineStart;
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
      deepestBlock = Math.max(deepestBlock, indents.length);
    }
    if (code === 44 /* , */) separators += 1;
    else if (code === 91 /* [ */ || code === 123 /* { */)
      deepestBrackets = Math.max(deepestBrackets, ++brackets);
    else if (code === 93 /* ] */ || code === 125 /* } */) brackets = Math.max(0, brackets - 1);
    else if (code === 58 /* : */ || code === 45 /* - */ || code === 63 /* ? */) {
      const next = text.charCodeAt(i + 1);
      if (next === 32 || next === 10 || next === 9 || next === 13 || i + 1 === text.length) {
        separators += 1;
        markers += 1;
        deepestBlock = Math.max(deepestBlock, indents.length + markers);
      }
    }
  }
  return { longest, longestAt, separators, depth: deepestBrackets + deepestBlock };
}

function tooMuch(text: string, at: number, message: string): SyntaxProblem {
  const eol = text.indexOf('\n', at);
  const end = Math.min(eol < 0 ? text.length : eol, at + 80);
  return { code: 'yaml-syntax', range: textRange(at, Math.max(at + 1, end)), message };
}
