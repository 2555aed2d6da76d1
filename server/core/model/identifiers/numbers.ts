import { quoted } from '../../text/phrases';
import { fitsEan, fitsMod11, fitsMod97, fitsWeighted } from './checkDigits';
import { instead, type Fault, type Judge } from './fault';

/** Where one digit is mistyped, nobody can tell which. */
const mistyped = 'One of its characters is mistyped: the last does not fit the others.';

/** Several may stand in one field, as library catalogues give the paper and the electronic edition. */
export const isbnFault: Judge = (text) => severalOr(text, oneIsbn);
export const issnFault: Judge = (text) => severalOr(text, oneIssn);

function severalOr(text: string, judge: Judge): Fault | undefined {
  const fault = judge(text);
  if (fault === undefined) return undefined;
  const several = text.split(/[\s,;]+/u).filter((one) => one !== '');
  if (several.length < 2 || several.some((one) => one.replace(/[^\dX]/giu, '').length < 8)) return fault;
  const wrong = several.map((one) => judge(one)).find((each) => each !== undefined);
  // What one of them is meant as is not what all of them are.
  return wrong && { message: wrong.message, isHarmless: wrong.isHarmless ?? false };
}

function oneIsbn(text: string): Fault | undefined {
  const read = readNumber(text, /^(?:e-?)?isbn(?:[- ]?1[03](?=[:\s]))?:?\s*/iu);
  const { digits } = read;
  if (isIsbn(digits))
    return compact(text) === digits ? undefined : wrapped(text, 'an ISBN', read.shown, read);
  return { message: `${quoted(text)} is no ISBN. ${whyNoIsbn(digits)}` };
}

function isIsbn(digits: string): boolean {
  return /^\d{9}[\dX]$/u.test(digits)
    ? fitsWeighted(digits)
    : /^97[89]\d{10}$/u.test(digits) && fitsEan(digits);
}

function whyNoIsbn(digits: string): string {
  if (!/^\d+X?$/u.test(digits)) return 'An ISBN has 10 or 13 digits, with or without hyphens.';
  if (digits.length !== 10 && digits.length !== 13)
    return `It has ${digits.length} digits; an ISBN has 10 or 13.`;
  return digits.length === 13 && !/^97[89]/u.test(digits)
    ? 'An ISBN of 13 digits begins with 978 or 979.'
    : mistyped;
}

function oneIssn(text: string): Fault | undefined {
  const read = readNumber(text, /^(?:[ep]-?)?issn(?:-?l)?:?\s*/iu);
  const { digits } = read;
  const hasForm = /^\d{7}[\dX]$/u.test(digits);
  if (!hasForm || !fitsWeighted(digits))
    return {
      message: `${quoted(text)} is no ISSN. ${hasForm ? mistyped : 'An ISSN has 8 digits, such as 0395-2037.'}`,
    };
  if (compact(text) === digits) return undefined;
  return wrapped(text, 'an ISSN', `${digits.slice(0, 4)}-${digits.slice(4)}`, read);
}

export function orcidFault(text: string): Fault | undefined {
  const read = readNumber(
    text.replace(/\/\s*$/u, ''),
    /^(?:https?:\/\/)?(?:www\.)?orcid\.org\/|^orcid(?: id)?:?\s*/iu,
  );
  const { digits } = read;
  if (!/^\d{15}[\dX]$/u.test(digits))
    return { message: `${quoted(text)} is no ORCID. It has 16 digits, such as 0000-0002-1825-0097.` };
  if (!fitsMod11(digits)) return { message: `${quoted(text)} is no ORCID. ${mistyped}` };
  const meant = (digits.match(/.{4}/gu) ?? []).join('-');
  return text === meant ? undefined : wrapped(text, 'an ORCID', meant, read);
}

export function leiFault(text: string): Fault | undefined {
  const code = bare(text.trim().replace(/^lei:?\s*/iu, '')).toUpperCase();
  if (!/^[A-Z\d]{20}$/u.test(code))
    return {
      message: `${quoted(text)} is no LEI. It has 20 letters and digits${/^[A-Z\d]+$/u.test(code) ? `; this has ${code.length}` : ''}.`,
    };
  if (!fitsMod97(code)) return { message: `${quoted(text)} is no LEI. ${mistyped}` };
  return text === code ? undefined : wrapped(text, 'a LEI', code);
}

export function wikidataFault(text: string): Fault | undefined {
  if (/^Q[1-9]\d{0,11}$/u.test(text)) return undefined;
  const [, kind = '', number = ''] =
    /^(?:(?:https?:\/\/)?(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/|wd:)?(?:Special:EntityPage\/|Property:|Lexeme:)?([QPL])([1-9]\d{0,11})(?:[?#].*)?$/iu.exec(
      text.trim(),
    ) ?? [];
  if (kind.toUpperCase() === 'Q') return wrapped(text, 'the number of a Wikidata item', `Q${number}`);
  const why =
    kind === ''
      ? 'It is a Q and a number, such as Q42.'
      : `${kind.toUpperCase()}${number} is ${kind.toUpperCase() === 'P' ? 'a property' : 'a word'} there: the number of an item begins with Q.`;
  return { message: `${quoted(text)} is no Wikidata item. ${why}` };
}

/** The right identifier, with something around it or in another form. */
function wrapped(
  text: string,
  what: string,
  meant: string,
  { isHarmless }: { readonly isHarmless: boolean } = { isHarmless: true },
): Fault {
  return { message: instead(what, meant, text), meant, isHarmless };
}

interface ReadNumber {
  /** As it is meant, hyphens and all. */
  readonly shown: string;
  /** The characters alone. */
  readonly digits: string;
  /** False where letters had to be taken for the digits they look like. */
  readonly isHarmless: boolean;
}

/** A number without its name before it and a remark behind it, such as “(paperback)”. */
function readNumber(text: string, name: RegExp): ReadNumber {
  const stripped = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(name, '')
    .replace(/\s*\([^()]*\)$/u, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .toUpperCase();
  const shown = stripped.replace(/O/gu, '0').replace(/[LI]/gu, '1');
  return { shown, digits: bare(shown), isHarmless: shown === stripped };
}

/** Without hyphens and spaces of any kind. */
function bare(text: string): string {
  return text.replace(/[\s\p{Pd}\u2212]+/gu, '');
}

/** Without those hyphens and spaces that nobody minds. */
function compact(text: string): string {
  return text.replace(/[ \u00a0\p{Pd}]+/gu, '');
}
