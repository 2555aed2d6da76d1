import type { TextRange } from '../text/range';
import { annotationsAt, annotationsOf, type Annotation } from '../workspace/annotations';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { actorCard, ambiguousCard } from './actorCard';
import { briefCard, wholeCard } from './claimCard';
import { noteCard } from './noteCard';
import type { Hover } from './results/hover';
import { mentionAt } from './symbolAt';

const mostCards = 4;

/** What is known at a place of an article: first who is named there, then what is claimed and noted, the innermost first and in full. */
export function articleHover(
  workspace: Workspace,
  project: Project,
  article: ArticleUnit,
  offset: number,
): Hover | undefined {
  const mention = mentionAt(article, offset);
  const annotations = annotationsAt(project, article, { start: offset, end: offset }).filter(
    ({ kind }) => kind !== 'pin',
  );
  const cards = [
    ...(mention === undefined ? [] : [mentionCard(workspace, project, article, mention)]),
    ...annotationCards(workspace, project, annotations),
  ];
  if (cards.length === 0) return undefined;
  return {
    range: mention?.range ?? partAlike(project, article, offset),
    markdown: cards.join('\n\n---\n\n'),
  };
}

type Mention = NonNullable<ReturnType<typeof mentionAt>>;

function mentionCard(
  workspace: Workspace,
  project: Project,
  article: ArticleUnit,
  { actors, by, range }: Mention,
): string {
  const [only = ''] = actors;
  return actors.length === 1
    ? actorCard(workspace, project, only, by)
    : ambiguousCard(project, actors, wordsOf(article, range));
}

/** The words as a pin quotes them: in Markdown as they are rendered. */
function wordsOf({ text, markdown, folded }: ArticleUnit, { start, end }: TextRange): string {
  return (markdown ? folded.words(start, end) : text.slice(start, end)).replace(/\s+/gu, ' ');
}

function annotationCards(
  workspace: Workspace,
  project: Project,
  annotations: readonly Annotation[],
): readonly string[] {
  const cards = annotations
    .slice(0, mostCards)
    .map((annotation, index) => annotationCard(workspace, project, annotation, index > 0));
  const more = annotations.length - cards.length;
  return more > 0 ? [...cards, `and ${more} more at this place`] : cards;
}

function annotationCard(
  workspace: Workspace,
  project: Project,
  { kind, entry, gloss }: Annotation,
  isBrief: boolean,
): string {
  if (kind !== 'claim') return kind === 'note' ? noteCard(entry.value) : '';
  const claim = gloss.claims.find((each) => each.entry === entry);
  if (claim === undefined) return '';
  return (isBrief ? briefCard : wholeCard)(workspace, project, claim);
}

/** The part of the words in which the answer is the same: up to where somebody is named, or other words begin or end. */
function partAlike(project: Project, article: ArticleUnit, offset: number): TextRange {
  let start = 0;
  let end = article.text.length;
  const cut = (at: number): void => {
    if (at <= offset) start = Math.max(start, at);
    if (at >= offset) end = Math.min(end, at);
  };
  for (const range of [
    ...article.mentions.map((mention) => mention.range),
    ...annotationsOf(project, article).flatMap(({ ranges }) => ranges),
  ]) {
    // A place at which words begin or end belongs to both sides, and so to the side that has any length.
    if (range.start !== offset) cut(range.start);
    if (range.end !== offset) cut(range.end);
  }
  return { start, end };
}
