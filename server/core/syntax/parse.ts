import { shifted, textRange, type TextRange } from '../text/range';
import type { Actor, Claim, Note, Pin, Reference, Source } from './generated/gloss';
import { limits } from './bounds';
import { cutIntoChunks, type Chunk, type Layout } from './chunks';
import { PlacedEntry, recentTrees } from './entries';
import { fileProblems, tooLarge } from './fileProblems';
import type { Entry, GlossFile, Section, SyntaxProblem } from './glossFile';
import { prepareText } from './prepare';
import { readChunk, type ParsedChunk } from './readChunk';
import { lenientBudget, type LenientBudget } from './readYaml';
import type { SectionName } from './sections';
import { lineEnd } from './scanLines';

/** A gloss file as it was read, and what the next reading of the same file can take over. */
export interface GlossFileParse {
  readonly file: GlossFile;
  /** The pieces the file was read in, by kind and text. Only for the next call of `parseGlossFile`. */
  readonly pieces: ReadonlyMap<string, ReadonlyMap<string, ParsedChunk>>;
}

/**
 * Reads a gloss file. Never throws and never hangs, whatever the text. `previous` is an earlier reading of the same file: pieces
 * whose text did not change are taken over from it, with the very same values, so that they can be compared by identity.
 */
export function parseGlossFile(text: string, previous?: GlossFileParse): GlossFileParse {
  if (text.length > limits.size) return { file: emptyFile([tooLarge(text)]), pieces: new Map() };
  const prepared = prepareText(text);
  const pieces = new Pieces(prepared.text, previous?.pieces);
  const whole: Chunk = { kind: 'root', section: '', range: textRange(prepared.start, text.length) };
  let layout = cutIntoChunks(prepared.text, prepared.start);
  // Of a line that begins with a tab, its place is not worth a second complaint.
  const misplaced = layout.problems.filter(
    ({ range }) => text.charCodeAt(text.lastIndexOf('\n', range.start) + 1) !== 9,
  );
  let layoutProblems = [...prepared.problems, ...misplaced];
  if (layout.unusual) {
    // YAML allows other ways to write a map. If the whole is valid it is read so; if not, its lines are what there is to go by.
    const root = pieces.read(whole);
    const flow = prepared.text.slice(prepared.start).trimStart().startsWith('{');
    if (root.valid || flow) {
      layout = { ...layout, chunks: [whole], headings: [] };
      layoutProblems = root.valid ? [] : [...prepared.problems];
    }
  }
  return { file: assemble(text, layout, layoutProblems, pieces), pieces: pieces.kept };
}

/** The pieces of one reading, each parsed only if the last reading did not have it. */
class Pieces {
  readonly kept = new Map<string, Map<string, ParsedChunk>>();
  readonly #budget: LenientBudget = lenientBudget();

  constructor(
    readonly text: string,
    readonly earlier: GlossFileParse['pieces'] | undefined,
  ) {}

  read({ kind, section, range }: Chunk): ParsedChunk {
    const group = `${kind} ${section}`;
    const text = this.text.slice(range.start, range.end);
    let known = this.kept.get(group);
    if (known === undefined) this.kept.set(group, (known = new Map<string, ParsedChunk>()));
    const parsed = known.get(text) ?? this.earlier?.get(group)?.get(text) ?? this.#parse(kind, section, text);
    known.set(parsed.text, parsed);
    return parsed;
  }

  #parse(kind: Chunk['kind'], section: string, slice: string): ParsedChunk {
    // Joining and cutting makes a copy: the engine would otherwise keep all of the file's text for the sake of this part of it.
    const text = ` ${slice}`.slice(1);
    try {
      const { chunk, nodes } = readChunk(kind, section, text, this.#budget);
      recentTrees.keep(chunk, nodes);
      return chunk;
    } catch (error) {
      const start = Math.max(0, text.search(/\S/u));
      const reason = error instanceof Error ? error.message : String(error);
      const problem: SyntaxProblem = {
        code: 'yaml-syntax',
        range: textRange(start, Math.max(start + 1, lineEnd(text, start))),
        message: `This could not be read (${reason}). Please report this as a mistake in Glossator.`,
      };
      return {
        kind,
        section,
        text,
        parts: [],
        headings: [],
        problems: [problem],
        valid: false,
        root: 'nothing',
      };
    }
  }
}

interface Lists {
  source: Entry<Source>[];
  claims: Entry<Claim>[];
  mentions: Entry<Pin>[];
  notes: Entry<Note>[];
  actors: Entry<Actor>[];
  references: Entry<Reference>[];
}

function assemble(
  text: string,
  layout: Layout,
  layoutProblems: readonly SyntaxProblem[],
  pieces: Pieces,
): GlossFile {
  const lists: Lists = { source: [], claims: [], mentions: [], notes: [], actors: [], references: [] };
  const problems = [...layoutProblems];
  const headings: {
    name: string;
    nameRange: TextRange;
    range: TextRange;
    value?: { text: string; range: TextRange } | undefined;
  }[] = [...layout.headings];
  const strays: { readonly chunk: ParsedChunk; readonly base: number }[] = [];
  for (const chunk of layout.chunks) {
    if (chunk.kind === 'stray') continue;
    const base = chunk.range.start;
    const parsed = pieces.read(chunk);
    parsed.parts.forEach((part, index) => {
      const list: Entry<unknown>[] = lists[part.section satisfies SectionName];
      list.push(new PlacedEntry(parsed, index, base));
    });
    for (const problem of parsed.problems) problems.push(moved(problem, base));
    for (const { name, nameRange, range, value } of parsed.headings) {
      headings.push({
        name,
        nameRange: shifted(nameRange, base),
        range: shifted(range, base),
        value: value === undefined ? undefined : { text: value.text, range: shifted(value.range, base) },
      });
    }
    if ((chunk.kind === 'section' || chunk.kind === 'root') && parsed.root !== 'map')
      strays.push({ chunk: parsed, base });
  }
  headings.sort((a, b) => a.nameRange.start - b.nameRange.start);
  const found = fileProblems(text, headings, strays, problems, layout.empty);
  const sections: readonly Section[] = headings.map(({ name, nameRange, range }) => ({
    name,
    nameRange,
    range,
  }));
  // Of a version this program does not know, nothing can be said but that.
  if (found.unsupported) return { ...emptyFile(found.problems), sections };
  const { source, ...rest } = lists;
  return { source: source[0], ...rest, sections, problems: found.problems };
}

function moved(problem: SyntaxProblem, by: number): SyntaxProblem {
  const { fix } = problem;
  const range = shifted(problem.range, by);
  if (fix === undefined) return { ...problem, range };
  const edits = fix.edits.map((edit) => ({ ...edit, range: shifted(edit.range, by) }));
  return { ...problem, range, fix: { ...fix, edits } };
}

function emptyFile(problems: readonly SyntaxProblem[]): GlossFile {
  return {
    source: undefined,
    claims: [],
    mentions: [],
    notes: [],
    actors: [],
    references: [],
    sections: [],
    problems,
  };
}
