import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, checkFixes, disk, files, root, workspaceOf } from './check';

const code = 'article-missing';

test('by name: on the first section that needs the article', () => {
  checkFindings(
    `
    //- /letter.txt.gloss.yaml
    gloss: 1
    actors:
      microsoft: { name: Microsoft }
    notes:
    ^^^^^ article-missing[error]: There is no article “letter.txt” beside this file. Put it there, or write where it is as “file” under “source”.
      - quote: mail
    claims: []
    //- /remarks.gloss.yaml
    gloss: 1
    mentions: [{ quote: X, not: any }]
    ^^^^^^^^ article-missing[error]: Nothing says which article this is about. Write its path as “file” under “source”, or name this file after it, such as letter.txt.gloss.yaml.
    //- /scan.pdf.gloss.yaml
    gloss: 1
    notes:
    ^^^^^ article-missing[error]: “scan.pdf” is not one of this project’s articles. Save it as text (.txt or .md); which files are articles can be changed under “articles” in glossator.yaml.
      - quote: mail
    //- /README.md.gloss.yaml
    gloss: 1
    notes:
    ^^^^^ article-missing[error]: “README.md” is not one of this project’s articles. Save it as text (.txt or .md); which files are articles can be changed under “articles” in glossator.yaml.
      - quote: mail
    //- /README.md
    Read me.
    `,
    code,
  );
});

test('by path: on the path', () => {
  checkFindings(
    `
    //- /notes/a.gloss.yaml
    gloss: 1
    source: { file: ../texts/a.txt }
                    ^^^^^^^^^^^^^^ article-missing[error]: There is no article at “../texts/a.txt”. Put it there, or write the path it has as seen from this file.
    notes: [{ quote: x }]
    //- /notes/b.gloss.yaml
    gloss: 1
    source:
      file: "../../secret.txt"
             ^^^^^^^^^^^^^^^^ article-missing[error]: “../../secret.txt” leads out of the workspace folder, where no article is looked for. Move the article into it and write its path as seen from here.
    //- /notes/c.gloss.yaml
    gloss: 1
    source: { file: 'https://example.org/a.txt' }
                     ^^^^^^^^^^^^^^^^^^^^^^^^^ article-missing[error]: “https://example.org/a.txt” is not a path that starts from this file. Save the article in the workspace folder and write where it is as seen from here, such as ../texts/letter.md.
    //- /notes/d.gloss.yaml
    gloss: 1
    source: { file: /etc/passwd }
                    ^^^^^^^^^^^ article-missing[error]: “/etc/passwd” is not a path that starts from this file. Save the article in the workspace folder and write where it is as seen from here, such as ../texts/letter.md.
    //- /notes/e.gloss.yaml
    gloss: 1
    source: { file: ../sources.gloss.yaml }
                    ^^^^^^^^^^^^^^^^^^^^^ article-missing[error]: “../sources.gloss.yaml” is not one of this project’s articles. Save it as text (.txt or .md); which files are articles can be changed under “articles” in glossator.yaml.
    //- /sources.gloss.yaml
    gloss: 1
    `,
    code,
  );
});

test('a file that needs no article, or has one, is left alone', () => {
  checkFindings(
    `
    //- /texts/Le Monde, 25 %20 février.txt
    Le DOGE.
    //- /a.gloss.yaml
    gloss: 1
    source: { file: "texts/Le Monde, 25 %20 février.txt" }
    notes: [{ quote: DOGE }]
    //- /texts/Le Monde, 25 %20 février.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: DOGE }]
    //- /described.txt.gloss.yaml
    gloss: 1
    source: { title: A source whose text is not here }
    claims: []
    //- /actors.gloss.yaml
    gloss: 1
    actors: { a: { name: Abc } }
    //- /half.gloss.yaml
    gloss: 1
    source:
      file:
    `,
    code,
  );
});

test('outside every workspace folder nothing is known', () => {
  const workspace = workspaceOf(new Map());
  const uri = 'file:///elsewhere/a.txt.gloss.yaml';
  workspace.apply([{ kind: 'buffer', uri, text: 'gloss: 1\nnotes:\n  - quote: b\n' }]);
  expect(diagnose(workspace, uri, 'saved')).toEqual([]);
});

test('an article of the same name elsewhere: the fix writes where it is', () => {
  const before = `
    //- /letter.txt.gloss.yaml
    # Lea's notes
    gloss: 1   # the format
    notes:
    ^^^^^ article-missing[error]: There is no article “letter.txt” beside this file. Did you mean “texts/2018/letter.txt”?
      - quote: mail
    //- /texts/2018/letter.txt
    The contract covers mail.
    `;
  checkFindings(before, code);
  checkFixes(before, code, ['Point “source.file” at “texts/2018/letter.txt”']);
  checkFix(
    before,
    'Point “source.file” at “texts/2018/letter.txt”',
    `
    //- /letter.txt.gloss.yaml
    # Lea's notes
    gloss: 1   # the format
    source:
      file: "texts/2018/letter.txt"
    notes:
      - quote: mail
    `,
  );
});

test('the fix in a source that says other things, or another path', () => {
  const texts = `
    //- /texts/letter.txt
    The contract covers mail.`;
  checkFix(
    `${texts}
    //- /n/letter.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: mail }]
    source:
        # as it was printed
        title: A letter
    `,
    'Point “source.file” at “../texts/letter.txt”',
    `
    //- /n/letter.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: mail }]
    source:
        # as it was printed
        file: "../texts/letter.txt"
        title: A letter
    `,
  );
  checkFix(
    `${texts}
    //- /n/letter.txt.gloss.yaml
    gloss: 1
    source: { id: letter, file: 'letter.txt' } # here
    `,
    'Point “source.file” at “../texts/letter.txt”',
    `
    //- /n/letter.txt.gloss.yaml
    gloss: 1
    source: { id: letter, file: "../texts/letter.txt" } # here
    `,
  );
  checkFix(
    `${texts}
    //- /n/letter.txt.gloss.yaml
    gloss: 1
    source: { id: letter }
    notes: [{ quote: mail }]
    `,
    'Point “source.file” at “../texts/letter.txt”',
    `
    //- /n/letter.txt.gloss.yaml
    gloss: 1
    source: { file: "../texts/letter.txt", id: letter }
    notes: [{ quote: mail }]
    `,
  );
});

test('likely articles are named, but only a sure one makes a fix', () => {
  const markup = `
    //- /a/letter.txt
    One.
    //- /b/letter.txt
    Two.
    //- /c/lettre-1.txt
    Three.
    //- /c/annotated.txt
    Four.
    //- /c/annotated.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: Four }]
    //- /letter.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: x }]
    ^^^^^ article-missing[error]: There is no article “letter.txt” beside this file. Did you mean “a/letter.txt” or “b/letter.txt”?
    //- /c/letter-1.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: x }]
    ^^^^^ article-missing[error]: There is no article “letter-1.txt” beside this file. Did you mean “lettre-1.txt”?
    //- /c/letter-2.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: x }]
    ^^^^^ article-missing[error]: There is no article “letter-2.txt” beside this file. Put it there, or write where it is as “file” under “source”.
    //- /c/anotated.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: x }]
    ^^^^^ article-missing[error]: There is no article “anotated.txt” beside this file. Did you mean “annotated.txt”?
    `;
  checkFindings(markup, code);
  checkFixes(markup, code, ['Point “source.file” at “lettre-1.txt”']);
});

test('the gloss file is looked at again when the article appears and when it goes', () => {
  const uri = `${root}/a.txt.gloss.yaml`;
  const workspace = workspaceOf(
    files(`
    //- /a.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: DOGE }]
    `),
  );
  const codes = () => diagnose(workspace, uri, 'saved').map((finding) => finding.code);
  expect(codes()).toEqual([code]);
  expect(workspace.apply([disk('/a.txt', 'DOGE')])).toContain(uri);
  expect(codes()).toEqual([]);
  expect(workspace.apply([disk('/a.txt', undefined)])).toContain(uri);
  expect(codes()).toEqual([code]);
});

test('thousands of gloss files without their articles', () => {
  const texts = new Map<string, string>();
  for (let index = 0; index < 1500; index += 1) {
    texts.set(`/all/an-article-${index}.txt`, 'Words.');
    texts.set(`/all/an-artikle-${index}.txt.gloss.yaml`, 'gloss: 1\nnotes: [{ quote: Words }]\n');
  }
  const workspace = workspaceOf(texts);
  for (const path of texts.keys()) diagnose(workspace, root + path, 'saved');
});
