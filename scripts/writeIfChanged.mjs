import { readFile, rename, writeFile } from 'node:fs/promises';

/** Writes a file in one step, so that a compiler running at the same time never sees half of it; not at all if it is the same. */
export async function writeIfChanged(path, text) {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}
