import { expect, test } from 'vitest';
import { questionOf, summaryOf } from '../../../client/links/words';
import { siteOf } from '../../../server/network/links';

const link = (address: string) => ({ address, site: siteOf(address), places: [] });

test('before anything is asked for, it is said that the network is used and who is asked', () => {
  const { message, detail } = questionOf([
    link('https://Example.org/a'),
    link('https://example.org/b'),
    link('https://user@lemonde.example:8080/x'),
  ]);
  expect(message).toBe('Ask 2 web sites for 3 pages?');
  expect(detail).toBe(
    'This goes to the network, and each site can see that somebody asks: example.org, lemonde.example:8080. Nothing of your files is sent but the addresses themselves.',
  );
});

test('of many sites, the first are named', () => {
  const links = Array.from({ length: 30 }, (_, at) => link(`https://site${at + 10}.example/`));
  expect(questionOf(links).detail).toContain('site21.example and 18 more.');
});

test('what came of it', () => {
  const problem = (kind: 'gone' | 'moved' | 'unknown') => ({
    ...link('https://x.example/'),
    kind,
    message: '',
  });
  expect(summaryOf({ checked: 3, problems: [] })).toBe('Of 3 pages, every one is where its address says.');
  expect(
    summaryOf({
      checked: 9,
      problems: [problem('unknown'), problem('gone'), problem('gone'), problem('moved')],
    }),
  ).toBe(
    'Of 9 pages, 2 are not there, 1 is elsewhere now, 1 could not be judged. The Problems panel says which.',
  );
});
