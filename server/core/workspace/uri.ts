import type { Uri } from './changes';

/**
 * Uris as the core compares them: one spelling per file. `c%3A` and `C:` become `c:`, needless or missing percent-encoding
 * is evened out, `.` and `..` are taken out. Works for every scheme with a path; never throws.
 */
export function normalizeUri(uri: string): Uri {
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):(\/\/[^/?#]*)?([^?#]*)(.*)$/su.exec(uri);
  if (parts === null) return uri;
  const [, scheme = '', authority = '', path = '', rest = ''] = parts;
  // Untitled documents and the like have no path that could be put in order.
  if (!path.startsWith('/')) return uri;
  return `${scheme.toLowerCase()}:${authority}${normalizePath(path)}${rest}`;
}

/** The uri of `relative` (with `/`, percent-encoding not expected) as seen from the folder `base`; climbing out of the root stays at the root. */
export function joinUri(base: Uri, relative: string): Uri {
  const encoded = relative.replace(/\\/gu, '/').split('/').map(encodeSegment).join('/');
  return normalizeUri(`${base.replace(/\/$/u, '')}/${encoded}`);
}

/** The uri of an entry directly in `folder`; cheaper than `joinUri`, and any character of the name is taken as it is. */
export function childUri(folder: Uri, name: string): Uri {
  return `${folder.replace(/\/$/u, '')}/${encodeSegment(name)}`;
}

/** The folder a file is in, without a slash at its end. */
export function folderOf(uri: Uri): Uri {
  const slash = uri.lastIndexOf('/');
  return slash <= 0 ? uri : uri.slice(0, slash);
}

/** The decoded last part of the path. */
export function fileNameOf(uri: Uri): string {
  return decodeSegment(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The decoded path of `uri` below `folder`, with `/`; undefined where it is not below it. */
export function pathWithin(folder: Uri, uri: Uri): string | undefined {
  if (!isWithin(folder, uri)) return undefined;
  const path = uri.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
  return path.includes('%') ? path.split('/').map(decodeSegment).join('/') : path;
}

/** Whether `uri` is below `folder`: `pathWithin` without making the path. */
export function isWithin(folder: Uri, uri: Uri): boolean {
  return uri.startsWith(folder) && (folder.endsWith('/') || uri.charCodeAt(folder.length) === 47);
}

function normalizePath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.slice(1).split('/')) {
    const decoded = decodeSegment(segment);
    if (decoded === '.') continue;
    if (decoded === '..') segments.pop();
    else segments.push(encodeSegment(decoded));
  }
  const drive = segments[0];
  if (drive !== undefined && /^[A-Za-z]:$/u.test(drive)) segments[0] = drive.toLowerCase();
  const joined = `/${segments.join('/')}`;
  return joined.length > 1 ? joined.replace(/\/+$/u, '') : joined;
}

function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray percent sign is kept as it is written.
    return segment;
  }
}

function encodeSegment(segment: string): string {
  // Most names are plain, and a folder may have thousands.
  if (/^[A-Za-z0-9_.-]*$/u.test(segment)) return segment;
  try {
    return encodeURIComponent(segment).replace(/%3A/gu, ':').replace(/%40/gu, '@');
  } catch {
    // Half a surrogate pair cannot be encoded; such a name still has to be comparable with itself.
    return segment;
  }
}
