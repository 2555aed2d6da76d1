import { expect, test } from 'vitest';
import { decode } from '../../../server/files/decode';

test.each([
  { what: 'plain UTF-8', bytes: [0x63, 0xc3, 0xa9], text: 'cé', encoding: 'utf-8' },
  { what: 'nothing', bytes: [], text: '', encoding: 'utf-8' },
  {
    what: 'UTF-8 with a byte order mark',
    bytes: [0xef, 0xbb, 0xbf, 0x63],
    text: 'c',
    encoding: 'utf-8',
    bom: true,
  },
  {
    what: 'UTF-16 little end first',
    bytes: [0xff, 0xfe, 0x63, 0x00, 0xe9, 0x00],
    text: 'cé',
    encoding: 'utf-16',
  },
  {
    what: 'UTF-16 big end first',
    bytes: [0xfe, 0xff, 0x00, 0x63, 0x00, 0xe9],
    text: 'cé',
    encoding: 'utf-16',
  },
  { what: 'Latin-1', bytes: [0x63, 0xe9, 0x21], text: 'c\uFFFD!', encoding: 'not-utf-8' },
  { what: 'a character cut in half', bytes: [0x63, 0xc3], text: 'c\uFFFD', encoding: 'not-utf-8' },
  {
    what: 'half a surrogate pair',
    bytes: [0xed, 0xa0, 0x80],
    text: '\uFFFD\uFFFD\uFFFD',
    encoding: 'not-utf-8',
  },
  { what: 'NUL bytes', bytes: [0x89, 0x50, 0x00, 0x01], text: '', encoding: 'binary' },
])('reads $what', ({ bytes, text, encoding, bom }) => {
  expect(decode(Uint8Array.from(bytes))).toEqual({ text, encoding, bom });
});
