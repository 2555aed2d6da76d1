import { expect, test } from 'vitest';
import { parseBibliography } from '../../../../server/core/syntax/bibliography/parse';
import { drawBibliography } from './draw';

const draw = drawBibliography;

test('entries, with all ways to write a value', () => {
  expect(
    draw(`
This is comment, and so is mail@example.org.
@string{ap = "Associated " # {Press}}
@Preamble{ "\\newcommand{\\x}{y}" }
@comment{ not @article{read, title = {No}} }
@article{ruiz2021,
  Title = {The {DOGE} files},
  author = "Ruiz, Ana and " # {von Berg, Karl},
  journal = ap # " {Wire}",
  year = 2021, month = feb,
  url = {https://example.org/a\\_b},
}
@book(knuth:1984, title = {TeX (the book)}, year = 1984)
`),
  ).toMatchInlineSnapshot(`
    "ruiz2021 "ruiz2021"
      URL: "https://example.org/a_b"
      author: [{"family":"Ruiz","given":"Ana"},{"family":"Berg","given":"Karl","non-dropping-particle":"von"}]
      container-title: "Associated Press Wire"
      issued: "2021-02"
      title: "The DOGE files"
      type: "article-journal"
    knuth-1984 "knuth:1984"
      issued: "1984"
      title: "TeX (the book)"
      type: "book""
  `);
});

test('one fault stands on the narrowest range, and the other entries and fields stay', () => {
  expect(
    draw(`
@article{brace,
  title = {Not closed,
  year = {2020}
}
@article{quotes,
  title = "Not closed,
  year = {2020}
}
@book{end, title = {The entry is not closed}, year = {2020}
@article{comma
  title = {One} year = {2020},
}
@article{, title = {No key}}
@article{title = {No key at all}}
@book{words, title = Words without braces, note = , year 2020, publisher {P}}
@book{twice, title = {One}, Title = {Two}}
@book{escaped, title = {A \\{ that Zotero writes}}
@book{ends-in-backslash, file = {C:\\}, title = {That is no end}}
@book{stray; title = {Semicolon}; year = {2020}}
@book{::, title = {Nothing to cite by}}
@book{last, title = {Fine}}
`),
  ).toMatchInlineSnapshot(`
    "brace "brace"
      issued: "2020"
      title: "Not closed"
      type: "article-journal"
    quotes "quotes"
      issued: "2020"
      title: "Not closed"
      type: "article-journal"
    end "end"
      issued: "2020"
      title: "The entry is not closed"
      type: "book"
    comma "comma"
      issued: "2020"
      title: "One"
      type: "article-journal"
    words "words"
      issued: "2020"
      publisher: "P"
      title: "Words without braces"
      type: "book"
    twice "twice"
      title: "One"
      type: "book"
    escaped "escaped"
      title: "A { that Zotero writes"
      type: "book"
    ends-in-backslash "ends-in-backslash"
      title: "That is no end"
      type: "book"
    stray "stray;"
      issued: "2020"
      title: "Semicolon"
      type: "book"
    last "last"
      title: "Fine"
      type: "book"
    ! "title = {" The brace that opens “title” is not closed. Write “}” where its words end.
    ! "title = \\"" The quotation mark that opens “title” is not closed. Write “"” where its words end.
    ! "@book{end" This entry is not closed. Write “}” where it ends.
    ! "comma" A comma is missing behind the key “comma”.
    ! "year" A comma is missing before “year”.
    ! "@article" This entry has no key, so nothing can cite it. Write one behind “@article{”, with a comma after it.
    ! "@article" This entry has no key, so nothing can cite it. Write one behind “@article{”, with a comma after it.
    ! "Words without braces" The words of “title” need braces around them.
    ! "note" “note” has no value. Write its words in braces, or delete it.
    ! "year" There has to be a “=” behind “year”.
    ! "publisher" There has to be a “=” behind “publisher”.
    ! "Title" “Title” stands in this entry twice, and the first counts. Delete one of them.
    ! "stray;" A comma is missing behind the key “stray;”.
    ! ";" “;” has no place here: fields are written “name = {words}”, with commas between them.
    ! "::" The key “::” has no letters or digits to cite it by. Give the entry another key."
  `);
});

test('a file of too many entries, and one that is too long', () => {
  const told = (text: string) => {
    const { list, problems } = parseBibliography(text);
    return [
      list.length,
      ...problems.map(({ range, message }) => `${text.slice(range.start, range.end)}: ${message}`),
    ];
  };
  const many = (count: number) => Array.from({ length: count }, (_, index) => `@book{k${index}}\n`).join('');
  expect(told(many(200_000))).toEqual([200_000]);
  expect(told(many(200_001))).toEqual([
    200_000,
    'k200000: This file has more than 200,000 entries. The rest is not read: spread it over several files.',
  ]);
  expect(told(`@book{a}\n${'x'.repeat(64 * 1024 * 1024)}`)).toEqual([
    0,
    '@book{a}: This file is longer than 64 MiB and is not read. Spread it over several files.',
  ]);
});

test('where the words of a field stand, by the keys of CSL', () => {
  const text = `@string{lm = "Le Monde"}
@article{a,
  title = { {The {DOGE} files} },
  journal = lm # { (Paris)},
  year = 2021, month = feb,
  url = {https://example.org/a--b\\_c},
  howpublished = {no address},
  archiveurl = "https://web.example.org/a",
}`;
  const written = (key: string) =>
    parseBibliography(text)
      .entryAt(0)
      .written(key)
      .map(({ text: words, range }) => `${words} ← ${text.slice(range.start, range.end)}`);
  expect(['id', 'title', 'container-title', 'issued', 'URL', 'archived', 'DOI', 'note'].map(written)).toEqual(
    [
      ['a ← a'],
      ['The DOGE files ← The {DOGE} files'],
      ['Le Monde (Paris) ← lm'],
      ['2021-02 ← 2021'],
      ['https://example.org/a--b_c ← https://example.org/a--b\\_c'],
      ['https://web.example.org/a ← https://web.example.org/a'],
      [],
      [],
    ],
  );
});
