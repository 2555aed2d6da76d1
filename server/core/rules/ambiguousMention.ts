import type { Mention } from '../recognize/mentions';
import { matchPins, type Pin } from '../recognize/pins';
import { appendToSection, quoteScalar } from '../syntax/write';
import { textRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { contextOf } from '../annotate/context';
import type { FileEdit } from '../annotate/fileEdit';
import type { Fix } from './finding';
import { canEdit } from '../annotate/fileEdit';
import { fixLater } from './fix';
import type { Rule } from './rule';
import { either, quoted } from '../text/phrases';

/** A list of more candidates than these is no help. */
const mostCandidates = 5;

/** A name in an article that may be that of several actors. */
export const ambiguousMention: Rule = {
  code: 'ambiguous-mention',
  severity: 'information',
  phase: 'saved',
  *checkArticle(article, project) {
    const ambiguous = article.mentions.filter(({ actors }) => actors.length > 1);
    const times = new Map<string, number>();
    for (const mention of ambiguous) {
      const words = wordsOf(article, mention);
      times.set(words, (times.get(words) ?? 0) + 1);
    }
    for (const mention of ambiguous) {
      const words = wordsOf(article, mention);
      const candidates = namesOf(mention.actors.slice(0, mostCandidates), project);
      const whom = either(candidates, mention.actors.length - candidates.length);
      const message = `${quoted(words)} may be ${whom}. If you know who is meant here, pin the name to that one.`;
      const often = (times.get(words) ?? 0) > 1;
      const fixes = mention.actors.slice(0, mostCandidates).flatMap((actor, index) => {
        const name = candidates[index] ?? actor;
        const here = fixLater(`Here ${quoted(words)} is ${name}`, false, () =>
          pinEdits(article, project, pinHere(article, mention, actor)),
        );
        if (!often) return [here];
        const title = `Everywhere in this article ${quoted(words)} is ${name}`;
        return [here, fixLater(title, false, () => pinEdits(article, project, { quote: words, actor }))];
      });
      yield { range: mention.range, message, fixes };
    }
  },
};

/** The words as a pin quotes them: in Markdown as rendered, and a line break is a space. */
function wordsOf(article: ArticleUnit, { range }: Mention): string {
  return article.folded.words(range.start, range.end).replace(/\s+/gu, ' ').trim();
}

/** The names of the candidates, with their ids where two of them have the same. */
function namesOf(ids: readonly string[], project: Project): readonly string[] {
  const names = ids.map((id) => project.actor(id)[0]?.name ?? id);
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${ids[index] ?? ''})`,
  );
}

/** A pin that matches this mention: with context only where the words stand elsewhere, too. Undefined if even that does not tell. */
function pinHere(article: ArticleUnit, mention: Mention, actor: string): Pin | undefined {
  const quote = wordsOf(article, mention);
  const pins: readonly Pin[] = [
    { quote, actor },
    { quote, ...contextOf(article, mention.range), actor },
  ];
  const matches = matchPins(article.text, pins, article.markdown);
  return pins.find((_, index) => {
    const [only, ...others] = matches[index] ?? [];
    return others.length === 0 && only?.start === mention.range.start;
  });
}

function pinEdits(article: ArticleUnit, project: Project, pin: Pin | undefined): Fix['edits'] {
  if (pin?.actor === undefined) return [];
  const lines = [`quote: ${quoteScalar(pin.quote)}`];
  if (pin.before !== undefined) lines.push(`before: ${quoteScalar(pin.before)}`);
  if (pin.after !== undefined) lines.push(`after: ${quoteScalar(pin.after)}`);
  lines.push(`actor: ${pin.actor}`);
  const sidecar = sidecarFor(article, project);
  if (sidecar === undefined) return [];
  if (sidecar === 'new') return [newSidecar(article, lines)];
  if (!canEdit(sidecar)) return [];
  const edit = appendToSection(sidecar.text, sidecar.file, 'mentions', lines.join('\n'));
  return [{ uri: sidecar.uri, ...edit }];
}

/** Where to write about the article: the file named after it, else the first one about it, else a new one. */
function sidecarFor(article: ArticleUnit, project: Project): GlossUnit | 'new' | undefined {
  const uri = `${article.uri}.gloss.yaml`;
  const sidecars = project.sidecarsOf(article.uri);
  const own = sidecars.find((sidecar) => sidecar.uri === uri) ?? sidecars[0];
  if (own !== undefined) return own;
  const namesake = project.glosses.get(uri);
  // A file of that name may be about another article; if it is about none yet, it is the sidecar as soon as it has a mention.
  return namesake === undefined ? 'new' : namesake.file.source === undefined ? namesake : undefined;
}

function newSidecar(article: ArticleUnit, lines: readonly string[]): FileEdit {
  const newText = `gloss: 1\nmentions:\n  - ${lines.join('\n    ')}\n`;
  return { uri: `${article.uri}.gloss.yaml`, range: textRange(0, 0), newText, creates: true };
}
