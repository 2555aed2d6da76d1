import { textRange, type TextRange } from '../text/range';
import { readYaml } from './readYaml';
import type { MapNode, SyntaxNode } from './tree';

/** What web clippers write above a Markdown article about where it is from. Texts as written, trimmed; never empty. */
export interface FrontMatter {
  /** From the first `---` to the end of the line of the second: UTF-16 offsets. */
  readonly range: TextRange;
  readonly title?: string;
  readonly url?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly publisher?: string;
  readonly language?: string;
}

/** Front matter longer than this is none: it would have to be searched in every article. */
const mostText = 64 * 1024;

/**
 * The keys of the usual clippers (Obsidian Web Clipper, MarkDownload, Joplin, Zotero and kin), the most telling first. `created`
 * is none of them: most write there when the clipping was made.
 */
const keys = {
  title: ['title', 'headline'],
  url: ['url', 'source', 'link', 'canonical', 'source_url', 'original_url'],
  authors: ['author', 'authors', 'byline', 'creator'],
  published: ['published', 'published_date', 'date_published', 'date'],
  publisher: ['site', 'publisher', 'site_name', 'publication'],
  language: ['lang', 'language', 'locale'],
} as const;

/** The front matter at the very start of a Markdown text (behind a byte order mark, if there is one). Never throws. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', start)) return undefined;
  const head = text.slice(start, start + mostText);
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/u.exec(head);
  if (opening === null) return undefined;
  const closing = /(?:^|\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/u.exec(head.slice(opening[0].length - 1));
  if (closing === null) return undefined;
  const bodyStart = opening[0].length;
  const bodyEnd = Math.max(bodyStart, opening[0].length - 1 + closing.index);
  const range = textRange(start, start + opening[0].length - 1 + closing.index + closing[0].length);
  try {
    // Clippers do not always quote what they should; what the forgiving parser makes of it is good enough here.
    const { root } = readYaml(head.slice(bodyStart, bodyEnd));
    return root?.kind === 'map' ? { range, ...readKeys(root) } : { range };
  } catch {
    return { range };
  }
}

function readKeys(map: MapNode): Omit<FrontMatter, 'range'> {
  const texts = (
    names: readonly string[],
    fits: (text: string) => boolean = () => true,
  ): readonly string[] => {
    for (const name of names) {
      const pair = map.pairs.find(({ key }) => key.text.toLowerCase() === name);
      const found = textsOf(pair?.value).filter(fits);
      if (found.length > 0) return found;
    }
    return [];
  };
  const title = texts(keys.title)[0];
  const url = texts(keys.url, (text) => /^https?:\/\/\S+$/iu.test(text))[0];
  const authors = texts(keys.authors);
  const published = texts(keys.published, (text) => /\d{4}/u.test(text))[0];
  const publisher = texts(keys.publisher)[0];
  const language = texts(keys.language, (text) => /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/u.test(text))[0];
  return {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(language === undefined ? {} : { language: language.replaceAll('_', '-') }),
  };
}

/** One text or a list of texts. `[[Name]]` unquoted is a list in a list to YAML, and `[[page|Name]]` shows the name alone. */
function textsOf(node: SyntaxNode | undefined, depth = 0): readonly string[] {
  if (node === undefined || node.kind === 'map') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => textsOf(item, depth + 1));
  const shown = node.text.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/gu, '$1');
  const name = depth > 1 ? shown.slice(shown.indexOf('|') + 1) : shown;
  const text = name.replace(/\s+/gu, ' ').trim();
  return text === '' || text === 'null' || text === '~' ? [] : [text];
}
