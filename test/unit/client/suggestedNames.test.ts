import { expect, it } from 'vitest';
import {
  descriptionOf,
  lastPart,
  lineOf,
  messageOf,
  morePlaces,
  oneLine,
  spokenOf,
} from '../../../client/suggestedNames/words';
import type { SuggestedName, SuggestedPlace } from '../../../server/lsp/protocol/protocol';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const place: SuggestedPlace = { uri: 'file:///w/a%20b.txt', range, before: '', words: '', after: '' };
const harker: SuggestedName = {
  folder: 'file:///w',
  name: 'Amelia Harker',
  spellings: ['Harker'],
  occurrences: 1200,
  articles: 1,
  places: [place],
  similar: [{ id: 'jane', name: 'Jane Harker' }],
};

it('a name in the list', () => {
  expect(descriptionOf(harker)).toBe('also “Harker” · 1,200 times in 1 article');
  expect(descriptionOf({ ...harker, spellings: [], occurrences: 1 })).toBe('once in 1 article');
  expect(descriptionOf({ ...harker, spellings: ['a', 'b', 'c', 'd'] })).toContain('also “a”, “b”, “c” … ·');
});

it('a name as it is read aloud', () => {
  expect(spokenOf(harker)).toBe(
    'Amelia Harker, 1,200 times in 1 article. Also written “Harker”. May be another name of “Jane Harker”.',
  );
});

it('a place is one line, and the name in it is told by where it stands', () => {
  const { label, highlight } = lineOf({
    ...place,
    before: ' \tthey\n asked ',
    words: 'Amelia\nHarker',
    after: ', $(x) ',
  });
  expect(label).toBe('they asked Amelia Harker, $(x)');
  expect(label.slice(...highlight)).toBe('Amelia Harker');
  const far = lineOf({
    ...place,
    before: 'So many words stand before that in the end ',
    words: 'Harker',
    after: '.',
  });
  expect(far.label).toBe('…before that in the end Harker.');
  expect(far.label.slice(...far.highlight)).toBe('Harker');
});

it('how many there are, and how they are found', () => {
  expect(messageOf(null)).toBe('');
  expect(messageOf({ names: [harker], total: 1 })).toBe('Found by their capitals alone: expect mistakes.');
  expect(messageOf({ names: [harker], total: 1300 })).toContain('alone, these 1 of 1,300: expect');
  expect(morePlaces(harker)).toBe('and 1,199 more places');
  expect(morePlaces({ ...harker, occurrences: 1 })).toBeUndefined();
});

it('what turns the direction of writing is left out, and file names are read as they are', () => {
  expect(oneLine('a\u202eb\n\u0007c')).toBe('ab c');
  expect(lastPart(place.uri)).toBe('a b.txt');
  expect(lastPart('file:///w/%E0%A4%A')).toBe('%E0%A4%A');
});
