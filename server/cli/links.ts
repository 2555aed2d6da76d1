import { counted } from '../core/features/markdown';
import type { WebAddress } from '../core/features/results/webAddresses';
import { escapeTerminal } from '../core/text/escape';
import type { Loaded } from './project';
import { type LinkChecker, type LinkOutcome, siteOf } from '../network/links';
import { type LinkVerdict, noNetwork, verdictsOf } from '../network/words';
import { choice } from './options';
import { load } from './project';
import { CannotRun, type Terminal } from './terminal';

/**
 * Asks the web for the page at every address of the sources and actors in the files asked for. The exit code is 1 if a page is gone; what has
 * moved or cannot be judged is told, and fails nothing. Without any network, nothing can be told.
 */
export async function links(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  checker?: LinkChecker,
): Promise<number> {
  const format = choice(options['format'], ['pretty', 'json'] as const, '--format');
  const loaded = await load(paths, terminal, false);
  const asked = loaded.analysis.webAddresses(loaded.isAsked);
  if (asked.length === 0 && format === 'pretty') {
    terminal.out.write('There is no address to ask for.\n');
    return 0;
  }
  const sites = new Set(asked.map(({ address }) => siteOf(address)));
  terminal.err.write(
    `glossator: asking ${counted(sites.size, 'web site')} for ${counted(asked.length, 'page')} over the network.\n`,
  );
  const outcomes = new Map<string, LinkOutcome>();
  const { signal } = new AbortController();
  await (checker ?? (await nodeLinkChecker())).check(
    asked.map(({ address }) => address),
    signal,
    (address, outcome) => outcomes.set(address, outcome),
  );
  const verdicts = verdictsOf(outcomes);
  if (verdicts === undefined) throw new CannotRun(noNetwork);
  const problems = asked.flatMap(({ address, places }) => {
    const verdict = verdicts.get(address);
    return verdict === undefined ? [] : [{ address, ...verdict, places: placesOf(places, loaded) }];
  });
  if (format === 'json')
    terminal.out.write(`${JSON.stringify({ checked: outcomes.size, problems }, null, 2)}\n`);
  else tell(problems, outcomes.size, terminal);
  return problems.some(({ kind }) => kind === 'gone') ? 1 : 0;
}

type Problem = LinkVerdict & {
  readonly address: string;
  readonly places: readonly Place[];
};

interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

function placesOf(places: WebAddress['places'], { analysis, pathOf }: Loaded): readonly Place[] {
  return places.map(({ uri, range }) => ({
    file: pathOf(uri),
    line: (analysis.linesOf(uri)?.lineAt(range.start) ?? 0) + 1,
  }));
}

function tell(problems: readonly Problem[], checked: number, { out }: Terminal): void {
  for (const { address, message, kind, places } of problems) {
    for (const { file, line } of places) out.write(`${escapeTerminal(file)}:${line} `);
    out.write(`${kind}: ${escapeTerminal(address)}\n    ${escapeTerminal(message)}\n`);
  }
  out.write(
    problems.length === 0
      ? `✓ All ${checked.toLocaleString('en')} pages are where their addresses say.\n`
      : `\n${problems.length.toLocaleString('en')} of ${checked.toLocaleString('en')} pages to look at.\n`,
  );
}

async function nodeLinkChecker(): Promise<LinkChecker> {
  const [{ NodeLinkChecker }, { version }] = await Promise.all([
    import('../network/nodeLinkChecker'),
    import('./version'),
  ]);
  return new NodeLinkChecker({ userAgent: `Glossator/${version ?? 'development'}` });
}
