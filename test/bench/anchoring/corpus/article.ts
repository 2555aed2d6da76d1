/** Whole articles of 2 to 12 KB, with all that a saved page has around its prose. */
import { Random } from '../random';
import type { Article, Language } from '../types';
import { cast } from './actors';
import { english } from './english';
import { type Format, formats, render } from './formats';
import { french } from './french';
import { type Grammar, Writer } from './grammar';

export interface Block {
  readonly kind: 'title' | 'heading' | 'prose' | 'quote' | 'list' | 'line';
  readonly text: string;
}

/** The grammar of a language. */
export function grammarOf(language: Language): Grammar {
  return language === 'fr' ? french : english;
}

/** The same article for the same seed and index: every second one in French, in each of the formats in turn. */
export function generateArticle(seed: number, index: number): Article {
  const random = Random.of('article', seed, index);
  const language: Language = index % 2 === 0 ? 'en' : 'fr';
  const format: Format = formats[Math.floor(index / 2) % formats.length]!;
  const actors = cast(random);
  const grammar = grammarOf(language);
  const size = random.between(2000, 12_000);
  const text = render(compose(new Writer(grammar, language, actors, random), grammar, size, random), {
    format,
    language,
    random,
    names: actors.flatMap(({ names }) => names),
  });
  return {
    name: `${format}-${index}.${language}`,
    text,
    isMarkdown: format === 'markdown' || format === 'clipped',
    language,
    actors,
  };
}

function compose(writer: Writer, grammar: Grammar, size: number, random: Random): Block[] {
  const lines = (count: number): Block[] =>
    random.some(grammar.boilerplate, count).map((text) => ({ kind: 'line', text }));
  const caption: Block = { kind: 'line', text: writer.rule('caption') };
  const found: Block[] = [
    ...lines(2),
    { kind: 'title', text: writer.rule('title') },
    { kind: 'line', text: writer.rule('byline') },
    caption,
  ];
  // Sites show a picture twice, for small screens and for large ones.
  if (random.chance(0.5)) found.push(caption);
  const drafts: string[] = [];
  let written = 0;
  while (written < size) {
    const prose = paragraph(writer, drafts, random);
    found.push({ kind: 'prose', text: prose });
    written += prose.length;
    const roll = random.next();
    if (roll < 0.14) found.push({ kind: 'heading', text: writer.rule('heading') });
    else if (roll < 0.22) found.push({ kind: 'line', text: writer.rule('related') });
    else if (roll < 0.27) found.push({ kind: 'line', text: writer.rule('caption') });
    else if (roll < 0.31) found.push({ kind: 'quote', text: writer.rule('vow') });
    else if (roll < 0.35)
      found.push({
        kind: 'list',
        text: Array.from({ length: 3 }, () => `- ${writer.rule('thing')}`).join('\n'),
      });
  }
  return [...found, ...lines(2)];
}

/** News repeats itself with other figures and names: one sentence in eight is built like an earlier one. */
function paragraph(writer: Writer, drafts: string[], random: Random): string {
  return Array.from({ length: random.between(2, 5) }, () => {
    const earlier = drafts.length > 4 && random.chance(0.12) ? random.pick(drafts) : undefined;
    const draft = earlier ?? writer.draft();
    drafts.push(draft);
    return writer.fill(draft);
  }).join(' ');
}
