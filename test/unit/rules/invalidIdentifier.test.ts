import { test } from 'vitest';
import { checkFindings, checkFix, checkFixes } from './check';

const code = 'invalid-identifier';

test('wherever one stands', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      URL: www.example.org/a
           ^^^^^^^^^^^^^^^^^ invalid-identifier[error]: “www.example.org/a” is no web address. Copy the whole address from your browser; it begins with https:// or http://.
      archived: "https://аpnews.com/a"
                 ^^^^^^^^^^^^^^^^^^^^ invalid-identifier[error]: The host “аpnews.com” mixes Latin and Cyrillic letters. It looks like “apnews.com” and is another site. Make sure that it is the one you mean.
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - id: a
        type: book
        DOI: doi:10.1000/182
             ^^^^^^^^^^^^^^^ invalid-identifier[error]: Write a DOI as “10.1000/182”, not as “doi:10.1000/182”.
        ISBN: 978-2-07-036822-9
              ^^^^^^^^^^^^^^^^^ invalid-identifier[error]: “978-2-07-036822-9” is no ISBN. One of its characters is mistyped: the last does not fit the others.
        ISSN: 0395-2038
              ^^^^^^^^^ invalid-identifier[error]: “0395-2038” is no ISSN. One of its characters is mistyped: the last does not fit the others.
    actors:
      a:
        name: A
        wikidata: q42
                  ^^^ invalid-identifier[error]: Write the number of a Wikidata item as “Q42”, not as “q42”.
        orcid: 0000-0002-1825-0098
               ^^^^^^^^^^^^^^^^^^^ invalid-identifier[error]: “0000-0002-1825-0098” is no ORCID. One of its characters is mistyped: the last does not fit the others.
        lei: 529900T8BM49AURSDO56
             ^^^^^^^^^^^^^^^^^^^^ invalid-identifier[error]: “529900T8BM49AURSDO56” is no LEI. One of its characters is mistyped: the last does not fit the others.
        links: [https://example.org, example.org]
                                     ^^^^^^^^^^^ invalid-identifier[error]: “example.org” is no web address. Copy the whole address from your browser; it begins with https:// or http://.
      b: { name: B, links: https:/example.org }
                           ^^^^^^^^^^^^^^^^^^ invalid-identifier[error]: Write the address as “https://example.org”, not as “https:/example.org”.
  `,
    code,
  );
});

test('right ones, empty ones and those of other kinds of numbers', () => {
  checkFindings(
    `
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: a, type: book, DOI: '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O', ISBN: 080442957X }
      - { id: b, type: webpage, URL: 'http://лента.рф/новости', archived: , PMID: '1', call-number: 12 }
    actors:
      a: { name: A, wikidata: Q42, orcid: 0000-0002-1825-0097, lei: 529900T8BM49AURSDO55, links: https://münchen.de }
  `,
    code,
  );
});

test('bibliographies, but for forms that other programs read as well', () => {
  const markup = `
    //- /a.bib
    @misc{a, title={A}, isbn={978-2-07-036822-9}, doi={https://doi.org/10.1000/182}, url={http://example.org/a\\_b}}
                              ^^^^^^^^^^^^^^^^^ invalid-identifier[error]: “978-2-07-036822-9” is no ISBN. One of its characters is mistyped: the last does not fit the others.
    @misc{b, title={B}, isbn={080442957x}, issn={ISSN 0395-2037}, url={https://аpnews.com/a}}
                                                                       ^^^^^^^^^^^^^^^^^^^^ invalid-identifier[error]: The host “аpnews.com” mixes Latin and Cyrillic letters. It looks like “apnews.com” and is another site. Make sure that it is the one you mean.
    //- /b.csl.json
    [{ "id": "c", "type": "book", "DOI": "doi.org/10.1000/182", "ISSN": "0395-2038" }]
                                                                         ^^^^^^^^^ invalid-identifier[error]: “0395-2038” is no ISSN. One of its characters is mistyped: the last does not fit the others.
  `;
  checkFindings(markup, code);
  checkFixes(markup, code, []);
});

test('the fix writes the bare identifier', () => {
  const files = `
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: a, type: book, DOI: 'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O', ISSN: 2434-561x } # x
      - id: b
        type: book
        DOI: https://doi.org/10.1000/a%2Cb
        URL: <https://example.org/a#b>
  `;
  checkFixes(files, code, [
    '!Change to “10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O”',
    '!Change to “2434-561X”',
    '!Change to “10.1000/a,b”',
    '!Change to “https://example.org/a#b”',
  ]);
  checkFix(files, 'Change to “2434-561X”', files.replace('2434-561x', '2434-561X'));
  checkFix(
    files,
    'Change to “10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O”',
    files.replace('https://doi.org/10.1002', '10.1002'),
  );
  checkFix(files, 'Change to “10.1000/a,b”', files.replace('https://doi.org/10.1000/a%2Cb', '"10.1000/a,b"'));
  checkFix(
    files,
    'Change to “https://example.org/a#b”',
    files.replace('<https://example.org/a#b>', 'https://example.org/a#b'),
  );
});
