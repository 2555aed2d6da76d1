import { dateKeys, isSurelyBefore, spanOf, type CslDate } from '../model/date';
import { datesIn, type PlacedDate } from '../model/datesIn';
import type { CslItem, ReferencedSource } from '../model/source';
import { locateNearest, textRangeOf, type Path } from '../syntax/locate';
import type { Entry } from '../syntax/glossFile';
import { daysIn } from '../text/days';
import { readEdtf, type EdtfReading } from '../text/edtf';
import { either, quoted } from '../text/phrases';
import type { TextRange } from '../text/range';
import { datesMeant } from '../text/writtenDate';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { dateOfSource } from '../workspace/sourceDate';
import type { Workspace } from '../workspace/workspace';
import { EntryCheck } from './entryCheck';
import { fixLater } from './fix';
import { writeScalar } from './writeScalar';
import type { Rule, RuleFinding } from './rule';

/** A date that is none, that no calendar has, or that contradicts another one of the same thing. */
export const invalidDate: Rule = {
  code: 'invalid-date',
  severity: 'error',
  // A date that is being typed is none yet.
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    for (const date of datesIn(unit.file)) {
      yield* checkDate(unit, date);
      yield* checkCited(date, project, workspace);
    }
    yield* checkRoles(unit);
    const { source, references } = unit.file;
    for (const entry of source === undefined ? references : [source, ...references]) {
      const at = (key: string): TextRange => rangeOf(entry, [key]);
      yield* checkAccessed(unit.uri, entry.value, at);
    }
  },
  checkBibliography: (unit) => entries.of(unit),
};

const entries = new EntryCheck(function* (source) {
  const at = (key: string): TextRange => source.written(key)[0]?.range ?? source.at.range;
  for (const key of dateKeys) yield* checkEntryDate(source, key, at);
  yield* checkAccessed(source.at.uri, source.brief, at);
});

function* checkDate(unit: GlossUnit, { entry, path, value }: PlacedDate): Iterable<RuleFinding> {
  if (typeof value === 'object') {
    const wrong = wrongPart(value);
    if (wrong !== undefined)
      yield { range: rangeOf(entry, [...path, 'date-parts', ...wrong.path]), message: wrong.message };
    return;
  }
  const text = String(value).trim();
  const reading = readEdtf(text);
  const key = path.at(-1);
  if (reading.kind === 'date' || (text === '..' && (key === 'to' || key === 'from'))) return;
  const range = rangeOf(entry, path);
  const isOpen = key === 'to' && ongoing.test(text);
  const meant = isOpen ? ['..'] : reading.kind === 'backwards' ? [] : datesMeant(text);
  const fixes = meant.map((date) =>
    fixLater(`Change to ${quoted(date)}`, true, () => writeScalar(unit, range, date)),
  );
  yield { range, message: messageOf(text, reading, meant), fixes: meant.length === 1 ? fixes : [] };
}

/** What stands for the end of what has not ended. */
const ongoing = /^(?:now|present|today|ongoing|open|aujourd['’]hui|en cours)$/iu;

/** A bibliography is nobody's to correct but the program's that writes it. */
function* checkEntryDate(
  source: ReferencedSource,
  key: (typeof dateKeys)[number],
  at: (key: string) => TextRange,
): Iterable<RuleFinding> {
  const value = source.brief[key];
  if (value === undefined) return;
  if (typeof value === 'object') {
    const wrong = wrongPart(value);
    if (wrong === undefined) return;
    const parts = Object.keys(value).length === 1 ? source.written(key) : [];
    yield { range: parts[wrong.index]?.range ?? at(key), message: wrong.message };
    return;
  }
  const text = String(value).trim();
  const reading = readEdtf(text);
  if (reading.kind !== 'date') yield { range: at(key), message: messageOf(text, reading, datesMeant(text)) };
}

const forms = '2025, 2025-02 or 2025-02-25';

function messageOf(text: string, reading: EdtfReading, meant: readonly string[]): string {
  if (reading.kind === 'backwards')
    return `${quoted(text)} ends before it begins. Write the earlier date first.`;
  const proposal = either(meant.map(quoted));
  if (meant.length > 1)
    return `${quoted(text)} can be read in two ways, the day or the month first. Write ${proposal}.`;
  if (reading.kind === 'impossible')
    return `${impossible(text, reading)} ${proposal === '' ? 'Correct it, or leave out what is not known.' : `Write ${proposal}.`}`;
  return proposal === ''
    ? `${quoted(text)} is no date. Write as much of it as is known, the year first: ${forms}.`
    : `${quoted(text)} is not written as dates are here. Write ${proposal}.`;
}

function impossible(text: string, reading: EdtfReading & { readonly kind: 'impossible' }): string {
  switch (reading.what) {
    case 'month':
      return `There is no date ${quoted(text)}: a year has 12 months.`;
    case 'day':
      return `There is no date ${quoted(text)}: that month has ${reading.days} days.`;
    case 'time':
      return `There is no time of day as in ${quoted(text)}.`;
  }
}

interface WrongPart {
  readonly path: Path;
  /** Which number it is, counted through all of them. */
  readonly index: number;
  readonly message: string;
}

/** What is impossible in CSL's date-parts. Some programs write seasons as months from 13 or 21 on. */
function wrongPart(date: CslDate & object): WrongPart | undefined {
  const [from, to] = date['date-parts'] ?? [];
  for (const [row, [year, month, day]] of (date['date-parts'] ?? []).entries()) {
    const before = row === 0 ? 0 : (from?.length ?? 0);
    if (month === undefined || year === undefined) continue;
    const isSeason = day === undefined && ((month >= 13 && month <= 16) || (month >= 21 && month <= 24));
    if ((month < 1 || month > 12) && !isSeason)
      return {
        path: [row, 1],
        index: before + 1,
        message: `There is no month ${month}: a year has 12 months.`,
      };
    if (day === undefined || isSeason) continue;
    const days = daysIn(year, month);
    if (day < 1 || day > days)
      return {
        path: [row, 2],
        index: before + 2,
        message: `There is no day ${day}: that month has ${days} days.`,
      };
  }
  const isBackwards =
    from !== undefined &&
    to !== undefined &&
    isAfter(spanOf({ 'date-parts': [from] }), spanOf({ 'date-parts': [to] }));
  return isBackwards
    ? { path: [1], index: from.length, message: 'This ends before it begins. Write the earlier date first.' }
    : undefined;
}

function* checkRoles(unit: GlossUnit): Iterable<RuleFinding> {
  for (const entry of unit.file.actors) {
    for (const [index, { from, to }] of (entry.value.roles ?? []).entries()) {
      const [begin, end] = [spanOf(from), spanOf(to)];
      if (begin?.isSure !== true || end?.isSure !== true || !isAfter(begin, end)) continue;
      yield {
        range: rangeOf(entry, ['roles', index, 'to']),
        message: `This ends (${to}) before it begins (${from}). Correct one of the two dates.`,
        related: [
          { uri: unit.uri, range: rangeOf(entry, ['roles', index, 'from']), message: 'It begins here.' },
        ],
      };
    }
  }
}

function isAfter(one: ReturnType<typeof spanOf>, other: ReturnType<typeof spanOf>): boolean {
  return one !== undefined && other !== undefined && one.earliest > other.latest;
}

/** Nobody reads what is not published yet. */
function* checkAccessed(
  uri: string,
  { accessed, issued }: CslItem,
  at: (key: string) => TextRange,
): Iterable<RuleFinding> {
  if (accessed === undefined || issued === undefined || !isSurelyBefore(spanOf(accessed), spanOf(issued)))
    return;
  yield {
    range: at('accessed'),
    message: 'This was read before it was published. Correct one of the two dates.',
    related: [{ uri, range: at('issued'), message: 'It was published then.' }],
  };
}

/** Nor from a source before that. */
function* checkCited(
  { entry, path, value, source }: PlacedDate,
  project: Project,
  workspace: Workspace,
): Iterable<RuleFinding> {
  const accessed = source === undefined ? undefined : spanOf(value);
  if (source === undefined || accessed === undefined) return;
  const id = source.normalize('NFC');
  const issued = dateOfSource(workspace, project, id);
  if (issued === undefined || !isSurelyBefore(accessed, issued.span)) return;
  const place = issued.place();
  yield {
    range: rangeOf(entry, path),
    message: `${quoted(id)} was read before it was published (${issued.text}). Correct one of the two dates.`,
    related: place === undefined ? [] : [{ ...place, message: 'It was published then.' }],
  };
}

/** The words of a scalar without its quotation marks; of anything else the whole. */
function rangeOf(entry: Entry<unknown>, path: Path): TextRange {
  return textRangeOf(entry, path) ?? locateNearest(entry, path, 'value');
}
