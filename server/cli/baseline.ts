import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import type { Fingerprint } from '../core/features/results/findings';
import type { Uri } from '../core/workspace/changes';
import { normalizeUri } from '../core/workspace/uri';
import { CannotRun, type Terminal } from './terminal';

/** Counts up when files of an older form would be misread. */
const version = 1;

/** Findings of one file that are about the same. */
interface Known extends Fingerprint {
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string;
  readonly count: number;
}

/**
 * What a project is known to have, so that only what comes anew counts. A finding is known by what it is about and not by its line,
 * and as often as it was there: the second of two that are alike is a new one if the baseline has one.
 */
export class Baseline {
  readonly #path: string;
  readonly #known = new Map<string, Known>();
  /** How often each may still be met. */
  readonly #left = new Map<string, number>();
  #met = 0;

  private constructor(path: string, known: readonly Known[]) {
    this.#path = path;
    for (const each of known) this.#add(each);
    for (const [key, { count }] of this.#known) this.#left.set(key, count);
  }

  static read(file: string, { cwd }: Terminal): Baseline {
    const path = resolve(cwd, file);
    const text = textOf(path, file);
    if (text === undefined)
      throw new CannotRun(`There is no baseline “${file}”. Write it with --write-baseline ${file}.`);
    return new Baseline(path, parse(text, file));
  }

  /** One that is to be written. What is there already must be a baseline: nothing else is overwritten. */
  static toWrite(file: string, { cwd }: Terminal): Baseline {
    const path = resolve(cwd, file);
    const text = textOf(path, file);
    return new Baseline(path, text === undefined ? [] : parse(text, file));
  }

  /** Whether a finding is known; it is then met, and known once less. */
  meet(uri: Uri, fingerprint: Fingerprint): boolean {
    const key = keyOf({ file: this.#fileOf(uri), ...fingerprint });
    const left = this.#left.get(key) ?? 0;
    if (left === 0) return false;
    this.#left.set(key, left - 1);
    this.#met += 1;
    return true;
  }

  /** How many findings were met. */
  get met(): number {
    return this.#met;
  }

  /** How many were not, of those in files that were checked. */
  gone(isChecked: (uri: Uri) => boolean): number {
    let gone = 0;
    for (const [key, left] of this.#left) {
      const known = this.#known.get(key);
      if (left > 0 && known !== undefined && isChecked(this.#uriOf(known))) gone += left;
    }
    return gone;
  }

  /** Writes what was found in the files that were checked; of others, what was known stays. Returns how many it has now. */
  write(
    found: readonly { readonly uri: Uri; readonly fingerprint: Fingerprint }[],
    isChecked: (uri: Uri) => boolean,
  ): number {
    for (const [key, known] of this.#known) if (isChecked(this.#uriOf(known))) this.#known.delete(key);
    for (const { uri, fingerprint } of found)
      this.#add({ file: this.#fileOf(uri), ...fingerprint, count: 1 });
    const all = [...this.#known.values()].sort(byText);
    try {
      writeFileAtomic.sync(this.#path, format(all));
    } catch (error) {
      throw new CannotRun(`“${this.#path}” cannot be written: ${reasonOf(error)}`);
    }
    return all.reduce((sum, { count }) => sum + count, 0);
  }

  #add(known: Known): void {
    const key = keyOf(known);
    const count = (this.#known.get(key)?.count ?? 0) + known.count;
    this.#known.set(key, { ...known, count });
  }

  #fileOf(uri: Uri): string {
    return relative(dirname(this.#path), fileURLToPath(uri)).split(sep).join('/');
  }

  #uriOf({ file }: Known): Uri {
    return normalizeUri(pathToFileURL(resolve(dirname(this.#path), file)).href);
  }
}

function keyOf({ file, code, entry, key, words }: Omit<Known, 'count'>): string {
  return JSON.stringify([file, code, entry, key, words]);
}

function byText(a: Known, b: Known): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** One finding a line, so that a change shows as what it is. What is empty, and a count of one, is left out. */
function format(all: readonly Known[]): string {
  const lines = all.map(({ file, code, entry, key, words, count }) => {
    const written = {
      file,
      code,
      ...(entry === '' ? {} : { entry }),
      ...(key === '' ? {} : { key }),
      ...(words === '' ? {} : { words }),
      ...(count === 1 ? {} : { count }),
    };
    return `\n    ${JSON.stringify(written)}`;
  });
  const list = lines.length === 0 ? '[]' : `[${lines.join(',')}\n  ]`;
  return `{\n  "glossatorBaseline": ${version},\n  "findings": ${list}\n}\n`;
}

function textOf(path: string, file: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new CannotRun(`“${file}” cannot be read: ${reasonOf(error)}`);
  }
}

function parse(text: string, file: string): readonly Known[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    // What the parser says has words of the file in it.
    throw unusable(file, 'it is no valid JSON');
  }
  if (!isObject(read) || typeof read['glossatorBaseline'] !== 'number')
    throw unusable(file, '“glossatorBaseline” is missing');
  if (read['glossatorBaseline'] !== version)
    throw new CannotRun(
      `“${file}” is a baseline of version ${read['glossatorBaseline']}, and this Glossator knows version ${version}. Use the Glossator that wrote it, or delete it and write it anew.`,
    );
  const findings = read['findings'];
  if (!Array.isArray(findings)) throw unusable(file, '“findings” is no list');
  return findings.map((found: unknown, at) => {
    const known = knownOf(found);
    if (known === undefined) throw unusable(file, `entry ${at + 1} of “findings” is not what it should be`);
    return known;
  });
}

function knownOf(found: unknown): Known | undefined {
  if (!isObject(found)) return undefined;
  const { file, code, entry = '', key = '', words = '', count = 1 } = found;
  if (typeof file !== 'string' || typeof code !== 'string') return undefined;
  if (typeof entry !== 'string' || typeof key !== 'string' || typeof words !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined;
  return { file, code, entry, key, words, count };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unusable(file: string, reason: string): CannotRun {
  return new CannotRun(
    `“${file}” is no baseline that can be read: ${reason}. Delete it and write it anew with --write-baseline.`,
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
