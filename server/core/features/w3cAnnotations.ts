import { CodePointOffsets } from '../text/units';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { surePlace } from '../workspace/quotePlaces';

/** One W3C Web Annotation, without `@context`: the collection carries it. See https://www.w3.org/TR/annotation-model/. */
export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: string;
  readonly body: readonly object[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
  };
  readonly creator?: { readonly type: 'Person'; readonly name: string };
  readonly created?: string;
}

interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  /** The article's own words, whatever typography the sidecar quotes them in. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  /** In code points from the start of the text, a byte order mark not counted. */
  readonly start: number;
  readonly end: number;
}

/** In UTF-16 units: how much context a selector carries on each side. */
const contextLength = 32;

/**
 * The claims, notes and mentions of one article, in the order of their places. What is not resolved — a quote that is missing
 * or ambiguous, a mention that may be several actors — is left out: an export says only what is sure.
 */
export function annotationsOf(workspace: Workspace, uri: Uri, path: string): readonly Annotation[] {
  const article = workspace.unit(uri);
  if (article?.kind !== 'article') return [];
  const project = workspace.projectOf(uri);
  const sourceId = project.sourceIdOf(article.uri);
  const placed = [
    ...claimsOf(article, project, sourceId),
    ...notesOf(article, project, sourceId),
    ...mentionsOf(article, project),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const codePoints = codePointsOf(
    article.text,
    placed.map(({ range }) => range),
  );
  const source = iriOf(path);
  return placed.map(({ range, id, annotation }) => {
    const position = codePoints(range);
    return {
      // A mention has no id of its own: it is its place in the article, as RFC 5147 writes one.
      id: id ?? `urn:glossator:mention:${source}#char=${position.start},${position.end}`,
      type: 'Annotation',
      ...annotation,
      target: { source, selector: [quoteSelector(article.text, range), position] },
    };
  });
}

interface Placed {
  readonly range: TextRange;
  readonly id: string | undefined;
  readonly annotation: Omit<Annotation, 'id' | 'type' | 'target'>;
}

function claimsOf(article: ArticleUnit, project: Project, sourceId: string): readonly Placed[] {
  const placed: Placed[] = [];
  for (const sidecar of project.sidecarsOf(article.uri)) {
    for (const { id, entry } of sidecar.claims) {
      const range = rangeOf(project, article, entry.value);
      if (id === undefined || range === undefined) continue;
      const { text, kind, status, tags, creator, created, by, about } = entry.value;
      placed.push({
        range,
        id: `urn:glossator:claim:${sourceId}#${id}`,
        annotation: {
          motivation: 'describing',
          body: [
            ...textBody(text, 'describing'),
            ...[kind, status, ...list(tags)].flatMap((value) => textBody(value, 'tagging')),
            ...list(by).map((actor) => actorBody(project, actor, 'describing')),
            ...list(about).map((actor) => actorBody(project, actor, 'identifying')),
          ],
          ...made(creator, created),
        },
      });
    }
  }
  return placed;
}

function notesOf(article: ArticleUnit, project: Project, sourceId: string): readonly Placed[] {
  const placed: Placed[] = [];
  let number = 0;
  for (const sidecar of project.sidecarsOf(article.uri)) {
    sidecar.file.notes.forEach(({ value }) => {
      // Notes have no ids: they are numbered through all sidecars of the article.
      number += 1;
      const range = rangeOf(project, article, value);
      if (range === undefined) return;
      placed.push({
        range,
        id: `urn:glossator:note:${sourceId}#${number}`,
        annotation: {
          motivation: motivationOf(value.motivation),
          body: [
            ...textBody(value.note, motivationOf(value.motivation)),
            ...list(value.tags).flatMap((tag) => textBody(tag, 'tagging')),
          ],
          ...made(value.creator, value.created),
        },
      });
    });
  }
  return placed;
}

function mentionsOf(article: ArticleUnit, project: Project): readonly Placed[] {
  return article.mentions.flatMap(({ range, actors }) => {
    const [actor] = actors;
    if (actor === undefined || actors.length > 1) return [];
    const annotation = { motivation: 'identifying', body: [actorBody(project, actor, 'identifying')] };
    return [{ range, id: undefined, annotation }];
  });
}

function rangeOf(
  project: Project,
  article: ArticleUnit,
  anchor: {
    readonly quote?: string | undefined;
    readonly before?: string | undefined;
    readonly after?: string | undefined;
  },
): TextRange | undefined {
  const { quote, before, after } = anchor;
  return quote === undefined ? undefined : surePlace(project, article, { quote, before, after });
}

function actorBody(project: Project, id: string, purpose: string): object {
  const [actor] = project.actor(id);
  const wikidata = actor?.entry.value.wikidata;
  const isQid = wikidata !== undefined && /^Q[1-9][0-9]*$/u.test(wikidata);
  return {
    type: 'SpecificResource',
    source: {
      id: isQid ? `http://www.wikidata.org/entity/${wikidata}` : `urn:glossator:actor:${id}`,
      ...(actor === undefined ? {} : { label: actor.name }),
    },
    purpose,
  };
}

function textBody(value: string | undefined, purpose: string): readonly object[] {
  return value === undefined ? [] : [{ type: 'TextualBody', value, format: 'text/plain', purpose }];
}

/** The W3C's model has no “correcting”; what comes nearest is editing, which asks for a change of the target. */
function motivationOf(motivation: string | undefined): string {
  return motivation === 'correcting' ? 'editing' : (motivation ?? 'commenting');
}

function made(
  creator: string | undefined,
  created: string | undefined,
): Pick<Annotation, 'creator' | 'created'> {
  return {
    ...(creator === undefined ? {} : { creator: { type: 'Person', name: creator } }),
    // The model takes a full date and time; a day is one at its beginning, and less than a day is left out.
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(created ?? '') ? { created: `${created}T00:00:00Z` } : {}),
  };
}

function list(value: string | readonly (string | undefined)[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value.filter((item) => item !== undefined);
}

function quoteSelector(text: string, { start, end }: TextRange): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, start - contextLength), start),
    suffix: text.slice(end, wholeFrom(text, end + contextLength)),
  };
}

/** The offset itself, or one more where it would cut a surrogate pair in half. */
function wholeFrom(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const isSecondHalf =
    (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
  return Math.min(text.length, isSecondHalf ? offset + 1 : offset);
}

/** Converts offsets to code points in one walk over the text, however many there are. */
function codePointsOf(
  text: string,
  ranges: readonly TextRange[],
): (range: TextRange) => TextPositionSelector {
  const counter = new CodePointOffsets(text);
  const offsets = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const known = new Map(offsets.map((offset) => [offset, counter.at(offset)]));
  return ({ start, end }) => ({
    type: 'TextPositionSelector',
    start: known.get(start) ?? 0,
    end: known.get(end) ?? 0,
  });
}

/** A path as a relative IRI reference: letters of all scripts stay, what an IRI cannot hold is percent-encoded. */
function iriOf(path: string): string {
  const encoded = path.replace(/[\s%?#<>"{}|\\^`\u0000-\u001f\u007f]/gu, (character) =>
    encodeURIComponent(character),
  );
  // A colon in the first part would read as a scheme.
  return /^[^/]*:/u.test(encoded) ? `./${encoded}` : encoded;
}
