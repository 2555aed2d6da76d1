import { cac, type CAC } from 'cac';
import { check } from './check';
import { exportAnnotations } from './export';
import { links } from './links';
import { reanchor } from './reanchor';
import { CannotRun, type Terminal } from './terminal';
import { version } from './version';

/** Exit codes: 0 fine, 1 findings at or above `--fail-on` or quotes that somebody has to settle, 2 could not run. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.err.write(`glossator: ${message}\n`);
    if (
      !(error instanceof CannotRun) &&
      terminal.env['GLOSSATOR_DEBUG'] !== undefined &&
      error instanceof Error
    ) {
      terminal.err.write(`${error.stack ?? ''}\n`);
    }
    return 2;
  }
}

const exitCodes = `  0  nothing at or above --fail-on; with reanchor: everything stands; with links: no page is gone
  1  something at or above --fail-on; with reanchor: something needs a person; with links: a page is gone
  2  it could not run, and the reason is on standard error`;

function dispatch(args: readonly string[], terminal: Terminal): number | Promise<number> {
  let code: number | Promise<number> = 0;
  const cli = cac('glossator');
  cli
    .command(
      'check [...paths]',
      'Report what does not hold, in the whole project or in the given files and folders',
    )
    .option('--format <format>', 'pretty, json, sarif or github', { default: 'pretty' })
    .option(
      '--fail-on <severity>',
      'lowest severity that makes the exit code 1: error, warning, information, hint or never',
      {
        default: 'error',
      },
    )
    .option('--baseline <file>', 'count only what is not in this file')
    .option(
      '--write-baseline <file>',
      'write what there is now into this file, so that only what comes anew counts',
    )
    .option(
      '--suppressed',
      'list what comments and the baseline take out of account, too, marked as such (json and sarif)',
    )
    .option('--no-progress', 'no progress bar, on a terminal either')
    .example('  glossator check')
    .example('  glossator check articles --format json')
    .example('  glossator check --fail-on warning --baseline glossator-baseline.json')
    .action((paths: string[], options: Record<string, unknown>) => {
      code = check(paths, options, terminal, args);
    });
  cli
    .command(
      'reanchor [...paths]',
      'Hold every quote against its article as it is now, and accept the new wording of altered ones',
    )
    .option('--dry-run', 'write nothing; the exit code is 1 if there would be anything to write or to decide')
    .option('--format <format>', 'pretty or json', { default: 'pretty' })
    .option('--no-progress', 'no progress bar, on a terminal either')
    .example('  glossator reanchor --dry-run')
    .example('  glossator reanchor articles/letter.txt')
    .action((paths: string[], options: Record<string, unknown>) => {
      code = reanchor(paths, options, terminal);
    });
  cli
    .command(
      'links [...paths]',
      'Ask the web, over the network, whether the pages that sources and actors name are still there',
    )
    .option('--format <format>', 'pretty or json', { default: 'pretty' })
    .example('  glossator links')
    .action((paths: string[], options: Record<string, unknown>) => {
      code = links(paths, options, terminal);
    });
  cli
    .command('export [...paths]', 'Write the annotations in a standard format')
    .option('--format <format>', 'w3c: one W3C Web Annotation collection (JSON-LD)', { default: 'w3c' })
    .option('--output <file>', 'the file to write; standard output if left out')
    .example('  glossator export --format w3c > annotations.jsonld')
    .action((paths: string[], options: Record<string, unknown>) => {
      code = exportAnnotations(paths, options, terminal, args);
    });
  cli.help((sections) => [...sections, { title: 'Exit codes', body: exitCodes }]);
  cli.version(version ?? 'development');
  parse(cli, args);
  return code;
}

function parse(cli: CAC, args: readonly string[]): void {
  let parsed: ReturnType<CAC['parse']>;
  try {
    parsed = cli.parse(['node', 'glossator', ...args.map(flag)], { run: false });
    if (cli.matchedCommand !== undefined) cli.runMatchedCommand();
  } catch (error) {
    throw new CannotRun(`${error instanceof Error ? error.message : String(error)}. See glossator --help.`);
  }
  if (
    cli.matchedCommand === undefined &&
    parsed.options['help'] !== true &&
    parsed.options['version'] !== true
  ) {
    const [command] = parsed.args;
    throw new CannotRun(
      command === undefined
        ? 'Say what to do: check, reanchor, links or export. See glossator --help.'
        : `There is no command “${command}”. There are check, reanchor, links and export; see glossator --help.`,
    );
  }
}

/**
 * The parser knows a flag of two words by its name in one, and would take a path behind the other name for its value: what was to be a
 * dry run of one file would be a dry run of all.
 */
function flag(arg: string): string {
  return arg.replace(/^--dry-run(?==|$)/u, '--dryRun');
}
