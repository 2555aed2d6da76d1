import { expect, test } from 'vitest';
import { links } from '../../server/cli/links';
import { CannotRun } from '../../server/cli/terminal';
import type { LinkChecker } from '../../server/network/links';
import { folder } from './terminal';

const files = `
//- /sources.gloss.yaml
gloss: 1
references:
  - { id: one, type: webpage, URL: 'https://example.org/one' }
  - { id: two, type: webpage, URL: 'https://example.org/two' }
  - { id: three, type: webpage, URL: 'https://example.org/three' }
`;

const checker: LinkChecker = {
  check: (addresses, _, checked) => {
    for (const address of addresses)
      checked(
        address,
        address.endsWith('two')
          ? { kind: 'gone', status: 404 }
          : address.endsWith('three')
            ? { kind: 'moved', to: 'https://example.org/\u001b[31mred', isHome: false }
            : { kind: 'there' },
      );
    return Promise.resolve();
  },
};

async function run(
  markup: string,
  format: string,
  asking = checker,
): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const terminal = {
    out: { write: (text: string) => (out += text) },
    err: { write: (text: string) => (err += text) },
    cwd: folder(markup),
    env: {},
  };
  const code = await links([], { format }, terminal, asking);
  return { code, out, err };
}

test('pages that are gone fail, and nothing that comes from a site reaches the terminal as it is', async () => {
  const { code, out, err } = await run(files, 'pretty');
  expect(code).toBe(1);
  expect(err).toBe('glossator: asking 1 web site for 3 pages over the network.\n');
  expect(out).toContain('sources.gloss.yaml:4 gone: https://example.org/two\n');
  expect(out).toContain('sources.gloss.yaml:5 moved: https://example.org/three\n');
  expect(out).toContain('2 of 3 pages to look at.');
  expect(out).not.toContain('\u001b');
});

test('as JSON', async () => {
  const { out } = await run(files, 'json');
  expect(JSON.parse(out)).toMatchObject({
    checked: 3,
    problems: [{ kind: 'moved' }, { kind: 'gone', places: [{ file: 'sources.gloss.yaml', line: 4 }] }],
  });
});

test('with nothing to ask for, nothing is wrong', async () => {
  const { code, out } = await run('\n//- /a.txt\nWords.\n', 'pretty');
  expect(code).toBe(0);
  expect(out).toBe('There is no address to ask for.\n');
});

test('without any network, it cannot run; no page is said to be gone', async () => {
  const offline: LinkChecker = {
    check: (addresses, _, checked) => {
      for (const address of addresses)
        checked(address, { kind: 'unreachable', why: 'there is no such site', cause: 'name' });
      return Promise.resolve();
    },
  };
  await expect(run(files, 'pretty', offline)).rejects.toThrow(
    new CannotRun(
      'No site could be reached, so nothing is known of any page. See whether this computer is connected to the network, and try again.',
    ),
  );
});

test('as many sites are told as the editor tells', async () => {
  const markup = `
//- /sources.gloss.yaml
gloss: 1
references:
  - { id: one, type: webpage, URL: 'https://example.org/one' }
  - { id: two, type: webpage, URL: 'https://www.example.org/two' }
  - { id: three, type: webpage, URL: 'https://Example.org:8080/three' }
  - { id: four, type: webpage, URL: 'https://Example.org/four' }
`;
  const { err } = await run(markup, 'json');
  expect(err).toBe('glossator: asking 3 web sites for 4 pages over the network.\n');
});
