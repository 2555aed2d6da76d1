import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { convertEntry } from '../../../server/core/syntax/bibliography/citationJs';
import type { FileContent } from '../../../server/core/workspace/changes';
import { Workspace } from '../../../server/core/workspace/workspace';
import { checkFindings, disk, draw, files, root, uriOf, workspaceOf } from './check';

const code = 'bibliography-syntax';

test('a fault in one entry of BibTeX, told while it is typed', () => {
  checkFindings(
    `
    //- /library.bib
    @book{first, title = {Fine}}
    @article{ruiz2021,
      title = {Not closed,
      ^^^^^^^^^ bibliography-syntax[error]: The brace that opens “title” is not closed. Write “}” where its words end.
      year = 2021
    }
    @book{last, title = {Fine}}
    `,
    code,
    'typing',
  );
});

test('a fault in one entry of CSL-JSON', () => {
  checkFindings(
    `
    //- /library.csl.json
    [
      { "id": "first", "type": "book" },
      { "id": "broken" "type": "book" },
                       ^ bibliography-syntax[error]: A comma or a “}” is missing before this.
      { "id": "last", "type": "book" }
    ]
    `,
    code,
  );
});

test('no bibliography at all, and one that is empty', () => {
  checkFindings(
    `
    //- /words.bib
    These are words.
    ^^^^^^^^^^^^^^^^ bibliography-syntax[error]: There is no entry in this file. A bibliography is BibTeX, where entries begin like “@book{key,”, or CSL JSON.
    //- /empty.bib
    //- /comment.bib
    % Nothing yet.
    //- /list.csl.json
    []
    //- /word.csl.json
    [ 17 ]
      ^ bibliography-syntax[error]: An entry belongs here, which begins with “{”.
    `,
    code,
  );
});

test('what is well-formed is not complained of, however it is written', () => {
  checkFindings(
    `
    //- /library.bib
    Comments, a@b.example
    @comment{jabref-meta: databaseType:bibtex;}
    @STRING(lm = "Le Monde")
    @article(ruiz, author={Ruiz, Ana} , journal=lm # {.fr}, year=2021, )
    @misc{escaped, title = {A \\{ brace}}
    @misc{backslash, file = {C:\\docs\\}, note = "in {"} quotes"}
    @book{empty,}
    @book{nothing}
    `,
  );
});

test.each<[FileContent['encoding'], string]>([
  ['not-utf-8', '@book{a, title = {\uFFFDt\uFFFD}}'],
  ['utf-16', '@book{a, title = {x}}'],
  ['binary', ''],
])('a bibliography that is %s', (encoding, text) => {
  const workspace = new Workspace();
  workspace.apply([
    { kind: 'folderAdded', uri: root },
    { kind: 'disk', uri: uriOf('/library.bib'), content: { text, encoding } },
  ]);
  expect(draw(workspace, new Map([['/library.bib', text]]))).toMatch(
    /bibliography-syntax\[error\]: This file is (?:not UTF-8|no text), which it has to be/u,
  );
});

test('what cannot be read as TeX is told of the entries that something cites', () => {
  const texts = files(`
    //- /library.bib
    @book{ruiz, title = {Costs $5 million}}
    @book{other, title = {Costs $6 million}}
    //- /a.gloss.yaml
    gloss: 1
    source: { id: a, origin: ruiz }
    `);
  const workspace = workspaceOf(texts);
  const uri = uriOf('/library.bib');
  const told = () =>
    diagnose(workspace, uri, 'typing').map(({ range }) =>
      texts.get('/library.bib')?.slice(range.start, range.end),
    );
  expect(told()).toEqual([]);
  expect(workspace.apply([{ kind: 'converter', convert: convertEntry }])).toContain(uri);
  expect(told()).toEqual(['Costs $5 million']);
  expect(workspace.apply([disk('/a.gloss.yaml', 'gloss: 1\n')])).toContain(uri);
  expect(told()).toEqual([]);
});
