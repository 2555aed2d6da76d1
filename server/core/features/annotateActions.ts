/** What an annotator may do at a place, as actions that ask nothing: for editors that cannot ask. */
import type { Annotating } from '../annotate/annotating';
import { selectedName, selectedPassage, type Selection } from '../annotate/selection';
import type { Claim } from '../model/claim';
import { isFunctionWord } from '../text/functionWords';
import { ordinal, quoted } from '../text/phrases';
import { type Location, type TextRange, touches } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { relationVerbs } from '../workspace/relations';
import { fileNameOf, folderOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { claimsLike } from './alikeClaims';
import { annotationsAt } from '../workspace/annotations';
import { likelyActors } from './likelyActors';

/** One action; what it writes is worked out only when it is chosen. */
export interface AnnotateOffer {
  readonly title: string;
  readonly does: Annotating;
}

/** Those that are about a place; suggested names have a list of their own. */
export type PlacedAction = Exclude<Annotating['action'], 'addNames' | 'ignoreName'>;

/** A menu longer than this for one question is no help. */
const mostActors = 3;
const mostCited = 5;
const mostLinked = 2;
/** A name of more words than these is hardly one. */
const mostNameWords = 6;

/** The kinds of actions that make sense at a range, whatever would have to be asked. */
export function annotateActionsAt(workspace: Workspace, uri: Uri, range: TextRange): readonly PlacedAction[] {
  const actions = new Set<PlacedAction>();
  const passage = range.start === range.end ? undefined : passageAt(workspace, uri, range);
  if (passage !== undefined)
    for (const action of ['tagClaim', 'addNote', 'cite'] as const) actions.add(action);
  const name = nameAt(workspace, uri, range);
  if (name !== undefined) {
    const { isNamed, isSelected } = name;
    if (isSelected) for (const action of ['tagMention', 'addAlias'] as const) actions.add(action);
    if (isSelected && !isNamed) actions.add('newActor');
    if (isNamed) actions.add('notThisActor');
    if (isNamed) actions.add('tagMention');
  }
  const entry = entryHere(workspace, uri, range);
  if (entry?.claim !== undefined)
    for (const action of ['linkClaims', 'setStatus'] as const) actions.add(action);
  if (entry !== undefined) actions.add('remove');
  return [...actions];
}

/** The actions at a range with all that they need to know chosen, in the order of a menu. */
export function annotateActions(workspace: Workspace, uri: Uri, range: TextRange): readonly AnnotateOffer[] {
  return toldApart([
    ...passageOffers(workspace, uri, range),
    ...nameOffers(workspace, uri, range),
    ...entryOffers(workspace, uri, range),
  ]);
}

/** Two actors may have one name, and two claims: then the id, or the file, tells which one is meant. */
function toldApart(offers: readonly AnnotateOffer[]): readonly AnnotateOffer[] {
  const seen = new Map<string, number>();
  const isAlone = (title: string): boolean => offers.filter((offer) => offer.title === title).length === 1;
  return offers.map(({ title, does }) => {
    if (isAlone(title)) return { title, does };
    const fuller = `${title} (${whichOf(does)})`;
    const count = (seen.get(fuller) ?? 0) + 1;
    seen.set(fuller, count);
    return { title: count === 1 ? fuller : `${fuller}, the ${ordinal(count)} there`, does };
  });
}

function whichOf(does: Annotating): string {
  switch (does.action) {
    case 'tagMention':
    case 'addAlias':
      return typeof does.actor === 'string' ? does.actor : does.actor.name;
    case 'notThisActor':
      return does.actors === 'any' ? 'any' : does.actors.join(', ');
    case 'cite':
      return nameAndFolder(does.claim.uri);
    case 'linkClaims':
      return nameAndFolder(does.other.uri);
    default:
      return does.action;
  }
}

function nameAndFolder(uri: Uri): string {
  return `${fileNameOf(folderOf(uri))}/${fileNameOf(uri)}`;
}

function* passageOffers(workspace: Workspace, uri: Uri, range: TextRange): Iterable<AnnotateOffer> {
  if (range.start === range.end) return;
  const passage = passageAt(workspace, uri, range);
  if (passage === undefined) return;
  yield { title: 'Tag as a claim', does: { action: 'tagClaim', range } };
  yield { title: 'Add a note', does: { action: 'addNote', range, note: '' } };
  const { project, article, words } = passage;
  const elsewhere = ({ at }: Claim): boolean => articleOf(project, at.uri) !== article.uri;
  for (const claim of claimsLike(project, words, mostCited, elsewhere)) {
    yield {
      title: `Cite this for the claim ${nameOf(project, claim)}`,
      does: { action: 'cite', range, claim: placeOf(claim) },
    };
  }
}

function* nameOffers(workspace: Workspace, uri: Uri, range: TextRange): Iterable<AnnotateOffer> {
  const found = nameAt(workspace, uri, range);
  if (found === undefined) return;
  const { name, actors, isNamed, isSelected } = found;
  const { project, words } = name;
  const of = (id: string): string => project.actor(id)[0]?.name ?? id;
  if (isSelected && looksLikeName(words)) {
    const likely = likelyActors(project, words, mostActors).filter(({ id }) => !actors.includes(id));
    for (const { id, name: whom } of likely) {
      yield {
        title: `Tag as a mention of ${quoted(whom)}`,
        does: { action: 'tagMention', range, actor: id, scope: 'article' },
      };
    }
    for (const { id, name: whom } of likely) {
      yield { title: `Add as a name of ${quoted(whom)}`, does: { action: 'addAlias', range, actor: id } };
    }
    if (!isNamed && /^\p{Lu}/u.test(words))
      yield {
        title: `Make a new actor ${quoted(words)}`,
        does: { action: 'newActor', range, actor: { name: words } },
      };
  }
  for (const id of actors.slice(0, mostActors)) {
    yield {
      title: `Here ${quoted(words)} is not ${quoted(of(id))}`,
      does: { action: 'notThisActor', range, actors: [id], scope: 'place' },
    };
  }
}

function* entryOffers(workspace: Workspace, uri: Uri, range: TextRange): Iterable<AnnotateOffer> {
  const found = entryHere(workspace, uri, range);
  if (found === undefined) return;
  const { project, claim, kind, place, quote } = found;
  if (claim !== undefined) {
    const name = quoted(claim.id ?? quote);
    const { status: current = 'unreviewed', text = '' } = claim.entry.value;
    for (const status of project.settings.claimStatuses) {
      if (status !== current)
        yield {
          title: `Change the status of ${name} to ${status}`,
          does: { action: 'setStatus', claim: place, status },
        };
    }
    for (const other of claimsLike(project, `${quote} ${text}`, mostLinked, (each) => each !== claim)) {
      for (const verb of relationVerbs) {
        yield {
          title: `Link: ${name} ${verb} ${nameOf(project, other)}`,
          does: { action: 'linkClaims', claim: place, verb, other: placeOf(other) },
        };
      }
    }
  }
  yield {
    title: `Remove the ${kind} ${quoted(claim?.id ?? quote)}`,
    does: { action: 'remove', entry: place },
  };
}

function passageAt(workspace: Workspace, uri: Uri, range: TextRange): Selection | undefined {
  const passage = selectedPassage(workspace, uri, range);
  return 'refused' in passage ? undefined : passage;
}

interface NameHere {
  readonly name: Selection;
  /** Whom recognition takes just these words for. */
  readonly actors: readonly string[];
  readonly isNamed: boolean;
  readonly isSelected: boolean;
}

/** The selected words, if they may be a name, or the recognised one around a cursor. */
function nameAt(workspace: Workspace, uri: Uri, range: TextRange): NameHere | undefined {
  const name = selectedName(workspace, uri, range);
  if ('refused' in name || name.words.split(' ').length > mostNameWords) return undefined;
  const actors = name.article.mentions
    .filter(({ range: { start, end } }) => start === name.range.start && end === name.range.end)
    .flatMap((mention) => mention.actors);
  return {
    name,
    actors: [...new Set(actors)],
    isNamed: actors.length > 0,
    isSelected: range.start !== range.end,
  };
}

/** Whether all its words but those of grammar begin with a capital or a digit; one word alone may be any. */
function looksLikeName(words: string): boolean {
  const telling = words.split(/[\s’'-]+/u).filter((word) => !isFunctionWord(word));
  return telling.length < 2 || telling.every((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word));
}

interface EntryHere {
  readonly project: Project;
  readonly kind: 'claim' | 'note' | 'pin';
  readonly claim: Claim | undefined;
  readonly quote: string;
  readonly place: Location;
}

/** The annotation of the article, or the entry of the gloss file, that one stands in: the innermost. */
function entryHere(workspace: Workspace, uri: Uri, range: TextRange): EntryHere | undefined {
  const project = workspace.projectOf(uri);
  const unit = workspace.unit(uri);
  if (unit?.kind === 'article') {
    const [innermost] = annotationsAt(project, unit, range);
    return innermost && entryIn(project, innermost.gloss, innermost.entry.range);
  }
  if (unit?.kind !== 'gloss') return undefined;
  const { claims, notes, mentions } = unit.file;
  const entry = [...claims, ...notes, ...mentions].find(
    (each) => touches(each.range, range.start) && touches(each.range, range.end),
  );
  return entry && entryIn(project, unit, entry.range);
}

function entryIn(project: Project, gloss: GlossUnit, range: TextRange): EntryHere | undefined {
  const { claims, notes, mentions } = gloss.file;
  const at = (each: { readonly range: TextRange }): boolean => each.range.start === range.start;
  const place = { uri: gloss.uri, range };
  const claim = gloss.claims.find(({ entry }) => at(entry));
  if (claims.some(at)) return { project, kind: 'claim', claim, quote: claim?.quote ?? '', place };
  const note = notes.find(at);
  const kind = note === undefined ? 'pin' : 'note';
  const quote = (note ?? mentions.find(at))?.value.quote ?? '';
  return { project, kind, claim: undefined, quote, place };
}

function articleOf(project: Project, gloss: Uri): Uri | undefined {
  const unit = project.glosses.get(gloss);
  return unit === undefined ? undefined : project.articleUriOf(unit);
}

function placeOf({ at, entry }: Claim): Location {
  return { uri: at.uri, range: entry.range };
}

/** A claim as a menu names it: by its source and id. */
function nameOf(project: Project, { id, quote = '', at }: Claim): string {
  const article = articleOf(project, at.uri);
  const source = article === undefined ? '' : `${project.sourceIdOf(article)}#`;
  return quoted(id === undefined ? quote : `${source}${id}`);
}
