import { languageSigns, surely, type ToldLanguage } from '../../text/languageOf';
import type { ArticleUnit } from '../articleUnit';
import type { Project } from '../project';
import type { Citation } from './citations';

/** Tags of the language that a quote is in, and of another one that its source is in. */
export interface Translated {
  readonly from: string;
  readonly to: ToldLanguage;
}

/** Whether words that are not in a source are surely in another language than the source, so that somebody must have translated them. */
export function translated(
  project: Project,
  article: ArticleUnit,
  citation: Citation,
): Translated | undefined {
  const { quote, original } = citation.value;
  // What stands under `original` is said to be the source's own words.
  if (quote === undefined || original !== undefined) return undefined;
  const to = surely(languageSigns(quote), LEAST_IN_QUOTE);
  if (to === undefined) return undefined;
  const { text, declared } = languageOf(project, article);
  // A text in both languages may have the words in either.
  if (text === to || declared === to) return undefined;
  const from = text ?? (signsIn(article)[to] === 0 ? declared : undefined);
  return from === undefined ? undefined : { from, to };
}

const LEAST_IN_QUOTE = 2;
const LEAST_IN_ARTICLE = 10;
/** In UTF-16 units: the beginning of an article tells its language. */
const BEGINNING = 20_000;

/** By its words, where they tell, and as its sidecars declare it. */
function languageOf(
  project: Project,
  article: ArticleUnit,
): { readonly text: string | undefined; readonly declared: string | undefined } {
  const [declared] = project
    .sidecarsOf(article.uri)
    .flatMap(({ file }) => file.source?.value.language?.toLowerCase().split(/[-_]/u)[0] ?? []);
  return { text: surely(signsIn(article), LEAST_IN_ARTICLE), declared };
}

const known = new WeakMap<ArticleUnit, ReturnType<typeof languageSigns>>();

function signsIn(article: ArticleUnit): ReturnType<typeof languageSigns> {
  const before = known.get(article);
  if (before !== undefined) return before;
  const signs = languageSigns(article.text.slice(0, BEGINNING));
  known.set(article, signs);
  return signs;
}
