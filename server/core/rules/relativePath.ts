import type { Uri } from '../workspace/changes';
import { fileNameOf, folderOf } from '../workspace/uri';

/** How `to` is written as seen from the folder of `from`, with `/`: what `source.file` holds. Both lie in one workspace folder. */
export function relativePath(from: Uri, to: Uri): string {
  const here = folderOf(from).split('/');
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common += 1;
  const up = here.slice(common).map(() => '..');
  const down = there.slice(common).map((segment) => fileNameOf(segment));
  return [...up, ...down].join('/');
}
