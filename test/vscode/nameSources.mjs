import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { repository } from '../../scripts/vscode/places.mjs';

/**
 * Makes a stack name the lines of the TypeScript files instead of those of the bundles. It is done out here
 * because VS Code's extension host writes stacks in its own way, which leaves no room for source maps.
 *
 * @param {string} stack
 * @returns {string}
 */
export function nameSources(stack) {
  return stack.replaceAll(
    /([^\s()]+\.test\.js|[^\s()]+[\\/]index\.js):(\d+):(\d+)/g,
    (place, bundle, line, column) => {
      const file = path.resolve(repository, bundle.replace(/^file:\/\//, ''));
      try {
        const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
        const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
        if (!('originalSource' in entry)) {
          return place;
        }
        const source = path.relative(repository, path.resolve(path.dirname(file), entry.originalSource));
        return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
      } catch {
        // There is no map: the stack leads into a library, and is best left as it is.
        return place;
      }
    },
  );
}
