import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doiFault } from '../../../server/core/model/identifiers/doi';
import type { Judge } from '../../../server/core/model/identifiers/fault';
import {
  isbnFault,
  issnFault,
  leiFault,
  orcidFault,
  wikidataFault,
} from '../../../server/core/model/identifiers/numbers';
import { urlFault } from '../../../server/core/model/identifiers/url';
import { readableHost } from '../../../server/core/text/punycode';

/** Identifiers that are in use, and odd ones of every kind. */
const real: Readonly<Record<string, readonly [Judge, readonly string[]]>> = {
  ISBN: [
    isbnFault,
    [
      '978-2-07-036822-8',
      '9782070368228',
      '978 2 07 036822 8',
      '978‑2‑07‑036822‑8',
      '0-306-40615-2',
      '0306406152',
      '978-0-306-40615-7',
      '0-8044-2957-X',
      '080442957X',
      '978-3-16-148410-0',
      '979-10-90636-07-1',
      '978-0-14-143951-8 0-14-143951-3',
      '978-0-14-143951-8, 0141439513',
    ],
  ],
  ISSN: [
    issnFault,
    [
      '0395-2037',
      '0028-0836',
      '1476-4687',
      '2434-561X',
      '03178471',
      '1050-124X',
      '0378-5955',
      '0028-0836, 1476-4687',
      '0362-4331',
    ],
  ],
  DOI: [
    doiFault,
    [
      '10.1000/182',
      '10.1038/nature12373',
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      '10.1016/S0140-6736(97)11096-0',
      '10.1103/PhysRevLett.116.061102',
      '10.1000.10/123',
      '10.5281/zenodo.3233986',
      '10.1093/ajae/aaq063',
      '10.1577/H02-043',
      '10.1002/0470841559.ch1',
      '10.3998/3336451.0004.203',
      '10.1007/978-3-540-75397-1',
      '10.1890/0012-9658(2006)87[2832:TIOPMA]2.0.CO;2',
      '10.1371/journal.pone.0000217',
      '10.17487/RFC1149',
      '10.1594/PANGAEA.726855',
      '10.1175/1520-0485(2002)032<0870:CT>2.0.CO;2',
      '10.1130/0091-7613(1990)018<1167:AMOTMI>2.3.CO;2',
      '10.4000/terrain.1234',
      '10.1000/été',
    ],
  ],
  ORCID: [
    orcidFault,
    ['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X', '0000-0001-7857-2795'],
  ],
  Wikidata: [wikidataFault, ['Q42', 'Q1', 'Q7251', 'Q124354987']],
  LEI: [
    leiFault,
    [
      '529900T8BM49AURSDO55',
      '5493001KJTIIGC8Y1R12',
      '7LTWFZYICNSX8D621K86',
      'HWUPKR0MPOU8FGXBT394',
      '549300MLUDYVRQOOXS22',
    ],
  ],
  URL: [
    urlFault,
    [
      'https://example.org',
      'http://example.org/',
      'HTTPS://Example.ORG/a',
      'https://münchen.de/',
      'http://лента.рф/новости',
      'https://президент.рф',
      'https://xn--mnchen-3ya.de/',
      'https://例え.jp/',
      'https://日本語-test.jp/',
      'https://παράδειγμα.ελ/',
      'https://ru.wikipedia.org/wiki/Заглавная_страница',
      'https://fr.wikipedia.org/wiki/Élysée',
      'https://en.wikipedia.org/wiki/Pluto_(planet)',
      'https://example.org:8443/a?b=c&d=e#f',
      'https://192.168.0.1/',
      'http://[2001:db8::1]:8080/a',
      'https://localhost:3000/a',
      'https://medium.com/@someone/a-1',
      'https://example.org/a@b',
      'https://web.archive.org/web/20250225000000*/https://example.org/a',
      'https://archive.ph/aBcDe',
      "https://www.example.org/a;b=1,2/c~d!$'()*+",
      'https://example.org/100%25',
      'https://foo_bar.example.org',
      'https://example.org./',
      'https://example.org/a|b',
      'https://قناة.شبكة/',
      'https://한국.com/',
      'https://почта.example.org',
      'https://straße.de',
      'https://ουτοπία.eu',
      'https://t.co/aB1',
      'https://example.org/?q=a+b',
      'https://www.1und1.de',
      'https://fa.wikipedia.org/wiki/می\u200cشود',
      'https://example.org/👩\u200d🚀',
      'https://xn--p1ai/',
      'https://1.1.1.1',
      'https://москва.com/',
      'https://example.museum',
      'https://user-.tumblr.com',
    ],
  ],
};

describe('what is right is left alone', () => {
  const all = Object.entries(real).flatMap(([name, [judge, texts]]) =>
    texts.map((text) => [name, text, judge] as const),
  );
  test.each(all)('%s %s', (_, text, judge) => {
    expect(judge(text)).toBeUndefined();
  });

  test('that is a good many', () => {
    expect(all.length).toBeGreaterThan(90);
  });
});

function check(
  judge: Judge,
  rows: readonly (readonly [text: string, message: string, meant?: string])[],
): void {
  expect(
    rows.map(([text]) => {
      const fault = judge(text);
      return fault?.meant === undefined ? [text, fault?.message] : [text, fault.message, fault.meant];
    }),
  ).toEqual(rows);
}

const mistyped = 'One of its characters is mistyped: the last does not fit the others.';

test('ISBN', () => {
  check(isbnFault, [
    ['978-2-07-036822-9', `“978-2-07-036822-9” is no ISBN. ${mistyped}`],
    ['978-2-07-063822-8', `“978-2-07-063822-8” is no ISBN. ${mistyped}`],
    ['0306406153', `“0306406153” is no ISBN. ${mistyped}`],
    ['978-2-07-036822', '“978-2-07-036822” is no ISBN. It has 12 digits; an ISBN has 10 or 13.'],
    ['123-2-07-036822-8', '“123-2-07-036822-8” is no ISBN. An ISBN of 13 digits begins with 978 or 979.'],
    ['none', '“none” is no ISBN. An ISBN has 10 or 13 digits, with or without hyphens.'],
    ['080442957x', 'Write an ISBN as “080442957X”, not as “080442957x”.', '080442957X'],
    [
      'ISBN 978-2-07-036822-8',
      'Write an ISBN as “978-2-07-036822-8”, not as “ISBN 978-2-07-036822-8”.',
      '978-2-07-036822-8',
    ],
    [
      'ISBN-13: 9782070368228',
      'Write an ISBN as “9782070368228”, not as “ISBN-13: 9782070368228”.',
      '9782070368228',
    ],
    [
      '978-2-07-O36822-8',
      'Write an ISBN as “978-2-07-036822-8”, not as “978-2-07-O36822-8”.',
      '978-2-07-036822-8',
    ],
    [
      '9782070368228 (broché)',
      'Write an ISBN as “9782070368228”, not as “9782070368228 (broché)”.',
      '9782070368228',
    ],
    ['978-0-14-143951-8 0-14-143951-4', `“0-14-143951-4” is no ISBN. ${mistyped}`],
  ]);
});

test('ISSN', () => {
  check(issnFault, [
    ['0395-2038', `“0395-2038” is no ISSN. ${mistyped}`],
    ['395-2037', '“395-2037” is no ISSN. An ISSN has 8 digits, such as 0395-2037.'],
    ['ISSN 0395-2037', 'Write an ISSN as “0395-2037”, not as “ISSN 0395-2037”.', '0395-2037'],
    ['2434-561x', 'Write an ISSN as “2434-561X”, not as “2434-561x”.', '2434-561X'],
  ]);
});

test('DOI', () => {
  check(doiFault, [
    [
      'https://doi.org/10.1000/182',
      'Write a DOI as “10.1000/182”, not as “https://doi.org/10.1000/182”.',
      '10.1000/182',
    ],
    ['doi:10.1000/182', 'Write a DOI as “10.1000/182”, not as “doi:10.1000/182”.', '10.1000/182'],
    ['DOI 10.1000/182', 'Write a DOI as “10.1000/182”, not as “DOI 10.1000/182”.', '10.1000/182'],
    [
      'https://dx.doi.org/10.1002%2Fabc',
      'Write a DOI as “10.1002/abc”, not as “https://dx.doi.org/10.1002%2Fabc”.',
      '10.1002/abc',
    ],
    [
      'https://publisher.example/doi/full/10.1080/123?x=1',
      'Write a DOI as “10.1080/123”, not as “https://publisher.example/doi/full/10.1080/123?x=1”.',
      '10.1080/123',
    ],
    ['1O.1000/182', 'Write a DOI as “10.1000/182”, not as “1O.1000/182”.', '10.1000/182'],
    [
      '10.1016/S0140‐6736',
      'Write a DOI as “10.1016/S0140-6736”, not as “10.1016/S0140‐6736”.',
      '10.1016/S0140-6736',
    ],
    [
      ' 10.1000/182',
      'Write a DOI without the spaces or invisible characters around it or in it: “10.1000/182”.',
      '10.1000/182',
    ],
    ['10.1000', '“10.1000” is no DOI. It begins with “10.” and has a slash, such as 10.1000/182.'],
    [
      '10.1000/a b',
      '“10.1000/a b” is no DOI. It begins with “10.” and has a slash, such as 10.1000/182, and no spaces.',
    ],
    [
      'https://example.org/a',
      '“https://example.org/a” is no DOI. It begins with “10.” and has a slash, such as 10.1000/182.',
    ],
    ['10.1000/nаture', '“10.1000/nаture” is no DOI: its “а” is a Cyrillic letter that only looks like “a”.'],
  ]);
});

test('ORCID, Wikidata, LEI', () => {
  check(orcidFault, [
    ['0000-0002-1825-0098', `“0000-0002-1825-0098” is no ORCID. ${mistyped}`],
    ['0000-0002-1825', '“0000-0002-1825” is no ORCID. It has 16 digits, such as 0000-0002-1825-0097.'],
    [
      'https://orcid.org/0000-0002-1825-0097',
      'Write an ORCID as “0000-0002-1825-0097”, not as “https://orcid.org/0000-0002-1825-0097”.',
      '0000-0002-1825-0097',
    ],
    [
      '0000000218250097',
      'Write an ORCID as “0000-0002-1825-0097”, not as “0000000218250097”.',
      '0000-0002-1825-0097',
    ],
    [
      '0000-0002-1694-233x',
      'Write an ORCID as “0000-0002-1694-233X”, not as “0000-0002-1694-233x”.',
      '0000-0002-1694-233X',
    ],
  ]);
  check(wikidataFault, [
    ['q42', 'Write the number of a Wikidata item as “Q42”, not as “q42”.', 'Q42'],
    [
      'https://www.wikidata.org/wiki/Q42',
      'Write the number of a Wikidata item as “Q42”, not as “https://www.wikidata.org/wiki/Q42”.',
      'Q42',
    ],
    [
      'http://www.wikidata.org/entity/Q42',
      'Write the number of a Wikidata item as “Q42”, not as “http://www.wikidata.org/entity/Q42”.',
      'Q42',
    ],
    ['42', '“42” is no Wikidata item. It is a Q and a number, such as Q42.'],
    ['Q042', '“Q042” is no Wikidata item. It is a Q and a number, such as Q42.'],
    ['P31', '“P31” is no Wikidata item. P31 is a property there: the number of an item begins with Q.'],
    ['Douglas Adams', '“Douglas Adams” is no Wikidata item. It is a Q and a number, such as Q42.'],
  ]);
  check(leiFault, [
    ['529900T8BM49AURSDO56', `“529900T8BM49AURSDO56” is no LEI. ${mistyped}`],
    ['529900T8BM49AURSDO5', '“529900T8BM49AURSDO5” is no LEI. It has 20 letters and digits; this has 19.'],
    [
      '529900t8bm49aursdo55',
      'Write a LEI as “529900T8BM49AURSDO55”, not as “529900t8bm49aursdo55”.',
      '529900T8BM49AURSDO55',
    ],
  ]);
});

describe('addresses', () => {
  test('that are none', () => {
    const copy = 'Copy the whole address from your browser; it begins with https:// or http://.';
    check(urlFault, [
      ['www.example.org/a', `“www.example.org/a” is no web address. ${copy}`],
      ['example.org', `“example.org” is no web address. ${copy}`],
      [
        'ftp://example.org/a',
        `“ftp://example.org/a” is no web address. Only pages on the web can be referred to: ${copy.replace('C', 'c')}`,
      ],
      [
        'mailto:lea@example.org',
        `“mailto:lea@example.org” is no web address. Only pages on the web can be referred to: ${copy.replace('C', 'c')}`,
      ],
      [
        'https://example.org/a b',
        '“https://example.org/a b” is no web address. There is a space in it; in an address it is written as %20.',
      ],
      ['https:///a', '“https:///a” has no host: behind the two slashes stands the name of a site.'],
      [
        'https://example..org/a',
        'The host of “https://example..org/a” has two dots with nothing between them. Copy the address from your browser.',
      ],
      [
        'https://example,org/a',
        'The host of “https://example,org/a” has “example,org”, which is no part of a name. Copy the address from your browser.',
      ],
      ['https://1.1.1.256', 'There is no host “1.1.1.256”: its four numbers go up to 255.'],
      ['https://example.org:99999/', 'There is no port “99999”: it is a number up to 65535.'],
    ]);
  });

  test('that can only be meant in one way', () => {
    check(urlFault, [
      [
        'https//example.org/a',
        'Write the address as “https://example.org/a”, not as “https//example.org/a”.',
        'https://example.org/a',
      ],
      [
        'https:/example.org/a',
        'Write the address as “https://example.org/a”, not as “https:/example.org/a”.',
        'https://example.org/a',
      ],
      [
        '<https://example.org/a>',
        'Write the address as “https://example.org/a”, not as “<https://example.org/a>”.',
        'https://example.org/a',
      ],
      [
        '[a page](https://example.org/a)',
        'Write the address as “https://example.org/a”, not as “[a page](https://example.org/a)”.',
        'https://example.org/a',
      ],
      [
        'https://example.org/a\u200b',
        'Write the address without the spaces or invisible characters around it or in it: “https://example.org/a”.',
        'https://example.org/a',
      ],
      [
        'https://ｅxample.org/a',
        'The host “ｅxample.org” has signs that only look like letters. Write “https://example.org/a”.',
        'https://example.org/a',
      ],
    ]);
  });

  test('of sites that look like another', () => {
    check(urlFault, [
      [
        'https://аpnews.com/a',
        'The host “аpnews.com” mixes Latin and Cyrillic letters. It looks like “apnews.com” and is another site. Make sure that it is the one you mean.',
      ],
      [
        'https://lemοnde.fr/a',
        'The host “lemοnde.fr” mixes Latin and Greek letters. It looks like “lemonde.fr” and is another site. Make sure that it is the one you mean.',
      ],
      [
        'https://xn--80ak6aa92e.com/',
        'The host “xn--80ak6aa92e.com”, which is shown as “аррӏе.com”, is written in Cyrillic letters. It looks like “apple.com” and is another site. Make sure that it is the one you mean.',
      ],
      [
        'https://xn--pnews-3ve.com/',
        'The host “xn--pnews-3ve.com”, which is shown as “аpnews.com”, mixes Latin and Cyrillic letters. It looks like “apnews.com” and is another site. Make sure that it is the one you mean.',
      ],
      [
        'https://www.lemonde.fr@evil.example/a',
        '“https://www.lemonde.fr@evil.example/a” leads to “evil.example”: what stands before the “@” is no site. Copy the address of the page itself.',
      ],
      [
        'https://lea:secret@example.org/',
        '“https://lea:secret@example.org/” leads to “example.org”: what stands before the “@” is no site. Copy the address of the page itself.',
      ],
    ]);
  });
});

describe('hosts as they are read', () => {
  test.each([
    ['xn--mnchen-3ya.de', 'münchen.de'],
    ['xn--80ak6aa92e.com', 'аррӏе.com'],
    ['www.xn--80adxhks.com', 'www.москва.com'],
    ['XN--FSQU00A.xn--0zwm56d', '例子.测试'],
    ['xn--ls8h.la', '💩.la'],
    ['example.org', 'example.org'],
    ['xn--.com', 'xn--.com'],
    ['xn--99999999999.com', 'xn--99999999999.com'],
    ['xn--a!b.com', 'xn--a!b.com'],
  ])('%s is %s', (host, read) => {
    expect(readableHost(host)).toBe(read);
  });
});

describe('laws', () => {
  /** Valid ones, made with the check digits that a slower reading of the standards gives. */
  const digits = (length: number): fc.Arbitrary<string> =>
    fc.stringMatching(new RegExp(`^\\d{${length}}$`, 'u'));
  const withLast = (body: string, judge: Judge, all: string): string =>
    Array.from(all, (last) => body + last).find((each) => judge(each) === undefined) ?? '';
  const kinds: readonly (readonly [string, Judge, fc.Arbitrary<string>])[] = [
    ['ISBN-10', isbnFault, digits(9).map((body) => withLast(body, isbnFault, '0123456789X'))],
    ['ISBN-13', isbnFault, digits(9).map((body) => withLast(`978${body}`, isbnFault, '0123456789'))],
    [
      'ISSN',
      issnFault,
      digits(7).map((body) => withLast(`${body.slice(0, 4)}-${body.slice(4)}`, issnFault, '0123456789X')),
    ],
    [
      'ORCID',
      orcidFault,
      digits(15).map((body) => withLast((body.match(/.{1,4}/gu) ?? []).join('-'), orcidFault, '0123456789X')),
    ],
  ];

  test.each(kinds)('%s: there is one last digit, and no other digit fits', (_, judge, valid) => {
    fc.assert(
      fc.property(valid, fc.nat(20), fc.integer({ min: 1, max: 9 }), (text, place, by) => {
        expect(text).not.toBe('');
        const at = place % text.length;
        const digit = text.charAt(at);
        fc.pre(/\d/u.test(digit));
        const other = text.slice(0, at) + String((Number(digit) + by) % 10) + text.slice(at + 1);
        expect(judge(other)?.message).toMatch(/is no/u);
      }),
    );
  });

  test('two digits that changed places are noticed in an ISSN, an ORCID and a short ISBN', () => {
    for (const [name, judge, valid] of kinds.filter(([kind]) => kind !== 'ISBN-13'))
      fc.assert(
        fc.property(valid, fc.nat(20), (text, place) => {
          const at = place % (text.length - 1);
          const pair = text.slice(at, at + 2);
          fc.pre(/^\d\d$/u.test(pair) && pair[0] !== pair[1]);
          const other = `${text.slice(0, at)}${pair[1]}${pair[0]}${text.slice(at + 2)}`;
          expect(judge(other)?.message, name).toMatch(/is no/u);
        }),
      );
  });

  test('nothing throws, and what is meant is right', () => {
    const part = fc.constantFrom(
      'https://',
      'doi.org/',
      '10.1000/',
      'ISBN',
      '978',
      '-',
      '%2F',
      '%',
      '[',
      ']',
      '(',
      '@',
      ':',
      '.',
      ' ',
      '\u200b',
      'xn--',
      'а',
      'a',
      'Q4',
      '0',
      'X',
      '/',
      '#',
      '?',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    for (const judge of [urlFault, doiFault, isbnFault, issnFault, orcidFault, leiFault, wikidataFault])
      fc.assert(
        fc.property(text, (written) => {
          const fault = judge(written);
          if (fault?.meant !== undefined) expect(judge(fault.meant), fault.meant).toBeUndefined();
        }),
        { numRuns: 300 },
      );
  });
});
