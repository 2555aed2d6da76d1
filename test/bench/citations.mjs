import { actors, actorsFile, prose, random } from './corpus.mjs';

/**
 * @typedef {{ source: string, id: string, quote: string }} MadeClaim
 * @typedef {{ index: number, source: string, origin: string | undefined, sentences: string[], claims: MadeClaim[], text: string }} MadeArticle
 */

const perStory = 20;
const claimsEach = 10;
const citationsEach = 20;
const wires = 40;
const references = 500;

/**
 * A workspace of articles that cite one another, as desks have them: stories of twenty articles, of which the later cite the earlier, by their
 * claims, by words that are somebody's claim there, by other words, some of these not quite as they stand there; and books and reports that are
 * not here. Many articles are from a few agencies, some claims are related, and some ids are wrong. Files by their paths, the same in every run.
 * @param {number} count of articles
 */
export function citing(count) {
  const next = random(23);
  const people = actors(200);
  /** @type {Map<string, string>} */
  const files = new Map();
  files.set('actors.gloss.yaml', actorsFile(people));
  files.set('sources.gloss.yaml', sourcesFile());
  /** @type {MadeArticle[]} */
  const articles = [];
  for (let index = 0; index < count; index += 1) {
    const article = made(index, next, people);
    articles.push(article);
    files.set(pathOf(index), article.text);
    files.set(`${pathOf(index)}.gloss.yaml`, sidecar(article, articles, next));
  }
  return files;
}

/** @param {number} index */
export const pathOf = (index) =>
  `story-${String(Math.floor(index / perStory)).padStart(3, '0')}/article-${index}.txt`;

/** @param {number} index @param {() => number} next @param {ReturnType<typeof actors>} people @returns {MadeArticle} */
function made(index, next, people) {
  const text = prose(next, 3_000, people);
  const sentences = text
    .split(/[.\n]+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 40)
    // Words that are a claim's have figures, as those that are cited often do.
    .map((sentence, at) => (at % 3 === 0 ? sentence.replace(/ (\S+)$/u, ` ${2 + index + at} $1`) : sentence));
  const source = index % 3 === 0 ? `source-${index}` : `article-${index}`;
  const claims = Array.from({ length: claimsEach }, (_, at) => ({
    source,
    id: `claim-${at}`,
    quote: sentences[at * 2] ?? '',
  }));
  return {
    index,
    source,
    origin: next() < 0.4 ? `wire-${Math.floor(next() * wires)}` : undefined,
    sentences,
    claims,
    text: `${sentences.map((sentence, at) => `${sentence}.${at % 6 === 5 ? '\n\n' : ' '}`).join('')}\n`,
  };
}

/** @param {MadeArticle} article @param {readonly MadeArticle[]} articles @param {() => number} next */
function sidecar({ index, source, origin, claims }, articles, next) {
  const day = String(1 + (index % 28)).padStart(2, '0');
  let text = 'gloss: 1\nsource:\n';
  if (index % 3 === 0) text += `  id: ${source}\n`;
  text += `  type: article-newspaper\n  title: Article ${index}\n  issued: 2025-02-${day}\n  URL: https://example.org/news/${index}\n`;
  if (origin !== undefined) text += `  origin: ${origin}\n`;
  text += 'claims:\n';
  for (const { id, quote } of claims) {
    text += `  - id: ${id}\n    quote: ${JSON.stringify(quote)}\n    text: ${JSON.stringify(`In short, ${quote}`)}\n`;
    text += `    by: actor-${Math.floor(next() * 200)}\n    kind: fact\n`;
    text += `    status: ${next() < 0.1 ? 'corroborated' : 'unreviewed'}\n    cites:\n`;
    for (let at = 0; at < citationsEach / claimsEach; at += 1) text += citation(index, articles, next);
    text += relation(index, articles, next);
    if (next() < 0.3) text += `    note: ${prose(next, 60, []).replace(/\n/gu, ' ')}\n`;
  }
  return text;
}

/** @param {number} index @param {readonly MadeArticle[]} articles @param {() => number} next */
function citation(index, articles, next) {
  const roll = next();
  const cited = earlier(index, articles, next);
  if (cited === undefined || roll < 0.2)
    return `      - { source: ref-${Math.floor(next() * references)}, quote: as the report has it }\n`;
  if (roll < 0.202) return `      - { source: nobody-${Math.floor(next() * 50)} }\n`;
  const stance = next() < 0.1 ? ', stance: disputes' : '';
  const claim = cited.claims[Math.floor(next() * claimsEach)];
  if (roll < 0.4) return `      - { claim: ${cited.source}#${claim?.id}${stance} }\n`;
  const words =
    roll < 0.65
      ? (claim?.quote.split(' ').slice(1, 8).join(' ') ?? '')
      : (cited.sentences[2 * Math.floor(next() * 8) + 1] ?? '');
  const quote = roll < 0.95 ? words : words.replace(/ (\S+) /u, ' another ');
  return `      - source: ${cited.source}\n        quote: ${JSON.stringify(quote)}\n${stance === '' ? '' : '        stance: disputes\n'}`;
}

/** @param {number} index @param {readonly MadeArticle[]} articles @param {() => number} next */
function relation(index, articles, next) {
  const cited = earlier(index, articles, next);
  if (cited === undefined || next() > 0.15) return '';
  const verbs = ['repeats', 'supports', 'contradicts', 'translates'];
  const verb = verbs[Math.floor(next() * verbs.length)];
  return `    ${verb}: ${cited.source}#claim-${Math.floor(next() * claimsEach)}\n`;
}

/** An article before this one, nearly always of its story. @param {number} index @param {readonly MadeArticle[]} articles @param {() => number} next */
function earlier(index, articles, next) {
  const first = next() < 0.97 ? index - (index % perStory) : 0;
  return index === first ? undefined : articles[first + Math.floor(next() * (index - first))];
}

function sourcesFile() {
  let text = 'gloss: 1\nreferences:\n';
  for (let wire = 0; wire < wires; wire += 1)
    text += `  - { id: wire-${wire}, type: document, title: Agency ${wire} }\n`;
  for (let reference = 0; reference < references; reference += 1)
    text += `  - { id: ref-${reference}, type: report, title: Report ${reference}, issued: ${2000 + (reference % 25)}, URL: https://example.org/reports/${reference} }\n`;
  return text;
}
