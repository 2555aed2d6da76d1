import type { LinkOutcome } from './links';

export interface LinkVerdict {
  readonly kind: 'gone' | 'moved' | 'unknown';
  readonly message: string;
}

export const noNetwork =
  'No site could be reached, so nothing is known of any page. See whether this computer is connected to the network, and try again.';

/** What to tell of each address that has not simply its page, and what to do; undefined where nothing could be reached at all. */
export function verdictsOf(
  outcomes: ReadonlyMap<string, LinkOutcome>,
): ReadonlyMap<string, LinkVerdict> | undefined {
  const asked = [...outcomes.values()].filter(({ kind }) => kind !== 'private');
  const isAlone = asked.every((outcome) => outcome.kind === 'unreachable' && outcome.cause !== undefined);
  if (asked.length > 0 && isAlone) return undefined;
  const othersAnswer = asked.some(({ kind }) => kind !== 'unreachable');
  const verdicts = new Map<string, LinkVerdict>();
  for (const [address, outcome] of outcomes) {
    const verdict = verdictOf(outcome, othersAnswer);
    if (verdict !== undefined) verdicts.set(address, verdict);
  }
  return verdicts;
}

/**
 * What to tell of an address; undefined where all is well. That there is no such site is believed only where others answer. The words of
 * other machines in it are raw.
 */
export function verdictOf(outcome: LinkOutcome, othersAnswer = false): LinkVerdict | undefined {
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
        kind: outcome.cause === 'name' && othersAnswer ? 'gone' : 'unknown',
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
