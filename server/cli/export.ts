import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { choice, textOption } from './options';
import { load } from './project';
import { CannotRun, type Terminal } from './terminal';

/** Writes one W3C Web Annotation collection (JSON-LD) of every resolved claim, note and mention in the articles asked for. */
export async function exportAnnotations(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  args: readonly string[],
): Promise<number> {
  choice(options['format'], ['w3c'] as const, '--format');
  const { analysis, isAsked, pathOf } = await load(paths, terminal, false);
  // Asking for a sidecar means the article it is about.
  const asked = analysis.files().flatMap((uri) => {
    if (!isAsked(uri)) return [];
    return analysis.kindOf(uri) === 'article' ? [uri] : (analysis.articleOf(uri) ?? []);
  });
  const items = [...new Set(asked)]
    .map((uri) => ({ uri, path: pathOf(uri) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ uri, path }) => analysis.w3cAnnotations(uri, path));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:glossator:annotations',
    type: 'AnnotationCollection',
    label: 'Annotations made with Glossator',
    total: items.length,
    first: {
      id: 'urn:glossator:annotations:1',
      type: 'AnnotationPage',
      partOf: 'urn:glossator:annotations',
      startIndex: 0,
      items,
    },
  };
  const text = `${JSON.stringify(collection, null, 2)}\n`;
  const output = textOption(args, '--output');
  if (output === undefined) terminal.out.write(text);
  else {
    try {
      writeFileSync(resolve(terminal.cwd, output), text);
    } catch (error) {
      throw new CannotRun(
        `“${output}” cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return 0;
}
