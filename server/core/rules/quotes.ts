import type { Anchor, NamesIn, Resolution } from '../anchor/anchor';
import { select, type Written } from '../model/select';
import type { Entry } from '../syntax/glossFile';
import type { Claim, Note } from '../syntax/generated/gloss';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { namesOf, resolveIn } from '../workspace/quotes';
import { isText } from '../annotate/fileEdit';
import { mostWork, workToSeek } from './seekingWork';

/** The words of a claim or note, and what became of them in the article. */
export interface CheckedQuote {
  readonly entry: Entry<Claim> | Entry<Note>;
  readonly query: Anchor;
  /** Where the words are written in the gloss file. */
  readonly written: Written;
  readonly found: Resolution;
}

export interface QuoteCheck {
  readonly article: ArticleUnit;
  /** The names the quotes were weighed with. */
  readonly namesIn: NamesIn;
  /** How many stand exactly. */
  readonly standing: number;
  /** Those that do not, in the order of the file: claims, then notes. */
  readonly quotes: readonly CheckedQuote[];
  /** The first quote that was not sought any more. */
  readonly unchecked: Written | undefined;
}

const checks = new WeakMap<GlossUnit, { readonly check: QuoteCheck; readonly table: unknown }>();

/** Every quote of the file's claims and notes, sought in its article; undefined where there is no article whose words are known. */
export function checkQuotes(unit: GlossUnit, project: Project): QuoteCheck | undefined {
  const article = project.articleOf(unit);
  if (article === undefined || !isText(article)) return undefined;
  const known = checks.get(unit);
  const { table } = project.actors;
  if (known?.check.article === article && known.table === table) return known.check;
  const check = seekAll(unit, article, project);
  checks.set(unit, { check, table });
  return check;
}

function seekAll(unit: GlossUnit, article: ArticleUnit, project: Project): QuoteCheck {
  const quotes: CheckedQuote[] = [];
  let standing = 0;
  let left = mostWork;
  const namesIn = namesOf(project);
  for (const entry of [...unit.file.claims, ...unit.file.notes]) {
    const { quote, before, after } = entry.value;
    // Without words, or with none yet, the rule `schema` has something to say.
    if (quote === undefined || quote.trim() === '') continue;
    const query: Anchor = { quote, before, after };
    if (left < 0) return { article, namesIn, standing, quotes, unchecked: select(entry, ['quote'])[0] };
    const found = resolveIn(project, article, query);
    // What was found before counts as well, so that it makes no difference in which order things happened.
    left -= workToSeek(article, query, found);
    if (found.kind === 'exact') {
      standing += 1;
      continue;
    }
    const written = select(entry, ['quote'])[0];
    if (written !== undefined) quotes.push({ entry, query, written, found });
  }
  return { article, namesIn, standing, quotes, unchecked: undefined };
}
