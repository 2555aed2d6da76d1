import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers that look random and are the same in every run (mulberry32). @param {number} seed */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo an el in or un ar'.split(' ');

/** @param {() => number} next */
function word(next) {
  let made = '';
  for (let count = 2 + Math.floor(next() * 3); count > 0; count -= 1)
    made += syllables[Math.floor(next() * syllables.length)];
  return made;
}

/** Names are made of longer words: as in life, few of their words are also common ones. @param {() => number} next */
const nameWord = (next) =>
  capital(
    word(next) +
      syllables[Math.floor(next() * syllables.length)] +
      syllables[Math.floor(next() * syllables.length)],
  );

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** `count` actors with a name of two or three words and an acronym or another alias each. @param {number} count */
export function actors(count) {
  const next = random(7);
  return Array.from({ length: count }, (_, index) => {
    const name = Array.from({ length: 2 + (index % 2) }, () => nameWord(next)).join(' ');
    const alias =
      index % 3 === 0
        ? capital(word(next)) + capital(word(next))
        : `${capital(word(next))} ${capital(word(next))}`;
    return { id: `actor-${index}`, name, alias };
  });
}

/** @param {ReturnType<typeof actors>} people */
export function actorsFile(people) {
  const entries = people.map(
    ({ id, name, alias }) =>
      `  ${id}:\n    name: ${name}\n    kind: organization\n    aliases:\n      - ${alias}\n    description: Made for measuring.\n`,
  );
  return `gloss: 1\nactors:\n${entries.join('')}`;
}

/** Prose of about `size` bytes that names some of the people. @param {() => number} next @param {number} size @param {ReturnType<typeof actors>} people */
export function prose(next, size, people) {
  let text = '';
  let words = 0;
  while (text.length < size) {
    const roll = next();
    const actor = people[Math.floor(next() * people.length)];
    if (roll < 0.02 && actor !== undefined) text += actor.name;
    else if (roll < 0.03 && actor !== undefined) text += `l’${actor.alias}`;
    else if (roll < 0.05) text += capital(word(next));
    else text += word(next);
    words += 1;
    text += words % 90 === 0 ? '.\n\n' : words % 13 === 0 ? '. ' : ' ';
  }
  return text;
}

/**
 * An article as web clippers save them: front matter, a heading every few paragraphs, links and emphasis.
 * @param {number} index @param {string} text
 */
function clipped(index, text) {
  const paragraphs = text.split('\n\n').map((paragraph, at) => {
    const words = paragraph.split(' ');
    const link =
      words.length > 20
        ? words.with(15, `[${words[15]}](https://example.org/${index}/${at})`).with(9, `*${words[9]}*`)
        : words;
    return at % 3 === 2
      ? `## ${words.slice(0, 5).join(' ').replace(/[.]/gu, '')}\n\n${link.join(' ')}`
      : link.join(' ');
  });
  const front = `---\ntitle: Article ${index}\nsource: https://example.org/${index}\npublished: 2025-0${1 + (index % 9)}-12\n---\n\n`;
  return `${front}# Article ${index}\n\n${paragraphs.join('\n\n')}\n`;
}

/** A folder of Markdown articles and one actors file. @param {string} folder @param {number} count @param {number} size @param {number} actorCount */
export function writeCorpus(folder, count, size, actorCount) {
  const next = random(11);
  const people = actors(actorCount);
  for (let index = 0; index < count; index += 1) {
    const sub = join(folder, `month-${String(index % 50).padStart(2, '0')}`);
    if (index < 50) mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `article-${index}.md`), clipped(index, prose(next, size, people)));
  }
  writeFileSync(join(folder, 'actors.gloss.yaml'), actorsFile(people));
  return people;
}

/** A sidecar of about `size` bytes, as people write them: claims with citations, in block style. @param {number} size */
export function sidecar(size) {
  const next = random(13);
  let text = 'gloss: 1\nsource:\n  id: measured\n  title: Measured\n  issued: 2025-02-25\nclaims:\n';
  for (let index = 0; text.length < size; index += 1) {
    text += `  - id: claim-${index}\n    quote: "${prose(next, 90, [])}"\n    text: ${prose(next, 60, []).replace(/\n/gu, ' ')}\n`;
    text += '    by: actor-1\n    about: [actor-2, actor-3]\n    kind: fact\n    status: unreviewed\n';
    text += `    cites:\n      - source: other-${index}\n        quote: "${prose(next, 60, [])}"\n    tags: [measured]\n`;
  }
  return text.replace(/"([^"]*)"/gu, (quoted) => quoted.replace(/\n/gu, ' '));
}

/**
 * An article of about `size` bytes and a sidecar with `count` claims on sentences of it, evenly spread; and places between them that nobody
 * has tagged yet, as ranges of LSP.
 * @param {number} size @param {number} count
 */
export function annotated(size, count) {
  const next = random(17);
  const article = prose(next, size, []);
  const lines = article.split('\n');
  /** @type {{ line: number, start: number, end: number }[]} */
  const sentences = [];
  for (const [line, text] of lines.entries()) {
    for (const { index, 0: found } of text.matchAll(/[^.]+/gu)) {
      const start = index + found.length - found.trimStart().length;
      if (found.trim().length > 40) sentences.push({ line, start, end: index + found.length });
    }
  }
  const step = Math.floor(sentences.length / count);
  let sidecar = 'gloss: 1\nsource:\n  id: measured\nclaims:\n';
  for (let index = 0; index < count; index += 1) {
    const { line, start, end } = /** @type {{ line: number, start: number, end: number }} */ (
      sentences[index * step]
    );
    const quote = lines[line]?.slice(start, end);
    sidecar += `  - id: claim-${index}\n    quote: "${quote}"\n    text: ${prose(next, 60, []).replace(/\n/gu, ' ')}\n`;
    sidecar += '    status: unreviewed\n    tags: [measured]\n';
  }
  const places = Array.from({ length: 100 }, (_, index) => {
    const { line, start, end } = /** @type {{ line: number, start: number, end: number }} */ (
      sentences[Math.floor(count / 100) * index * step + 1]
    );
    // Every second one a single word, which stands in many places and needs its context.
    const word = start + (lines[line]?.slice(start).search(/[ .]|$/u) ?? 0);
    return { start: { line, character: start }, end: { line, character: index % 2 === 0 ? end : word } };
  });
  return { article, sidecar, places };
}
