import { edtfOf } from '../model/date';
import type { CslItem } from '../model/source';
import { ordinal, shortened } from '../text/phrases';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import type { WritingLanguage } from './dateLanguages';
import { dateWords } from './dates';
import { inline } from './markdown';
import { authorWords } from './sourceAuthors';

interface Part {
  readonly kind: 'title' | 'container' | 'other';
  readonly text: string;
}

/** In which language's manner sources are written out: the project's, else the editor's; English is what all others get. */
export function writingLanguage(workspace: Workspace, { settings }: Project): WritingLanguage {
  return /^fr(?:[-_]|$)/iu.test(settings.language ?? workspace.locale ?? '') ? 'fr' : 'en';
}

/**
 * A source in one line: author, title, container and date, as far as they are known; `otherwise` where there is no title to go by.
 * `Jane Doe and Paul Martin, “Title”, The Guardian, 25 February 2025`. Not escaped.
 */
export function referenceLine(item: CslItem, language: WritingLanguage, otherwise: string): string {
  return partsOf(item, language, otherwise)
    .map(({ text }) => text)
    .join(', ');
}

/** The same as Markdown, escaped: the title bold, what it appeared in in italics. */
export function referenceMarkdown(item: CslItem, language: WritingLanguage, otherwise: string): string {
  return partsOf(item, language, otherwise).map(marked).join(', ');
}

function marked({ kind, text }: Part): string {
  const words = inline(text);
  return kind === 'title' ? `**${words}**` : kind === 'container' ? `*${words}*` : words;
}

/** What stands by itself, and is named without quotation marks. */
const standsAlone: ReadonlySet<string> = new Set([
  'book',
  'classic',
  'collection',
  'dataset',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'patent',
  'periodical',
  'regulation',
  'report',
  'software',
  'standard',
  'thesis',
  'treaty',
  'bill',
]);

/** Parts of a whole that is named behind them. */
const partOfBook: ReadonlySet<string> = new Set([
  'chapter',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'paper-conference',
]);

/** What a reader would take for something else by its title alone. */
const typeWords: Readonly<Record<WritingLanguage, ReadonlyMap<string, string>>> = {
  en: new Map([
    ['broadcast', 'broadcast'],
    ['dataset', 'data set'],
    ['hearing', 'hearing'],
    ['interview', 'interview'],
    ['map', 'map'],
    ['motion_picture', 'film'],
    ['patent', 'patent'],
    ['personal_communication', 'personal communication'],
    ['report', 'report'],
    ['software', 'software'],
    ['speech', 'speech'],
    ['thesis', 'thesis'],
  ]),
  fr: new Map([
    ['broadcast', 'émission'],
    ['dataset', 'jeu de données'],
    ['hearing', 'audition'],
    ['interview', 'entretien'],
    ['map', 'carte'],
    ['motion_picture', 'film'],
    ['patent', 'brevet'],
    ['personal_communication', 'communication personnelle'],
    ['report', 'rapport'],
    ['software', 'logiciel'],
    ['speech', 'discours'],
    ['thesis', 'thèse'],
  ]),
};

function partsOf(item: CslItem, language: WritingLanguage, otherwise: string): readonly Part[] {
  const { type = 'document' } = item;
  const title = item.title?.trim() === '' ? undefined : item.title;
  const author = authorWords(item, language);
  const container = containerOf(item, [author, title]);
  const date = dateOf(item, language);
  const parts: Part[] = [];
  const add = (kind: Part['kind'], text: string | undefined): void => {
    if (text !== undefined && text.trim() !== '') parts.push({ kind, text: shortened(text, 200) });
  };
  add('other', author);
  // A title without anything else may be a file's name: only with something it appeared in is it one for sure.
  if (title !== undefined) add('title', standsAlone.has(type) ? title : quotedTitle(title, language));
  else if (author === undefined && container === undefined) add('title', otherwise);
  add('other', genreOf(item, type, language));
  add('other', editionWords(item.edition, language));
  add(
    'container',
    container && `${partOfBook.has(type) ? (language === 'fr' ? 'dans ' : 'in ') : ''}${container}`,
  );
  for (const part of numberWords(item, language)) add('other', part);
  if (date !== undefined) add('other', date);
  // Where nothing at all is known, it says nothing that no date is.
  else if (title !== undefined || author !== undefined || container !== undefined)
    add('other', language === 'fr' ? 's.\u00a0d.' : 'n.d.');
  return parts;
}

/** A quotation inside a title takes the language's inner marks. */
function quotedTitle(title: string, language: WritingLanguage): string {
  const words = shortened(title, 196);
  return language === 'fr'
    ? `«\u00a0${words.replace(/«[ \u00a0\u202f]?/gu, '“').replace(/[ \u00a0\u202f]?»/gu, '”')}\u00a0»`
    : `“${words.replace(/“/gu, '‘').replace(/”/gu, '’')}”`;
}

/** What it appeared in, or who put it out; not what has been said already. */
function containerOf(item: CslItem, said: readonly (string | undefined)[]): string | undefined {
  const { publisher, authority } = item;
  const choices = [item['container-title'], publisher, authority, item['event-title'], item.archive];
  const known = new Set(said.flatMap((text) => (text === undefined ? [] : [sameness(text)])));
  return choices.find((text) => text !== undefined && text.trim() !== '' && !known.has(sameness(text)));
}

function sameness(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function genreOf({ genre }: CslItem, type: string, language: WritingLanguage): string | undefined {
  return genre === undefined || genre.trim() === '' ? typeWords[language].get(type) : shortened(genre, 60);
}

function editionWords(edition: CslItem['edition'], language: WritingLanguage): string | undefined {
  const written = edition === undefined ? '' : String(edition).trim();
  if (!/^[1-9]\d?$/u.test(written)) return written === '' ? undefined : shortened(written, 60);
  if (written === '1') return undefined;
  return language === 'fr' ? `${written}e\u00a0éd.` : `${ordinal(Number(written))} ed.`;
}

function numberWords({ volume, issue }: CslItem, language: WritingLanguage): readonly string[] {
  return [
    ...(volume === undefined ? [] : [`vol.\u00a0${shortened(String(volume), 20)}`]),
    ...(issue === undefined
      ? []
      : [`${language === 'fr' ? 'n°' : 'no.'}\u00a0${shortened(String(issue), 20)}`]),
  ];
}

function dateOf({ issued }: CslItem, language: WritingLanguage): string | undefined {
  const words = typeof issued === 'object' ? (issued.literal ?? issued.raw) : undefined;
  const date = edtfOf(issued);
  return date === undefined ? words && shortened(words, 60) : shortened(dateWords(date, language), 60);
}
