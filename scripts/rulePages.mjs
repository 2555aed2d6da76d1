// Makes server/cli/generated/rulePages.ts from docs/rules.md: what a log says of a rule is what the page says of it.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeIfChanged } from './writeIfChanged.mjs';

const header = '// Made from docs/rules.md by scripts/rulePages.mjs. Do not edit: run `npm run generate`.\n';

export async function writeRulePages(root) {
  const page = await readFile(join(root, 'docs/rules.md'), 'utf8');
  const summaries = [...page.matchAll(/^\| \[`([a-z-]+)`\]\(#\1\) *\| *\w+ *\| *(.*?) *\|$/gmu)];
  const rules = summaries.map(([, code, summary]) => [code, { summary, section: sectionOf(page, code) }]);
  const target = join(root, 'server/cli/generated');
  await mkdir(target, { recursive: true });
  await writeIfChanged(
    join(target, 'rulePages.ts'),
    `${header}
/** Of each rule by its code: what the table of the page says of it, and its section, both in Markdown. */
export const rulePages: ReadonlyMap<string, { readonly summary: string; readonly section: string }> = new Map(
  Object.entries(${JSON.stringify(Object.fromEntries(rules), undefined, 2)}),
);
`,
  );
}

function sectionOf(page, code) {
  const heading = `\n## ${code}\n`;
  const start = page.indexOf(heading);
  // A test holds the table and the sections together; a page that is half written is no reason not to build.
  if (start < 0) return '';
  const end = page.indexOf('\n## ', start + heading.length);
  return page.slice(start + heading.length, end < 0 ? undefined : end).trim();
}
