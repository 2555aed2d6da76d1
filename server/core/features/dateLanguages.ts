/** The languages in which dates and references are written out. */
export type WritingLanguage = 'en' | 'fr';

/** A date as it is read, and the days it may mean, as `YYYY-MM-DD`. */
export interface SingleDate {
  readonly year: string;
  /** From 1, or a season from 21, which is spring; undefined where no more than the year, or only the decade, is known. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly isDecade: boolean;
  /** EDTF's `~` says that it is approximate, `?` that it is uncertain, `%` both. */
  readonly isAbout: boolean;
  readonly isUncertain: boolean;
  readonly earliest: string;
  readonly latest: string;
}

/** A date in words. */
export const singleWords: Readonly<Record<WritingLanguage, (date: SingleDate) => string>> = {
  en: (date) => {
    const { day, year, isDecade } = date;
    const words = spaced(day, monthName(date, english), isDecade ? `${year}s` : year);
    return `${date.isAbout ? 'about ' : ''}${words}${date.isUncertain ? ' (uncertain)' : ''}`;
  },
  fr: (date) => {
    const { day, year, isDecade } = date;
    const words = isDecade
      ? `années ${year}`
      : spaced(day === 1 ? '1er' : day, monthName(date, french), year);
    const article = isDecade ? 'les ' : day === undefined ? '' : 'le ';
    return `${date.isAbout ? `vers ${article}` : ''}${words}${date.isUncertain ? ' (date incertaine)' : ''}`;
  },
};

const english = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  seasons: ['spring', 'summer', 'autumn', 'winter'],
} as const;

const french = {
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  seasons: ['printemps', 'été', 'automne', 'hiver'],
} as const;

function monthName(
  { month = 0 }: SingleDate,
  { months, seasons }: { readonly months: readonly string[]; readonly seasons: readonly string[] },
): string | undefined {
  return months[month - 1] ?? seasons[month - 21];
}

function spaced(...parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
