import { test } from 'vitest';
import { checkFindings } from './check';

const code = 'unarchived-source';

test('is not told unless it is asked for', () => {
  checkFindings(
    `
    //- /sources.gloss.yaml
    gloss: 1
    references: [{ id: a, type: webpage, URL: https://example.org/a }]
  `,
    code,
  );
});

test('pages on the web without a copy', () => {
  const advice =
    'No archived copy of this page is noted. Save it in an archive of the web, and write the address of the copy under “archived”.';
  checkFindings(
    `
    //- /glossator.yaml
    rules: { unarchived-source: information }
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { URL: https://example.org/a }
                   ^^^^^^^^^^^^^^^^^^^^^ unarchived-source[information]: ${advice}
    //- /b.txt.gloss.yaml
    gloss: 1
    source: { URL: https://example.org/b }
    //- /more.gloss.yaml
    gloss: 1
    source: { file: b.txt, archived: https://web.archive.org/web/2025/https://example.org/b }
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: a2, type: webpage, URL: https://example.org/a2 }
                                      ^^^^^^^^^^^^^^^^^^^^^^ unarchived-source[information]: ${advice}
      - { id: b2, type: webpage, URL: https://example.org/b2, archived: https://archive.ph/b2 }
      - { id: c2, type: webpage, URL: https://web.archive.org/web/2025/https://example.org/c2 }
      - { id: d2, type: book }
  `,
    code,
  );
});
