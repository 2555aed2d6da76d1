import { mkdtempSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../server/cli/main';
import { ruleList } from '../../server/core/analysis';

/** A folder on disk with the files of a fixture: each begins with a line `//- /path`. Gone when the test is. */
export function folder(markup: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'glossator-cli-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const part of markup.split(/^\/\/- /mu).slice(1)) {
    const end = part.indexOf('\n');
    const path = join(root, part.slice(0, end).trim());
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, part.slice(end + 1));
  }
  return root;
}

/** Settings under which only these rules speak, so that a test is about them whatever else is reported one day. */
export function only(...codes: readonly string[]): string {
  const off = ruleList.filter(({ code }) => !codes.includes(code)).map(({ code }) => `  ${code}: off\n`);
  return `//- /glossator.yaml\nrules:\n${off.join('')}`;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as a pipe sees it, or as a terminal does. */
export async function glossator(
  cwd: string,
  args: string,
  { isTTY = false, env = {} }: { readonly isTTY?: boolean; readonly env?: Record<string, string> } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(
    args.split(' ').filter((arg) => arg !== ''),
    {
      out: { write: (text) => (out += text), isTTY },
      err: { write: (text) => (err += text), isTTY },
      cwd,
      env,
    },
  );
  return { code, out, err };
}
