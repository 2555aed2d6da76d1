import { textRange, type TextRange } from '../text/range';
import { limits } from './bounds';
import { didYouMean } from './didYouMean';
import type { SyntaxProblem } from './glossFile';
import type { ParsedChunk } from './readChunk';
import { ruleFor } from './schema';
import { quoted } from './schemaMessages';
import { lineEnd } from './scanLines';
import { withinLine } from './treeProblems';

export interface Heading {
  readonly name: string;
  readonly nameRange: TextRange;
  readonly range: TextRange;
  readonly value?: { readonly text: string; readonly range: TextRange } | undefined;
}

/**
 * What is wrong with a gloss file as a whole, together with the problems of its pieces: sorted, and cut off where there are so many
 * that nobody would read them. `strays` are pieces at the outermost level that are no `key: value`.
 */
export function fileProblems(
  text: string,
  headings: readonly Heading[],
  strays: readonly { readonly chunk: ParsedChunk; readonly base: number }[],
  pieceProblems: readonly SyntaxProblem[],
  empty: boolean,
): { readonly problems: readonly SyntaxProblem[]; readonly unsupported: boolean } {
  const version = headings.find(({ name }) => name === 'gloss');
  const other =
    version?.value !== undefined &&
    version.value.text !== '1' &&
    /^\d{1,9}(?:\.\d{1,9})*$/u.test(version.value.text);
  if (version?.value !== undefined && other) {
    const message = `This file is of version ${version.value.text} of the format, and this Glossator only knows version 1. Update Glossator, or write “gloss: 1”.`;
    return {
      problems: [{ code: 'unsupported-version', range: version.value.range, message }],
      unsupported: true,
    };
  }
  const strayProblems = strays
    .slice(0, limits.problems)
    .flatMap(({ chunk, base }) => strayProblem(chunk, base, pieceProblems));
  const problems: SyntaxProblem[] = [
    ...pieceProblems,
    ...strayProblems,
    ...unknownSections(headings),
    ...versionProblems(text, headings, version, strays.length > 0, empty),
  ];
  for (let i = 0; i < problems.length; i += 1) {
    const problem = problems[i];
    if (problem !== undefined) problems[i] = seen(text, problem);
  }
  problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { problems: capped(problems), unsupported: false };
}

export function tooLarge(text: string): SyntaxProblem {
  const megabytes = Math.floor(limits.size / 1024 / 1024);
  return {
    code: 'yaml-syntax',
    range: firstLine(text),
    message: `This file is larger than ${megabytes} MiB, and is not read. Spread what is in it over several gloss files.`,
  };
}

/** A problem's range inside the text, on one line and not empty, wherever a parser put it. */
function seen(text: string, problem: SyntaxProblem): SyntaxProblem {
  const { start, end } = withinLine(text, problem.range);
  if (start < end && end <= text.length && end === problem.range.end) return problem;
  let last = Math.min(Math.max(end, start + 1), text.length);
  let first = Math.min(start, Math.max(0, last - 1));
  // A line break shows nothing: the word before it does.
  while (first > 0 && /[\r\n]/u.test(text.charAt(first))) {
    first -= 1;
    last = first + 1;
  }
  return { ...problem, range: textRange(first, last) };
}

/** At most `limits.problems`; the last one then says how many more there are. */
export function capped(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (problems.length <= limits.problems) return problems;
  const shown = problems.slice(0, limits.problems - 1);
  const next = problems[limits.problems - 1];
  const more = problems.length - shown.length;
  return next === undefined
    ? shown
    : [
        ...shown,
        {
          code: next.code,
          range: next.range,
          message: `${next.message} (And ${more - 1} more problems in this file.)`,
        },
      ];
}

function strayProblem(
  chunk: ParsedChunk,
  base: number,
  known: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  const start = chunk.text.search(/\S/u);
  if (start < 0) return [];
  let end = lineEnd(chunk.text, start);
  while (/\s/u.test(chunk.text.charAt(end - 1))) end -= 1;
  const range = textRange(base + start, base + Math.max(end, start + 1));
  if (known.some((problem) => problem.range.start < range.end && range.start < problem.range.end)) return [];
  const words = chunk.text.slice(start, end);
  const message =
    chunk.root === 'list'
      ? 'A gloss file is made of sections such as “claims:”. Put the section’s name above this list.'
      : `${quoted(words)} is not a section of a gloss file. A section is a word with a colon, such as “claims:”.`;
  const name = /^[\p{L}]+/u.exec(words)?.[0] ?? '';
  const instead = didYouMean(name, [...ruleFor('file').keys.keys()]);
  return [
    {
      code: 'yaml-syntax',
      range,
      message: instead === undefined ? message : `${message} Did you mean “${instead}:”?`,
    },
  ];
}

function unknownSections(headings: readonly Heading[]): readonly SyntaxProblem[] {
  const known = [...ruleFor('file').keys.keys()];
  const seen = new Set<string>();
  let unknown = 0;
  return headings.flatMap(({ name, nameRange }): readonly SyntaxProblem[] => {
    if (seen.has(name)) {
      const message = `The section ${quoted(name)} stands here a second time. Move what is in it under the first one.`;
      return [{ code: 'duplicate-key', range: nameRange, message }];
    }
    seen.add(name);
    if (known.includes(name)) return [];
    unknown += 1;
    if (unknown > limits.problems)
      return [
        { code: 'schema', range: nameRange, message: `${quoted(name)} is not a section of a gloss file.` },
      ];
    const instead = didYouMean(name, known);
    const start = `${quoted(name)} is not a section of a gloss file.`;
    if (instead === undefined) {
      return [
        {
          code: 'schema',
          range: nameRange,
          message: `${start} Its sections are: ${known.slice(1).join(', ')}.`,
        },
      ];
    }
    const message = `${start} Did you mean “${instead}”?`;
    // Where that section is there already, its name a second time would be no remedy.
    if (headings.some((heading) => heading.name === instead))
      return [{ code: 'schema', range: nameRange, message }];
    const fix = { title: `Change to “${instead}”`, edits: [{ range: nameRange, newText: instead }] };
    return [{ code: 'schema', range: nameRange, message, fix }];
  });
}

function versionProblems(
  text: string,
  headings: readonly Heading[],
  version: Heading | undefined,
  strays: boolean,
  empty: boolean,
): readonly SyntaxProblem[] {
  if (version === undefined) {
    const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const flow = text.slice(at).trimStart().startsWith('{');
    const newLine = text.includes('\r\n') ? '\r\n' : '\n';
    const edits = [{ range: textRange(at, at), newText: `gloss: 1${newLine}` }];
    const fix =
      flow || (strays && headings.length === 0) ? {} : { fix: { title: 'Begin with “gloss: 1”', edits } };
    const range = empty ? firstLine(text) : (headings[0]?.nameRange ?? firstLine(text));
    return [
      {
        code: 'schema',
        range,
        message: 'A gloss file begins with “gloss: 1”. Add that line at the top.',
        ...fix,
      },
    ];
  }
  if (version.value?.text === '1') return [];
  const range = withinLine(text, version.value?.range ?? version.nameRange);
  const edits = [
    {
      range: textRange(version.nameRange.start, Math.max(version.nameRange.end, version.range.end)),
      newText: 'gloss: 1',
    },
  ];
  const fix = { title: 'Write “gloss: 1”', edits };
  return [
    { code: 'schema', range, message: 'Behind “gloss:” stands the version of the format, which is 1.', fix },
  ];
}

/** The first line that says something, or what there is of the first line. */
function firstLine(text: string): TextRange {
  const found = text.slice(0, 10_000).search(/[^\s\ufeff]/u);
  const start = found < 0 ? 0 : found;
  let end = Math.min(lineEnd(text, start), start + 200);
  while (end > start + 1 && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return textRange(start, Math.min(Math.max(end, start + 1), text.length));
}
