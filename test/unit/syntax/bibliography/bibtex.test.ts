import { expect, test } from 'vitest';
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
      type: "article-journal"
      title: "The DOGE files"
      author: [{"family":"Ruiz","given":"Ana"},{"family":"Berg","given":"Karl","non-dropping-particle":"von"}]
      issued: "2021-02"
      URL: "https://example.org/a_b"
      container-title: "Associated Press Wire"
    knuth-1984 "knuth:1984"
      type: "book"
      title: "TeX (the book)"
      issued: "1984""
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
      type: "article-journal"
      title: "Not closed"
      issued: "2020"
    quotes "quotes"
      type: "article-journal"
      title: "Not closed"
      issued: "2020"
    end "end"
      type: "book"
      title: "The entry is not closed"
      issued: "2020"
    comma "comma"
      type: "article-journal"
      title: "One"
      issued: "2020"
    words "words"
      type: "book"
      title: "Words without braces"
      issued: "2020"
      publisher: "P"
    twice "twice"
      type: "book"
      title: "One"
    escaped "escaped"
      type: "book"
      title: "A { that Zotero writes"
    ends-in-backslash "ends-in-backslash"
      type: "book"
      title: "That is no end"
    stray "stray;"
      type: "book"
      title: "Semicolon"
      issued: "2020"
    last "last"
      type: "book"
      title: "Fine"
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
