import { CancellationTokenSource } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import type { CheckLinksAnswer, LinksAnswer } from '../../server/lsp/protocol/protocol';
import type { LinkChecker } from '../../server/network/links';
import { startTestServer } from './harness';

const files = {
  's.gloss.yaml': `gloss: 1
references:
  - { id: one, type: webpage, URL: 'https://example.org/one' }
  - { id: two, type: webpage, URL: 'https://example.org/two' }
`,
};

test('links are listed without the network, and asked for only when a client says so', async () => {
  const asked: string[] = [];
  const links: LinkChecker = {
    check: (addresses, _, checked) => {
      for (const address of addresses) {
        asked.push(address);
        checked(address, address.endsWith('two') ? { kind: 'gone', status: 404 } : { kind: 'there' });
      }
      return Promise.resolve();
    },
  };
  await using server = await startTestServer({ files, core: new Analysis(), links });
  const listed = await server.client.sendRequest<LinksAnswer>('glossator/links', {});
  expect(listed.refused).toBeNull();
  expect(listed.links.map(({ address }) => address)).toEqual([
    'https://example.org/one',
    'https://example.org/two',
  ]);
  expect(asked).toEqual([]);
  const addresses = ['https://example.org/two', 'https://nobody.example/wrote-this'];
  const { checked, problems } = await server.client.sendRequest<CheckLinksAnswer>('glossator/checkLinks', {
    addresses,
  });
  expect(asked).toEqual(['https://example.org/two']);
  expect(checked).toBe(1);
  expect(problems).toMatchObject([
    {
      address: 'https://example.org/two',
      kind: 'gone',
      places: [{ uri: server.uri('s.gloss.yaml'), range: { start: { line: 3, character: 36 } } }],
    },
  ]);
});

test('where there is no way to the network, a sentence says so', async () => {
  await using server = await startTestServer({ files, core: new Analysis() });
  const { links, refused } = await server.client.sendRequest<LinksAnswer>('glossator/links', {});
  expect(links).toEqual([]);
  expect(refused).toBe('Links can be checked where VS Code runs on a computer, not in a browser alone.');
});

test('where nothing can be reached, a sentence says so, and of no page anything', async () => {
  const links: LinkChecker = {
    check: (addresses, _, checked) => {
      for (const address of addresses)
        checked(address, { kind: 'unreachable', why: 'there is no network', cause: 'network' });
      return Promise.resolve();
    },
  };
  await using server = await startTestServer({ files, core: new Analysis(), links });
  const answer = await server.client.sendRequest<CheckLinksAnswer>('glossator/checkLinks', {
    addresses: ['https://example.org/one', 'https://example.org/two'],
  });
  expect(answer.problems).toEqual([]);
  expect(answer.refused).toContain('No site could be reached');
});

test('a check that is cancelled stops asking', async () => {
  let stopped = false;
  const source = new CancellationTokenSource();
  const links: LinkChecker = {
    check: (_, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          resolve();
        });
        source.cancel();
      }),
  };
  await using server = await startTestServer({ files, core: new Analysis(), links });
  const answer = server.client.sendRequest(
    'glossator/checkLinks',
    { addresses: ['https://example.org/one'] },
    source.token,
  );
  await expect(answer).rejects.toThrow('cancelled');
  expect(stopped).toBe(true);
});
