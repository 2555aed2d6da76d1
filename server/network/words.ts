import type { LinkOutcome } from './links';

export interface LinkVerdict {
  readonly kind: 'gone' | 'moved' | 'unknown';
  readonly message: string;
}

/** What to tell of an address, and what to do; undefined where all is well. The words of other machines in it are raw. */
export function verdictOf(outcome: LinkOutcome): LinkVerdict | undefined {
  const archive = 'Look for an archived copy and give its address under “archived”.';
  switch (outcome.kind) {
    case 'there':
      return undefined;
    case 'gone':
      return {
        kind: 'gone',
        message: `The page is no longer there (the site answers ${outcome.status}). ${archive}`,
      };
    case 'unreachable':
      return {
        kind: 'gone',
        message: `The page cannot be reached: ${outcome.why}. If that stays so, look for an archived copy and give its address under “archived”.`,
      };
    case 'moved':
      return outcome.isHome
        ? {
            kind: 'moved',
            message: `The page leads to the home page of the site now, so it is probably gone: ${outcome.to}. ${archive}`,
          }
        : {
            kind: 'moved',
            message: `The page is at another address now: ${outcome.to}. See whether it is still the same page.`,
          };
    case 'unknown':
      return {
        kind: 'unknown',
        message: `Whether the page is there could not be told: ${outcome.why}. Open it in a browser.`,
      };
    case 'private':
      return {
        kind: 'unknown',
        message: 'This address is in a private network, and was not asked for. Open it in a browser.',
      };
  }
}
