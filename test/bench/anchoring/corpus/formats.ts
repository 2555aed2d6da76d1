/** The forms in which articles get saved. */
import type { Random } from '../random';
import { escaped } from '../structure';
import type { Language } from '../types';
import type { Block } from './article';

/** Plain lines, Windows line ends, lines broken at 72 with words divided, Markdown, and Markdown as web clippers write it. */
export const formats = ['plain', 'markdown', 'crlf', 'wrapped', 'plain', 'clipped'] as const;
export type Format = (typeof formats)[number];

export interface Manner {
  readonly format: Format;
  readonly language: Language;
  readonly random: Random;
  readonly names: readonly string[];
}

export function render(blocks: readonly Block[], manner: Manner): string {
  const { format, random } = manner;
  const dressed = dressing(manner);
  const shown = blocks.map(({ kind, text }): string => {
    const words = dressed(text);
    if (format === 'markdown' || format === 'clipped') return inMarkdown(kind, words, manner);
    if (kind === 'quote') return manner.language === 'fr' ? `«\u00a0${words}\u00a0»` : `“${words}”`;
    return format === 'wrapped' && kind === 'prose' ? hardWrapped(words, 72, random, 0.5) : words;
  });
  const text = `${format === 'clipped' ? frontMatter(blocks) : ''}${shown.join('\n\n')}\n`;
  return format === 'crlf' ? text.replace(/\n/g, '\r\n') : text;
}

/** Lines of at most `width`; words that would not fit are divided with that probability. Names and figures stay whole. */
export function hardWrapped(text: string, width: number, random: Random, dividing: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - line.length - 2;
    if (line !== '' && line.length + 1 + word.length > width) {
      const cut = Math.min(room, word.length - 3);
      if (cut >= 3 && random.chance(dividing) && /^\p{Ll}{7,}[,.]?$/u.test(word)) {
        lines.push(`${line} ${word.slice(0, cut)}-`);
        line = word.slice(cut);
        continue;
      }
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Each site has its own kinds of space, apostrophe and quotation mark, and keeps to them. */
function dressing({ language, random }: Manner): (text: string) => string {
  const apostrophe = random.pick(["'", '’', '’']);
  const straight = random.chance(0.25);
  const space = random.pick(['\u00a0', '\u202f', ' ', '\u00a0']);
  return (text) => {
    const words = text.replace(/’/g, apostrophe);
    if (language === 'en') return straight ? words.replace(/[“”]/g, '"') : words;
    return words
      .replace(/ (?=[;!?%»]|:(?:\s|$))/g, space)
      .replace(/« /g, `«${space}`)
      .replace(/(?<=\d) (?=\d{3})/g, space);
  };
}

function inMarkdown(kind: Block['kind'], text: string, { names, random }: Manner): string {
  if (kind === 'title') return `# ${text}`;
  if (kind === 'heading') return `## ${text}`;
  if (kind === 'quote') return `> ${text}`;
  if (kind !== 'prose') return text;
  let linked = text;
  for (const name of random.some(names, 6)) {
    if (!random.chance(0.4)) continue;
    const shown = random.chance(0.6)
      ? `[${name}](https://example.org/${encodeURIComponent(name.toLowerCase())})`
      : `**${name}**`;
    // Only the first time, and never inside another link.
    linked = linked.replace(
      new RegExp(`(?<![\\p{L}\\p{N}[*/-])${escaped(name)}(?![\\p{L}\\p{N}\\]*-])(?![^[]*\\])`, 'u'),
      shown,
    );
  }
  return linked.replace(/(?<= )(\p{Ll}{4,} \p{Ll}{4,})(?= \p{Ll})/u, (words) =>
    random.chance(0.5) ? `*${words}*` : words,
  );
}

function frontMatter(blocks: readonly Block[]): string {
  const title = blocks.find(({ kind }) => kind === 'title')?.text ?? '';
  return `---\ntitle: ${JSON.stringify(title)}\nsource: "https://example.org/saved"\npublished: 2025-03-01\n---\n\n`;
}
