import { expect, it } from 'vitest';
import { fixture, show } from '../fixture';
import { at } from './story';

function checkHighlights(markup: string): string {
  const { analysis, cursor } = fixture(markup);
  return analysis
    .documentHighlights(cursor.uri, cursor.offset)
    .map(({ range, kind }) => `${kind} ${show(analysis, cursor.uri, range)}`)
    .join('\n');
}

it('leaves the words of a claim as they are marked', () => {
  expect(checkHighlights(at('took$0 over the USDS. '))).toBe('');
});

it('highlights all mentions of an actor in an article', () => {
  expect(checkHighlights(at('led DO$0GE'))).toMatchInlineSnapshot(`
    "text /a.txt:0:0 “DOGE”
    text /a.txt:0:39 “DOGE”
    text /a.txt:1:14 “Dogey”"
  `);
  expect(checkHighlights(at('$0Ross wrote of'))).toMatchInlineSnapshot(`"text /a.txt:1:0 “Ross”"`);
  expect(checkHighlights(at('Ross w$0rote of'))).toBe('');
});

it('tells keys, names and references apart in a gloss file', () => {
  expect(checkHighlights(at('successor: do$0ge'))).toMatchInlineSnapshot(`
    "read /actors.gloss.yaml:6:15 “doge”
    write /actors.gloss.yaml:7:2 “doge”
    text /actors.gloss.yaml:8:10 “Department of Government Efficiency”
    text /actors.gloss.yaml:10:14 “DOGE”
    read /actors.gloss.yaml:14:34 “doge”"
  `);
  expect(checkHighlights(at('about: [usds, do$0ge'))).toMatchInlineSnapshot(`
    "read /a.txt.gloss.yaml:6:18 “doge”
    read /a.txt.gloss.yaml:17:27 “doge”"
  `);
});

it('highlights claims and sources', () => {
  expect(checkHighlights(at('repeats: take$0over'))).toMatchInlineSnapshot(`
    "write /a.txt.gloss.yaml:3:8 “takeover”
    read /a.txt.gloss.yaml:14:13 “takeover”
    read /a.txt.gloss.yaml:15:31 “paper#takeover”"
  `);
  expect(checkHighlights(at('id: pa$0per'))).toMatchInlineSnapshot(`
    "write /a.txt.gloss.yaml:1:14 “paper”
    read /a.txt.gloss.yaml:15:31 “paper”"
  `);
});
