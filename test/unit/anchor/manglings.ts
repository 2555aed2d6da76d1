/** Every so many matches of a pattern are replaced. */
function some(text: string, every: number, pattern: RegExp, by: (match: string) => string): string {
  let count = 0;
  return text.replace(pattern, (match: string) => (count++ % every === 0 ? by(match) : match));
}

/** What a site, an editor or a converter does to a text without changing a word; the last where Markdown would be another. */
export const manglings: readonly (readonly [
  name: string,
  mangle: (text: string) => string,
  inMarkdown: boolean,
])[] = [
  ['apostrophes', (text) => some(text, 2, /['’]/gu, (each) => (each === '’' ? "'" : '’')), true],
  ['quotation marks', (text) => text.replace(/«\s?|“/gu, '„').replace(/\s?»|”/gu, '"'), false],
  ['dashes', (text) => text.replace(/ – /gu, ' — ').replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, '\u2011'), false],
  ['spaces', (text) => some(text, 3, /(?<=\S) (?=\S)/gu, () => '\u00a0\u202f'), false],
  ['spaces doubled', (text) => some(text, 4, /(?<=\p{L}) (?=\p{L})/gu, () => '  \u2009'), true],
  [
    'no space before : and in « »',
    (text) => text.replace(/[ \u00a0\u202f](?=[:;!?»])|(?<=«)[ \u00a0]/gu, ''),
    false,
  ],
  ['NFD', (text) => text.normalize('NFD'), true],
  ['soft hyphens', (text) => some(text, 5, /\p{Ll}{3}(?=\p{Ll}{3})/gu, (each) => `${each}\u00ad`), false],
  ['zero-width characters', (text) => some(text, 7, /\p{L} \p{L}/gu, (each) => `\u200b${each}\ufeff`), true],
  ['ligatures', (text) => text.replace(/fi/gu, 'ﬁ').replace(/oe/gu, 'œ').replace(/ff/gu, 'ﬀ'), true],
  ['no ligatures', (text) => text.replace(/œ/gu, 'oe').replace(/ﬁ/gu, 'fi'), true],
  ['ellipses', (text) => text.replace(/…/gu, '...'), true],
  ['CRLF', (text) => text.replace(/\r?\n/gu, '\r\n'), true],
  ['hard wraps', (text) => some(text, 9, /(?<=\p{L}) (?=\p{L})/gu, () => '\n'), true],
  ['words divided', (text) => some(text, 11, /\p{Ll}{4}(?=\p{Ll}{3})/gu, (each) => `${each}-\n`), false],
  ['more blank lines', (text) => text.replace(/\n\n/gu, '\n\n \n\n'), false],
];
