import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Uri } from '../../core/workspace/changes';
import type { Terminal } from '../terminal';

/**
 * The path of a file as GitHub looks for it: from the root of the repository, wherever in it the command runs. Elsewhere, where nothing
 * says where that is, from the working folder. With `/`.
 */
export function repositoryPath(uri: Uri, { cwd, env }: Terminal): string {
  const path = fileURLToPath(uri);
  const checkout = env['GITHUB_WORKSPACE'] ?? '';
  const root = checkout !== '' && isWithin(checkout, cwd) && isWithin(checkout, path) ? checkout : cwd;
  return relative(root, path).split(sep).join('/');
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !/^(?:[a-z]:|[\\/])/iu.test(below);
}
