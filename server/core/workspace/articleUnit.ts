import { readFrontMatter, type FrontMatter } from '../syntax/frontMatter';
import type { WordFilter } from '../recognize/wordFilter';
import type { Mention } from '../recognize/mentions';
import { LineIndex } from '../text/lines';
import { articleSkips } from '../text/markdown';
import type { TextRange } from '../text/range';
import { foldTypography, type FoldedText } from '../text/typography';
import type { FileContent, Uri } from './changes';
import { fileNameOf } from './uri';

/** What most articles share: no sidecar has pins in them. */
export const noPins: ReadonlyMap<Uri, readonly number[]> = new Map();

/** All that is known of one article by itself. Its mentions depend on the actors of the project and are set by it. */
export class ArticleUnit {
  readonly kind = 'article';
  readonly fileName: string;
  readonly markdown: boolean;
  /** Where names are not sought: addresses, and in Markdown code, link targets and front matter. */
  readonly skips: readonly TextRange[];

  /** Tells without a search that a name cannot stand here; undefined before the first search. */
  words: WordFilter | undefined;
  /** Who is named where: sorted, never overlapping. */
  mentions: readonly Mention[] = [];
  /** By the uri of a sidecar: how often each of its pins was found. */
  pinMatches: ReadonlyMap<Uri, readonly number[]> = noPins;

  #lines: LineIndex | undefined;
  #frontMatter: FrontMatter | null | undefined;
  /** Held weakly: it is larger than the text, and only the articles that are looked at need it. */
  #folded: WeakRef<FoldedText> | undefined;

  constructor(
    readonly uri: Uri,
    readonly content: FileContent,
  ) {
    this.fileName = fileNameOf(uri);
    this.markdown = /\.(md|markdown|mdx)$/iu.test(this.fileName);
    this.skips = articleSkips(content.text, this.markdown);
  }

  get text(): string {
    return this.content.text;
  }

  /** What a web clipper wrote at the start of a Markdown article. */
  get frontMatter(): FrontMatter | undefined {
    if (this.#frontMatter === undefined) {
      this.#frontMatter = (this.markdown ? readFrontMatter(this.text) : undefined) ?? null;
    }
    return this.#frontMatter ?? undefined;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.content.text));
  }

  /** The text in the form in which quotes are compared. */
  get folded(): FoldedText {
    const known = this.#folded?.deref();
    if (known !== undefined) return known;
    const folded = foldTypography(this.text, this.markdown);
    this.#folded = new WeakRef(folded);
    return folded;
  }
}
