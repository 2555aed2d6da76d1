import { all } from '../text/phrases';
import type { Origin, Side, Standing } from '../workspace/evidence/standing';
import type { Project } from '../workspace/project';
import { sourcesOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import { counted } from './markdown';
import { sourceTitle } from './titles';

/** What sources are called where a standing is told: whoever shows it shortens and escapes the titles as it has to. */
export interface SourceNames {
  readonly title: (id: string) => string;
  readonly isArticle: (id: string) => boolean;
}

/** `full` names the origins and tells all there is; `brief` fits beside other things on a line. */
export type StandingDetail = 'full' | 'brief';

/** More origins are not named. */
const mostNamed = 5;

/**
 * A standing in words, the same wherever it is shown: `2 citations, one origin: AP`, `two articles, one origin: AFP`, `3 citations from 2
 * independent origins: AP and Reuters, 1 against; through up to 2 steps; 1 unchecked; 1 does not count`. docs/evidence.md explains them.
 */
export function standingWords(
  standing: Standing,
  names: SourceNames,
  detail: StandingDetail = 'full',
): string {
  const { supports, disputes, context, void: not, steps, circle, isComplete } = standing;
  const unchecked = supports.unchecked + disputes.unchecked;
  const against = disputes.citations + disputes.claims + disputes.shared;
  const main = [
    sideWords(supports, names, detail),
    against === 0
      ? ''
      : detail === 'brief'
        ? `${against} against`
        : `against it ${sideWords(disputes, names, detail)}`,
  ];
  const more = [
    steps > 1 ? `through up to ${steps} steps` : '',
    unchecked === 0 ? '' : `${unchecked} unchecked`,
    context === 0 ? '' : `${context} for context`,
    not === 0 ? '' : `${not} ${not === 1 ? 'does' : 'do'} not count`,
    circle === undefined ? '' : 'leads back to itself',
    isComplete ? '' : 'too many claims below to follow them all',
  ];
  return [main.filter(isSaid).join(detail === 'brief' ? ', ' : '; '), ...more.filter(isSaid)].join('; ');
}

/** The names of sources as they are; `shown` makes of a title what can be shown. */
export function sourceNames(
  workspace: Workspace,
  project: Project,
  shown: (title: string) => string = (title) => title,
): SourceNames {
  return {
    title: (id) => shown(sourceTitle(workspace, project, id)),
    isArticle: (id) => sourcesOf(workspace, project, id).articles.length > 0,
  };
}

function sideWords(side: Side, names: SourceNames, detail: StandingDetail): string {
  const { citations, claims, shared, origins } = side;
  if (citations + claims + shared === 0) return 'no evidence';
  const [first, ...others] = origins;
  if (first === undefined) return `${countWords(side)}, no origin`;
  if (others.length === 0) {
    const telling = sourcesWords(side, first, names);
    return `${telling ?? countWords(side)}, one origin: ${names.title(first.id)}`;
  }
  const many = `${countWords(side)} from ${origins.length} independent origins`;
  return detail === 'brief' ? many : `${many}: ${named(origins, names)}`;
}

/** `2 citations`, `1 citation and 1 related claim`, `2 citations of claims that say the same`. */
function countWords({ citations, claims, shared }: Side): string {
  const parts = [
    citations === 0 ? '' : counted(citations, 'citation'),
    claims === 0 ? '' : counted(claims, 'related claim'),
    shared === 0
      ? ''
      : `${citations === 0 ? counted(shared, 'citation') : shared} of claims that say the same`,
  ];
  return all(parts.filter(isSaid));
}

/** `two articles`: several sources that lead to one origin which is none of them, where that is all there is. */
function sourcesWords(
  { citations, claims, shared }: Side,
  { id, through }: Origin,
  { isArticle }: SourceNames,
): string | undefined {
  if (claims + shared > 0 || through.length < 2 || through.length !== citations || through.includes(id))
    return undefined;
  return `${inWords(through.length)} ${through.every(isArticle) ? 'articles' : 'sources'}`;
}

function named(origins: readonly Origin[], { title }: SourceNames): string {
  const shown = origins.slice(0, mostNamed).map(({ id }) => title(id));
  return all(shown, origins.length - shown.length);
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(count: number): string {
  return words[count] ?? String(count);
}

function isSaid(part: string): boolean {
  return part !== '';
}
