import picomatch from 'picomatch/posix';
import type { Uri } from '../core/workspace/changes';
import type { Session } from './session';

/** The editor's `files.exclude` in that folder; nothing for editors without such a setting. */
export async function editorExcludes({ client, connection, log }: Session, folder: Uri): Promise<unknown> {
  if (!client.configuration) return undefined;
  try {
    const setting: unknown = await connection.workspace.getConfiguration({
      scopeUri: folder,
      section: 'files.exclude',
    });
    return setting;
  } catch (error) {
    log.info(`The setting files.exclude cannot be read: ${String(error)}`);
    return undefined;
  }
}

/**
 * Whether such a setting hides a path or a folder on the way to it. Only plain `true` counts: conditions on sibling files
 * (`{ "when": … }`) are meant for compiled files.
 */
export function excludeMatcher(setting: unknown): (path: string) => boolean {
  if (typeof setting !== 'object' || setting === null) return () => false;
  const globs = Object.entries(setting).flatMap(([glob, on]) => (on === true ? [glob] : []));
  if (globs.length === 0) return () => false;
  try {
    const hides = picomatch(globs, { dot: true });
    return (path) => {
      for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
        if (hides(path.slice(0, end))) return true;
      }
      return hides(path);
    };
  } catch {
    return () => false;
  }
}
