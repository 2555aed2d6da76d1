import { select } from '../model/select';
import { quoted } from '../text/phrases';
import { articlesOfClaim, claimIdIn, sourcesOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import type { Annotated, Annotating, Refusal } from './annotating';
import { change } from './change';
import { claimAt, type PointedClaim } from './entryAt';
import { writtenId } from './fields';
import { claimKeys } from './keyOrder';
import { addToList } from './lists';

type Link = Extract<Annotating, { action: 'linkClaims' }>;
type Verb = Link['verb'];

/** What is true the other way round as well; whichever side it is written on, it counts for both. */
const symmetric: ReadonlySet<Verb> = new Set(['contradicts', 'repeats', 'translates']);

/** Writes into the first claim what it is to the other: “this claim VERB that one”. */
export function linkClaims(workspace: Workspace, { claim, verb, other }: Link): Annotated {
  const from = claimAt(workspace, claim);
  if ('refused' in from) return from;
  const to = claimAt(workspace, other);
  if ('refused' in to) return to;
  const [name, otherName] = [nameOf(from), nameOf(to)];
  if (from.gloss === to.gloss && from.claim === to.claim)
    return { refused: 'A claim cannot be linked to itself. Choose another one.' };
  if (from.project !== to.project)
    return {
      refused: `${otherName} belongs to another workspace folder, and claims refer only to claims of their own folder.`,
    };
  if (says(workspace, from, verb, to)) return { refused: `${name} ${verb} ${otherName} already.` };
  if (symmetric.has(verb) && says(workspace, to, verb, from))
    return { refused: `That is there already, from the other side: ${otherName} ${verb} ${name}.` };
  const reference = referenceTo(workspace, to, from);
  if (typeof reference !== 'string') return reference;
  const { gloss } = from;
  const { tree, base } = from.claim.entry;
  const index = gloss.claims.indexOf(from.claim);
  const edits =
    tree?.kind === 'map'
      ? addToList(
          { text: gloss.text, map: tree, base, key: verb, order: claimKeys, single: true },
          writtenId(reference),
        )
      : undefined;
  const changed = change(gloss, 'claims', edits, (file) => {
    const entry = file.claims[index];
    return entry !== undefined && select(entry, [verb, '*']).at(-1)?.text.normalize('NFC') === reference;
  });
  if ('refused' in changed) return changed;
  return { edits: changed, done: `Linked claims: ${name} ${verb} ${otherName}`, reveal: undefined };
}

/** Whether it is written in the claim that it is this to the other one. */
function says(
  workspace: Workspace,
  { project, gloss, claim }: PointedClaim,
  verb: Verb,
  other: PointedClaim,
): boolean {
  return select(claim.entry, [verb, '*']).some(({ text }) => {
    const reference = text.normalize('NFC');
    return (
      other.article !== undefined &&
      claimIdIn(reference) === other.claim.id &&
      articlesOfClaim(workspace, project, gloss, reference).includes(other.article)
    );
  });
}

/** How a claim is referred to from the file of another one: the id alone about the same article, else with the source's. */
function referenceTo(
  workspace: Workspace,
  { project, claim: { id }, article }: PointedClaim,
  from: PointedClaim,
): string | Refusal {
  if (id === undefined) return { refused: 'The other claim has no id yet. Write one under “id:” first.' };
  const claims = article === undefined ? [] : project.sidecarsOf(article).flatMap((each) => each.claims);
  if (claims.filter((each) => each.id === id).length > 1)
    return {
      refused: `Several claims of that article are called ${quoted(id)}. Give each an id of its own first.`,
    };
  if (article !== undefined && article === from.article) return id;
  const source = article === undefined ? undefined : sourceIdFor(workspace, { project, article });
  if (source === undefined)
    return {
      refused: `The article of ${quoted(id)} has no id. Write one under “source:” in its gloss file first.`,
    };
  return typeof source === 'string' ? `${source}#${id}` : source;
}

/** The id by which an article, and nothing else, is cited. */
export function sourceIdFor(
  workspace: Workspace,
  { project, article }: { readonly project: PointedClaim['project']; readonly article: string },
): string | Refusal | undefined {
  const id = project.sourceIdOf(article);
  if (!/^[\p{L}\p{N}._-]+$/u.test(id)) return undefined;
  const { articles, references } = sourcesOf(workspace, project, id);
  const isOnly = articles.length + references.length === 1 && articles[0] === article;
  return isOnly
    ? id
    : {
        refused: `Several sources are called ${quoted(id)}. Write another id for this article under “source:” in its gloss file first.`,
      };
}

function nameOf({ claim: { id, quote = '' } }: PointedClaim): string {
  return quoted(id ?? quote);
}
