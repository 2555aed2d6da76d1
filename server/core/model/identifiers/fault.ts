import { quoted } from '../../text/phrases';

/** What is wrong with an identifier. */
export interface Fault {
  /** A whole sentence. Words from the file in it are raw. */
  readonly message: string;
  /** What it is in the right form, where only one can be meant. */
  readonly meant?: string;
  /** It is the right identifier, in a form that other programs read as well: nothing to correct in a file that they write. */
  readonly isHarmless?: boolean;
}

/** What is to be written for what is written; `what` begins like “a DOI”. */
export function instead(what: string, meant: string, text: string): string {
  const seen = text.replace(hidden, '').trim();
  return seen === meant
    ? `Write ${what} without the spaces or invisible characters around it or in it: ${quoted(meant)}.`
    : `Write ${what} as ${quoted(meant)}, not as ${quoted(text)}.`;
}

/**
 * Characters that come along when something is copied, and that nobody sees: soft hyphens, zero-width spaces, marks of direction and of byte
 * order. The joiners are not among them: some scripts need them, in addresses, too.
 */
export const hidden = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Undefined where nothing is known to be wrong. */
export type Judge = (text: string) => Fault | undefined;
