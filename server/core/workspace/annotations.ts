import type { Resolution } from '../anchor/anchor';
import type { NameTable } from '../recognize/nameTable';
import { matchPins } from '../recognize/pins';
import type { Claim, Note, Pin } from '../syntax/generated/gloss';
import type { Entry } from '../syntax/glossFile';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from './articleUnit';
import type { GlossUnit } from './glossUnit';
import type { Project } from './project';
import { resolveIn } from './quotes';

/** An entry of a sidecar, and where in the article its words stand. */
export type Annotation = AnnotationOf<'claim', Claim> | AnnotationOf<'note', Note> | AnnotationOf<'pin', Pin>;

interface AnnotationOf<Kind extends string, Value> {
  readonly kind: Kind;
  readonly gloss: GlossUnit;
  readonly entry: Entry<Value>;
  readonly found: Resolution['kind'];
  /** One where that is sure, none where it is not; of a pin, every place it stands for. */
  readonly ranges: readonly TextRange[];
}

interface Known {
  readonly sidecars: readonly GlossUnit[];
  /** The names that quotes were weighed with. */
  readonly table: NameTable;
  readonly annotations: readonly Annotation[];
}

const known = new WeakMap<ArticleUnit, Known>();

/**
 * Every annotation of an article, from all its sidecars: by place, then those without one, in the order of their files. Marks, lenses, hints
 * and hovers ask for them after every change, so they are kept as long as none of what they rest on changes.
 */
export function annotationsOf(project: Project, article: ArticleUnit): readonly Annotation[] {
  const sidecars = project.sidecarsOf(article.uri);
  const { table } = project.actors;
  const before = known.get(article);
  if (before?.table === table && isSame(before.sidecars, sidecars)) return before.annotations;
  const annotations = placed(project, article, sidecars);
  known.set(article, { sidecars, table, annotations });
  return annotations;
}

function isSame(before: readonly GlossUnit[], now: readonly GlossUnit[]): boolean {
  return before.length === now.length && before.every((gloss, index) => gloss === now[index]);
}

function placed(
  project: Project,
  article: ArticleUnit,
  sidecars: readonly GlossUnit[],
): readonly Annotation[] {
  const found = sidecars.flatMap((gloss) => inSidecar(project, article, gloss));
  const placeless = Number.MAX_SAFE_INTEGER;
  const start = ({ ranges }: Annotation): number => ranges[0]?.start ?? placeless;
  return found.sort((a, b) => start(a) - start(b));
}

/** Those whose words share at least one character with the range, or touch it where it is empty; the shortest, which is the innermost, first. */
export function annotationsAt(
  project: Project,
  article: ArticleUnit,
  range: TextRange,
): readonly Annotation[] {
  const length = (annotation: Annotation): number => {
    const { start, end } = annotation.ranges.find((place) => meets(place, range)) ?? { start: 0, end: 0 };
    return end - start;
  };
  return annotationsOf(project, article)
    .filter(({ ranges }) => ranges.some((place) => meets(place, range)))
    .sort((a, b) => length(a) - length(b));
}

function meets(place: TextRange, { start, end }: TextRange): boolean {
  return start === end ? place.start <= start && start <= place.end : place.start < end && start < place.end;
}

function inSidecar(project: Project, article: ArticleUnit, gloss: GlossUnit): Annotation[] {
  const { claims, notes, mentions } = gloss.file;
  const places = pinPlaces(article, gloss);
  return [
    ...claims.map((entry) => ({ kind: 'claim' as const, gloss, entry, ...placeOf(project, article, entry) })),
    ...notes.map((entry) => ({ kind: 'note' as const, gloss, entry, ...placeOf(project, article, entry) })),
    ...mentions.map((entry, index): Annotation => {
      const ranges = places[index] ?? [];
      return { kind: 'pin', gloss, entry, found: ranges.length > 0 ? 'exact' : 'missing', ranges };
    }),
  ];
}

type Quoting = Entry<{ quote: string; before?: string; after?: string }>;

function placeOf(
  project: Project,
  article: ArticleUnit,
  { value: { quote, before, after } }: Quoting,
): Pick<Annotation, 'found' | 'ranges'> {
  // Half-typed: there are no words to look for yet.
  if (quote === undefined) return { found: 'missing', ranges: [] };
  const found = resolveIn(project, article, { quote, before, after });
  const isSure = found.kind === 'exact' || found.kind === 'altered';
  return { found: found.kind, ranges: isSure ? [found.range] : [] };
}

const pins = new WeakMap<ArticleUnit, WeakMap<GlossUnit, readonly (readonly TextRange[])[]>>();

/** Where each pin of a sidecar matches, kept as long as neither file changes. */
function pinPlaces(article: ArticleUnit, gloss: GlossUnit): readonly (readonly TextRange[])[] {
  const kept = pins.get(article) ?? new WeakMap<GlossUnit, readonly (readonly TextRange[])[]>();
  pins.set(article, kept);
  const before = kept.get(gloss);
  if (before !== undefined) return before;
  const quotes = gloss.file.mentions.map(({ value: { quote = '', before, after } }) => ({
    quote,
    before,
    after,
  }));
  const made = matchPins(article.text, quotes, article.markdown);
  kept.set(gloss, made);
  return made;
}
