import type { CslType } from '../generated/gloss';
import type { BibtexValues } from './bibtexItem';
import { fromLatex } from './latex';

const types: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  periodical: 'periodical',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  booklet: 'pamphlet',
  manual: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  conference: 'paper-conference',
  inproceedings: 'paper-conference',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  patent: 'patent',
  report: 'report',
  techreport: 'report',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  unpublished: 'manuscript',
  letter: 'personal_communication',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  legal: 'treaty',
  artwork: 'graphic',
  image: 'figure',
  audio: 'song',
  music: 'song',
  movie: 'motion_picture',
  video: 'motion_picture',
  performance: 'performance',
  review: 'review',
  software: 'software',
  dataset: 'dataset',
  standard: 'standard',
};

export function typeOf(type: string, values: BibtexValues): CslType {
  const subtype = fromLatex(values.get('entrysubtype') ?? '').toLowerCase();
  if (type === 'article' && subtype === 'newspaper') return 'article-newspaper';
  if (type === 'article' && subtype === 'magazine') return 'article-magazine';
  if (type === 'misc' && (values.has('url') || /https?:/iu.test(values.get('howpublished') ?? '')))
    return 'webpage';
  return (Object.hasOwn(types, type) ? types[type] : undefined) ?? 'document';
}

/** By Babel's names of languages, which BibLaTeX uses, their tags. */
const languages: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  canadian: 'en-CA',
  australian: 'en-AU',
  english: 'en',
  french: 'fr',
  francais: 'fr',
  français: 'fr',
  acadian: 'fr-CA',
  canadien: 'fr-CA',
  german: 'de',
  ngerman: 'de',
  deutsch: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  spanish: 'es',
  español: 'es',
  catalan: 'ca',
  italian: 'it',
  portuguese: 'pt',
  portuges: 'pt',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  dutch: 'nl',
  danish: 'da',
  norwegian: 'no',
  norsk: 'nb',
  swedish: 'sv',
  finnish: 'fi',
  polish: 'pl',
  czech: 'cs',
  hungarian: 'hu',
  romanian: 'ro',
  greek: 'el',
  turkish: 'tr',
  russian: 'ru',
  ukrainian: 'uk',
  arabic: 'ar',
  hebrew: 'he',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
  latin: 'la',
};

/** A language as gloss files write it; undefined for what is neither a tag nor a name that is known. */
export function languageTag(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const name = written.toLowerCase();
  if (Object.hasOwn(languages, name)) return languages[name];
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/iu.test(written) ? written.replaceAll('_', '-') : undefined;
}

/** BibLaTeX's words for sorts of theses and reports. */
const genres: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  techreport: 'technical report',
  resreport: 'research report',
};

/** What sort of thing it is within its type; undefined where the type says it, as it does of newspapers. */
export function genreOf(genre: string | undefined): string | undefined {
  if (genre === undefined || /^(?:newspaper|magazine)$/iu.test(genre)) return undefined;
  return Object.hasOwn(genres, genre) ? genres[genre] : genre;
}
