import { expect, test } from 'vitest';
import { parseBibliography } from '../../../../server/core/syntax/bibliography/parse';
import { drawBibliography, drawParse } from './draw';

const draw = drawBibliography;

test('a list as Zotero writes it', () => {
  expect(
    draw(`[
  {"id":"http://zotero.org/users/123/items/ABCD1234","type":"article-newspaper","title":"L\\u2019\\u00e9t\\u00e9 \\"noir\\"","author":[{"family":"Ruiz","given":"Ana"},{"literal":"AFP"}],"issued":{"date-parts":[["2021",2,3]]},"volume":12,"URL":"https://example.org/a","abstract":null,"system_id":"x"},
	{
		"id": 7,
		"type": "no-type",
		"title": ["not", "a title"],
		"custom": { "a": { "id": "inner" } }
	}
]
`),
  ).toMatchInlineSnapshot(`
    "http-zotero.org-users-123-items-ABCD1234 "http://zotero.org/users/123/items/ABCD1234"
      URL: "https://example.org/a"
      author: [{"family":"Ruiz","given":"Ana"},{"literal":"AFP"}]
      issued: {"date-parts":[[2021,2,3]]}
      title: "L’été \\"noir\\""
      type: "article-newspaper"
      volume: "12"
    7 "7"
      custom: {"a":{"id":"inner"}}"
  `);
});

test('under items, one entry alone, none at all', () => {
  expect(draw('{ "items": [ { "id": "a", "type": "book" } ] }')).toMatchInlineSnapshot(`
    "a "a"
      type: "book""
  `);
  expect(draw('{ "id": "a", "type": "book" }')).toMatchInlineSnapshot(`
    "a "a"
      type: "book""
  `);
  expect(draw('[]')).toBe('');
  expect(draw('')).toBe('');
});

test('one fault stands on the narrowest range, and the other entries stay', () => {
  expect(
    draw(`[
  { "id": "colon", "title" "T" },
  { "id": "brace", "title": "T", "issued": { "date-parts": [[2020]] ,
  { "id": "list", "author": [ { "family": "A" }, "title": "T" },
  { "id": "string", "title": "not closed },
  { "id": "comma", "title": "T", },
  { "id": "backslash", "title": "not closed \\
  { "id": "missing", "title": "T" }
  { "id": "value", "title": },
  { "title": "no id" },
  { "id": "", "title": "empty id" },
  17,
  { "id": "last", "title": "Fine" },
]
`),
  ).toMatchInlineSnapshot(`
    "colon "colon"
    brace "brace"
      issued: {"date-parts":[[2020]]}
      title: "T"
    list "list"
      author: [{"family":"A"}]
    string "string"
    comma "comma"
      title: "T"
    backslash "backslash"
    missing "missing"
      title: "T"
    value "value"
    last "last"
      title: "Fine"
    ! "\\"title\\"" There has to be a “:” and a value behind “title”.
    ! "{" A name in quotation marks belongs here, such as "title". Look whether a “}” or “]” is missing before it.
    ! ":" A comma or a “]” is missing before this.
    ! "\\"" This quotation mark is not closed. Write another where its words end, on the same line.
    ! "," There is a comma too many before the “}”. Delete it.
    ! "\\"" This quotation mark is not closed. Write another where its words end, on the same line.
    ! "{" A comma is missing before this entry.
    ! "}" A value belongs here: words in quotation marks, a number, or something in “{ }” or “[ ]”.
    ! "\\"id\\"" This entry has no id, so nothing can cite it. Write one: "id": "some-name".
    ! "1" An entry belongs here, which begins with “{”.
    ! "," There is a comma too many before the “]”. Delete it."
  `);
});

test('what comes to stand at the start of a file, or leaves it, is read anew', () => {
  const [list, inner] = ['[{"items": [{"id": "a"}]}]', '{"items": [{"id": "a"}]}'];
  for (const [before, now] of [
    [list, inner],
    [inner, list],
  ] as const)
    expect(drawParse(now, parseBibliography(now, parseBibliography(before)))).toBe(draw(now));
});
