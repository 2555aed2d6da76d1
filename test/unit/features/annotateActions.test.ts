import { expect, test } from 'vitest';
import { story } from '../annotate/check';

/** The titles of the actions that ask nothing, at the selection. */
function offered(markup: string): readonly string[] {
  const { analysis, uri, range } = story(markup);
  return analysis.annotateActions(uri, range).map(({ title }) => title);
}

test('two actors of one name are told apart by their ids, and each action is about its own', () => {
  const markup =
    '//- /a.txt\nThen $0Smith$0 came.\n//- /actors.gloss.yaml\ngloss: 1\nactors:\n  a: { name: John Smith }\n  b: { name: John Smith }\n';
  const tagging = offered(markup).filter((title) => title.startsWith('Tag as a mention'));
  expect(tagging).toEqual(['Tag as a mention of “John Smith” (a)', 'Tag as a mention of “John Smith” (b)']);
  const { analysis, uri, range } = story(markup);
  expect(
    analysis
      .annotateActions(uri, range)
      .flatMap(({ does }) => (does.action === 'tagMention' ? does.actor : [])),
  ).toEqual(['a', 'b']);
});

test('two claims of one reference are told apart by their files', () => {
  const claim = 'gloss: 1\nclaims: [{ id: c, quote: the staff resigned in March }]\n';
  const titles = offered(`//- /a.txt
Then $0the staff resigned in March$0, they say.
//- /p/x.txt
First the staff resigned in March.
//- /p/x.txt.gloss.yaml
${claim}//- /q/x.txt
Later the staff resigned in March.
//- /q/x.txt.gloss.yaml
${claim}`);
  expect(titles.filter((title) => title.startsWith('Cite'))).toEqual([
    'Cite this for the claim “x#c” (p/x.txt.gloss.yaml)',
    'Cite this for the claim “x#c” (q/x.txt.gloss.yaml)',
  ]);
});
