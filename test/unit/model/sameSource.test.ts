import { describe, expect, test } from 'vitest';
import { identityKeysOf } from '../../../server/core/model/sameSource';

const keyOf = (URL: string): readonly string[] => identityKeysOf({ URL });

describe('addresses of one page have one key', () => {
  test.each([
    [
      'url:example.org/a',
      [
        'https://example.org/a',
        'http://example.org/a',
        'HTTPS://WWW.Example.ORG/a',
        'https://example.org:443/a',
        'http://example.org:80/a',
        'https://example.org/a/',
        'https://example.org/a#comments',
        'https://example.org/a#:~:text=twenty-one',
        'https://example.org/a?utm_source=feed&utm_medium=rss',
        'https://example.org/a?fbclid=IwAR0&xtor=RSS-1#comments',
        ' https://example.org./a ',
      ],
    ],
    [
      'url:example.org/a?id=7&page=2',
      ['https://example.org/a?id=7&page=2', 'https://example.org/a?page=2&gclid=x&id=7'],
    ],
    ['url:example.org?p=12', ['https://example.org/?p=12', 'https://www.example.org/?p=12&fbclid=1']],
    [
      'url:example.org/été',
      [
        'https://example.org/été',
        'https://example.org/%C3%A9t%C3%A9',
        'https://example.org/%c3%a9t%c3%a9',
        'https://example.org/e\u0301te\u0301',
      ],
    ],
    ['url:münchen.de/a', ['https://münchen.de/a', 'https://www.xn--mnchen-3ya.de/a']],
    ['doi:10.1000/182', ['https://doi.org/10.1000/182', 'http://dx.doi.org/10.1000/182']],
  ])('%s', (key, addresses) => {
    for (const address of addresses) expect(keyOf(address), address).toEqual([key]);
  });
});

test.each([
  ['https://example.org/a', 'https://example.org/A'],
  ['https://example.org/a', 'https://other.example.org/a'],
  ['https://example.org/a', 'https://example.org/a?ref=2'],
  ['https://example.org/a', 'https://example.org:8080/a'],
  ['https://example.org/a/b', 'https://example.org/a%2Fb'],
  ['https://example.org/#!/a', 'https://example.org/#!/b'],
  [
    'https://web.archive.org/web/2024/https://example.org/a',
    'https://web.archive.org/web/2025/https://example.org/a',
  ],
])('%s and %s are two pages', (one, other) => {
  expect(keyOf(one)).toHaveLength(1);
  expect(keyOf(one)).not.toEqual(keyOf(other));
});

test.each([
  'https://example.org',
  'https://www.example.org/',
  'https://example.org/#top',
  'https://example.org/?utm_source=x',
  'https://example.org/fr',
  'https://example.org/fr-CA/',
  'https://example.org/index.html',
  'https://',
  'https:///a',
  'example.org/a',
  'ftp://example.org/a',
  '',
  `https://example.org/${'a'.repeat(3000)}`,
])('%s says nothing', (address) => {
  expect(keyOf(address)).toEqual([]);
});

test('a DOI is the same in capitals, and behind an address', () => {
  for (const DOI of ['10.1000/ABC', '10.1000/abc', 'doi:10.1000/abc', 'https://doi.org/10.1000/Abc'])
    expect(identityKeysOf({ DOI })).toEqual(['doi:10.1000/abc']);
  expect(identityKeysOf({ DOI: 'abc' })).toEqual([]);
  expect(identityKeysOf({ DOI: '10.1000/abc', URL: 'https://doi.org/10.1000/ABC' })).toEqual([
    'doi:10.1000/abc',
  ]);
  expect(identityKeysOf({ DOI: '10.1000/abc', URL: 'https://example.org/a' })).toEqual([
    'doi:10.1000/abc',
    'url:example.org/a',
  ]);
});

test('two chapters under the address of their book are two sources', () => {
  const chapter = (title: string) =>
    identityKeysOf({ type: 'chapter', title, URL: 'https://example.org/book' });
  expect(chapter('One')).toEqual(['url:example.org/book one']);
  expect(chapter('one')).toEqual(chapter('One'));
  expect(chapter('Two')).not.toEqual(chapter('One'));
});

test('an archived copy is no key', () => {
  expect(identityKeysOf({ archived: 'https://web.archive.org/web/2025/https://example.org/a' })).toEqual([]);
});

test('percent signs that encode nothing stay', () => {
  expect(keyOf('https://example.org/100%25/%ff%zz')).toEqual(['url:example.org/100%25/%FF%zz']);
});
