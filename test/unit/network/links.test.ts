import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { LinkOutcome } from '../../../server/network/links';
import { NodeLinkChecker } from '../../../server/network/nodeLinkChecker';
import { isPublicAddress } from '../../../server/network/publicAddress';
import { verdictOf, verdictsOf } from '../../../server/network/words';

/** A web site on this machine: by path, the status and where it leads. */
async function site(
  pages: Readonly<Record<string, readonly [status: number, location?: string]>>,
): Promise<{ readonly at: (path: string) => string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const [status, location] = pages[request.url ?? ''] ?? [404];
    const refusesHead = status === 405 && request.method === 'GET';
    response.writeHead(refusesHead ? 200 : status, location === undefined ? {} : { location });
    response.end(request.method === 'GET' ? 'x'.repeat(1_000_000) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { at: (path) => `http://127.0.0.1:${port}${path}`, asked };
}

async function check(
  addresses: readonly string[],
  options: { readonly allowsPrivate?: boolean; readonly timeout?: number } = { allowsPrivate: true },
): Promise<ReadonlyMap<string, LinkOutcome>> {
  const outcomes = new Map<string, LinkOutcome>();
  const checker = new NodeLinkChecker({ userAgent: 'Glossator/test', ...options });
  await checker.check(addresses, new AbortController().signal, (address, outcome) =>
    outcomes.set(address, outcome),
  );
  return outcomes;
}

test('a page is there, gone, elsewhere, or cannot be judged', async () => {
  const { at } = await site({
    '/': [200],
    '/there': [200],
    '/there/': [200],
    '/slash': [301, '/slash/'],
    '/slash/': [200],
    '/gone': [410],
    '/old': [301, '/new'],
    '/new': [200],
    '/story': [302, '/'],
    '/refuses': [403],
    '/broken': [500],
    '/nohead': [405],
    '/round': [302, '/round'],
    '/mail': [302, 'mailto:someone@example.org'],
    '/lost': [301, '/nowhere'],
  });
  const outcomes = await check(
    'there slash gone never old story refuses broken nohead round mail lost'
      .split(' ')
      .map((path) => at(`/${path}`)),
  );
  const seen = Object.fromEntries(
    [...outcomes].map(([address, outcome]) => [new URL(address).pathname, outcome]),
  );
  expect(seen).toEqual({
    '/there': { kind: 'there' },
    '/slash': { kind: 'there' },
    '/gone': { kind: 'gone', status: 410 },
    '/never': { kind: 'gone', status: 404 },
    '/old': { kind: 'moved', to: at('/new'), isHome: false },
    '/story': { kind: 'moved', to: at('/'), isHome: true },
    '/refuses': { kind: 'unknown', why: 'it answers 403' },
    '/broken': { kind: 'unknown', why: 'it answers 500' },
    '/nohead': { kind: 'there' },
    '/round': { kind: 'unknown', why: 'it leads on more than 5 times' },
    '/mail': { kind: 'unknown', why: 'it leads to what is no web page' },
    '/lost': { kind: 'gone', status: 404 },
  });
});

test('a page is asked for once, and no more of it than its head', async () => {
  const { at, asked } = await site({ '/there': [200] });
  await check([at('/there'), at('/there')]);
  expect(asked).toEqual(['HEAD /there']);
});

test('a site that takes no connection', async () => {
  const outcomes = await check(['http://127.0.0.1:1/']);
  expect([...outcomes.values()]).toEqual([{ kind: 'unreachable', why: 'the site takes no connection' }]);
});

test('a site that gives no answer is not waited for', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const outcomes = await check([`http://127.0.0.1:${port}/`], { allowsPrivate: true, timeout: 100 });
  expect([...outcomes.values()]).toEqual([{ kind: 'unreachable', why: 'the site gave no answer in time' }]);
});

test('addresses in private networks are not asked for, however they are written or led to', async () => {
  const { at, asked } = await site({ '/': [200] });
  const port = new URL(at('/')).port;
  const outcomes = await check(
    [
      at('/'),
      `http://localhost:${port}/`,
      `http://[::1]:${port}/`,
      `http://2130706433:${port}/`,
      `http://127.1:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      'http://169.254.169.254/latest/meta-data',
    ],
    {},
  );
  expect(outcomes.size).toBe(7);
  for (const outcome of outcomes.values()) expect(outcome).toEqual({ kind: 'private' });
  expect(asked).toEqual([]);
});

test('which addresses are public', () => {
  for (const address of ['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])
    expect(isPublicAddress(address), address).toBe(true);
  for (const address of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '127.0.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    'x',
  ])
    expect(isPublicAddress(address), address).toBe(false);
});

test('whoever cancels hears no more', async () => {
  const { at } = await site({ '/a': [200], '/b': [200] });
  const stopped = new AbortController();
  const heard: string[] = [];
  const checker = new NodeLinkChecker({ userAgent: 'Glossator/test', allowsPrivate: true });
  await checker.check([at('/a'), at('/b')], stopped.signal, (address) => {
    heard.push(address);
    stopped.abort();
  });
  expect(heard).toEqual([at('/a')]);
});

test('what is told says what to do', () => {
  const told = (outcome: LinkOutcome): string | undefined => verdictOf(outcome)?.message;
  expect(told({ kind: 'there' })).toBeUndefined();
  expect(told({ kind: 'gone', status: 404 })).toBe(
    'The page is no longer there (the site answers 404). Look for an archived copy and give its address under “archived”.',
  );
  expect(told({ kind: 'moved', to: 'https://example.org/', isHome: true })).toContain('probably gone');
  expect(told({ kind: 'unknown', why: 'it answers 403' })).toBe(
    'Whether the page is there could not be told: it answers 403. Open it in a browser.',
  );
});

test('one site that gives no answer is not judged; that a site is no more is believed while others answer', () => {
  const kinds = (outcomes: Readonly<Record<string, LinkOutcome>>) => {
    const verdicts = verdictsOf(new Map(Object.entries(outcomes)));
    return verdicts && Object.fromEntries([...verdicts].map(([address, { kind }]) => [address, kind]));
  };
  const noName = { kind: 'unreachable', why: 'there is no such site', cause: 'name' } as const;
  const noNetwork = { kind: 'unreachable', why: 'there is no network', cause: 'network' } as const;
  const silent = { kind: 'unreachable', why: 'the site gave no answer in time' } as const;
  const refusing = { kind: 'unknown', why: 'it answers 403' } as const;
  const priv = { kind: 'private' } as const;
  expect(kinds({ noName, noNetwork, silent, there: { kind: 'there' } })).toEqual({
    noName: 'gone',
    noNetwork: 'unknown',
    silent: 'unknown',
  });
  expect(kinds({ noName, refusing })).toEqual({ noName: 'gone', refusing: 'unknown' });
  expect(kinds({ noName, silent })).toEqual({ noName: 'unknown', silent: 'unknown' });
  expect(kinds({ noName, noNetwork })).toBeUndefined();
  expect(kinds({ noName, priv })).toBeUndefined();
  expect(kinds({ priv })).toEqual({ priv: 'unknown' });
  expect(kinds({})).toEqual({});
});

test('a name that cannot be looked up says that there may be no network', async () => {
  const [outcome] = (await check(['https://glossator.invalid/'], {})).values();
  expect(outcome?.kind === 'unreachable' && outcome.cause).toMatch(/^(?:name|network)$/u);
});
