import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../server/core/syntax/frontMatter';

function checkFrontMatter(body: string): unknown {
  const { range, ...found } = readFrontMatter(`---\n${body}\n---\n# Title\n`) ?? { range: undefined };
  expect(range).toEqual({ start: 0, end: body.length + 8 });
  return found;
}

test('what the usual clippers write', () => {
  const obsidian = `title: "21 employés démissionnent : « non »"
source: "https://www.lapresse.ca/a"
author:
  - "[[Associated Press]]"
  - [[Lea|Lea Martin]]
published: 2025-02-25
created: 2025-03-01
description: "x"
tags:
  - "clippings"`;
  expect(checkFrontMatter(obsidian)).toMatchInlineSnapshot(`
    {
      "authors": [
        "Associated Press",
        "Lea Martin",
      ],
      "published": "2025-02-25",
      "title": "21 employés démissionnent : « non »",
      "url": "https://www.lapresse.ca/a",
    }
  `);
  const markdownload = `created: 2025-03-01T10:00:00 (UTC +01:00)
tags: []
source: https://a.org/b
author: Jane Doe
---`;
  expect(checkFrontMatter(markdownload.replace('\n---', ''))).toMatchInlineSnapshot(`
    {
      "authors": [
        "Jane Doe",
      ],
      "url": "https://a.org/b",
    }
  `);
  const joplin = `title: Il a dit : non
updated: 2025-03-01 09:00:00Z
source: https://a.org/c?x=1#y
byline: By Tom
lang: fr_CA
site: Le Monde
date: 2025-02-01`;
  expect(checkFrontMatter(joplin)).toMatchInlineSnapshot(`
    {
      "authors": [
        "By Tom",
      ],
      "language": "fr-CA",
      "published": "2025-02-01",
      "publisher": "Le Monde",
      "title": "Il a dit : non",
      "url": "https://a.org/c?x=1#y",
    }
  `);
});

test('what is not web clippers’ own is passed over', () => {
  expect(checkFrontMatter('source: my notebook\nurl: https://a.org\ntitle:\nauthor: []')).toEqual({
    url: 'https://a.org',
  });
  expect(checkFrontMatter('- a\n- b')).toEqual({});
  expect(checkFrontMatter('title: [unclosed\nurl: https://a.org')).toMatchObject({});
});

test('front matter stands at the very start or nowhere', () => {
  expect(readFrontMatter('\n---\ntitle: x\n---\n')).toBeUndefined();
  expect(readFrontMatter('---\ntitle: x\n')).toBeUndefined();
  expect(readFrontMatter('----\ntitle: x\n---\n')).toBeUndefined();
  expect(readFrontMatter('\ufeff---\r\ntitle: x\r\n---\r\n')).toEqual({
    range: { start: 1, end: 19 },
    title: 'x',
  });
  expect(readFrontMatter('---\n---\n')).toEqual({ range: { start: 0, end: 7 } });
  expect(readFrontMatter('---\ntitle: x\n...')).toMatchObject({ title: 'x' });
});

test('the day of the clipping is not when the article came out', () => {
  expect(checkFrontMatter('title: x\npublished:\ncreated: 2025-06-01')).toEqual({ title: 'x' });
});
