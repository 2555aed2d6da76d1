import { agrees } from '../anchor/context';
import { select } from '../model/select';
import { allStand, outdatedDigest } from './accept';
import type { Fix } from './finding';
import { fixLater } from './fix';
import { checkQuotes, type CheckedQuote, type QuoteCheck } from './quotes';
import type { Rule, RuleFinding } from './rule';
import { digestState } from '../annotate/sha256';
import { quoted } from '../text/phrases';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { resolveIn } from '../workspace/quotes';

/** So many quotes that do not stand are shown; each is reported at its own place as well. */
const mostPlaces = 10;

/** An article whose bytes are others than those that were annotated. */
export const articleChanged: Rule = {
  code: 'article-changed',
  severity: 'information',
  phase: 'saved',
  *checkGloss(unit, project) {
    const article = project.articleOf(unit);
    const sum = unit.file.source === undefined ? undefined : select(unit.file.source, ['sha256'])[0];
    if (article === undefined || sum === undefined || digestState(unit, article) !== 'changed') return;
    const check = checkQuotes(unit, project);
    if (check === undefined) return;
    const moved = movedQuotes(unit, check, project);
    const stands = allStand(check);
    const remedy = stands
      ? 'If the article is right as it is now, bring “sha256” up to date.'
      : 'Settle those that do not stand; then bring “sha256” up to date.';
    const fixes: readonly Fix[] = stands
      ? [
          fixLater('The article is right as it is now: bring sha256 up to date', false, () => {
            const edit = outdatedDigest(unit, article, project);
            return edit === undefined ? [] : [{ uri: unit.uri, ...edit }];
          }),
        ]
      : [];
    yield {
      range: sum.range,
      message: `${quoted(article.fileName)} has changed since it was annotated${told(check, moved.length)}. ${remedy}`,
      related: [...check.quotes.map((each) => placeOf(each, unit, article)), ...moved].slice(0, mostPlaces),
      fixes,
    };
  },
};

type Place = RuleFinding['related'] extends readonly (infer Each)[] | undefined ? Each : never;

/** Where it stands now, if that is sure, else where it is written. */
function placeOf({ written, found, query }: CheckedQuote, unit: GlossUnit, article: ArticleUnit): Place {
  const place =
    found.kind === 'altered'
      ? { uri: article.uri, range: found.range }
      : { uri: unit.uri, range: written.range };
  return { ...place, message: `${quoted(query.quote)} ${states[found.kind][0]}.` };
}

/** Quotes that stand, but not between the words that were written down with them: they, or what was around them, moved. */
function movedQuotes(
  unit: GlossUnit,
  { article, unchecked }: QuoteCheck,
  project: Project,
): readonly Place[] {
  if (unchecked !== undefined) return [];
  const { folded } = article;
  return [...unit.file.claims, ...unit.file.notes].flatMap(({ value: { quote = '', before, after } }) => {
    if (quote.trim() === '' || (before ?? after) === undefined) return [];
    const found = resolveIn(project, article, { quote, before, after });
    if (found.kind !== 'exact') return [];
    const { range } = found;
    const place = { start: folded.fromOriginal(range.start), end: folded.fromOriginal(range.end) };
    const isBetween =
      (before === undefined || agrees(folded.folded, place, 'before', before)) &&
      (after === undefined || agrees(folded.folded, place, 'after', after));
    return isBetween
      ? []
      : [
          {
            uri: article.uri,
            range,
            message: `${quoted(quote)} stands here now, between other words than before.`,
          },
        ];
  });
}

type State = CheckedQuote['found']['kind'];

/** What is said of one quote, and of several. */
const states: Readonly<Record<State, readonly [one: string, several: string]>> = {
  exact: ['stands as it was', 'stand as they were'],
  altered: ['is worded differently', 'are worded differently'],
  ambiguous: ['may be meant for several places', 'may be meant for several places'],
  missing: ['is missing', 'are missing'],
};

/** How many quotes stand and how many do not, behind a colon; nothing where there are none. */
function told({ standing, quotes, unchecked }: QuoteCheck, moved: number): string {
  const parts: string[] = [];
  for (const state of ['exact', 'altered', 'ambiguous', 'missing'] as const) {
    const count = state === 'exact' ? standing : quotes.filter(({ found }) => found.kind === state).length;
    if (count === 0) continue;
    const noun = count === 1 ? ' quote' : ' quotes';
    const where =
      state === 'exact' && moved > 0
        ? ` (${count === 1 ? '' : `${moved.toLocaleString('en')} of them `}between other words)`
        : '';
    parts.push(
      `${count.toLocaleString('en')}${parts.length === 0 ? noun : ''} ${states[state][count === 1 ? 0 : 1]}${where}`,
    );
  }
  if (unchecked !== undefined) parts.push('the rest is not checked');
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}
