import type { Mention } from '../recognize/mentions';
import { matchPins, type Pin } from '../recognize/pins';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Project } from '../workspace/project';
import { anchorFields } from '../annotate/anchorOf';
import { contextOf } from '../annotate/context';
import { idField } from '../annotate/fields';
import { addToSidecar } from '../annotate/sidecar';
import type { Fix } from './finding';
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
  const { actor } = pin;
  const added = addToSidecar(project, article, 'mentions', (style) => [
    ...anchorFields(pin, style),
    idField('actor', actor),
  ]);
  return 'refused' in added ? [] : added.edits;
}
