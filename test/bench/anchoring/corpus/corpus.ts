/** All that is annotated: the samples, and generated articles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Actor, Article } from '../types';
import { generateArticle } from './article';

export const GENERATED = 80;

/** `folder` is where the samples are; without it there are only the generated ones. */
export function corpus(seed: number, folder?: string): Article[] {
  const generated = Array.from({ length: GENERATED }, (_, index) => generateArticle(seed, index));
  return folder !== undefined && existsSync(folder) ? [...samples(folder), ...generated] : generated;
}

function samples(folder: string): Article[] {
  const actors = sampleActors(readFileSync(join(folder, 'actors.gloss.yaml'), 'utf8'));
  return readdirSync(join(folder, 'articles'))
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(join(folder, 'articles', name), 'utf8'),
      isMarkdown: name.endsWith('.md'),
      language: name.includes('.fr.') ? 'fr' : 'en',
      actors,
    }));
}

/** As much of an actors file as is needed to know names. */
interface ActorsFile {
  readonly actors: Readonly<
    Record<
      string,
      { name: string; kind?: string; aliases?: readonly (string | { name: string; weak?: boolean })[] }
    >
  >;
}

function sampleActors(file: string): Actor[] {
  const { actors } = load(file) as ActorsFile;
  return Object.entries(actors)
    .filter(([, { name, kind }]) => /^\p{Lu}/u.test(name) && kind !== 'event' && kind !== 'work')
    .map(([id, { name, kind, aliases = [] }]) => ({
      id,
      kind: kind === 'person' || kind === 'place' ? kind : 'organization',
      // A name that is a common noun, or that counts only beside another one, is none to swap.
      names: [
        name,
        ...aliases
          .filter((alias) => typeof alias === 'string' || alias.weak !== true)
          .map((alias) => (typeof alias === 'string' ? alias : alias.name))
          .filter((alias) => /^\p{Lu}/u.test(alias)),
      ],
    }));
}
