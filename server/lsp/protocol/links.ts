import type { EntryRef } from './annotations';

/** Client to server: which web addresses a check of links would ask for. Nothing is asked of the network. */
export const linksRequest = 'glossator/links';
/**
 * Client to server: whether the pages at these addresses are there. **The server goes to the network for it**, and for nothing else; it is
 * to be sent only when the user has asked for that very thing. It can be cancelled.
 */
export const checkLinksRequest = 'glossator/checkLinks';
/** Server to client, while it checks: how far it is. */
export const linksCheckedNotification = 'glossator/linksChecked';

export interface LinksAnswer {
  readonly links: readonly Link[];
  /** Where links cannot be checked: a sentence that says why. */
  readonly refused: string | null;
}

export interface Link {
  readonly address: string;
  /** What is asked for it: its host, with the port where one is written. Raw. */
  readonly site: string;
  readonly places: readonly EntryRef[];
}

export interface CheckLinksParams {
  /** Of those that `linksRequest` answers; no others are asked for. */
  readonly addresses: readonly string[];
}

export interface LinksCheckedParams {
  readonly done: number;
  readonly total: number;
}

/** The links whose pages are not simply there, with where they are written by now. */
export interface CheckLinksAnswer {
  readonly checked: number;
  readonly problems: readonly LinkProblem[];
  /** Where nothing could be reached, and so nothing is known: a sentence that says so. */
  readonly refused: string | null;
}

export interface LinkProblem extends Link {
  /** `gone`: the page is not there; `moved`: it is elsewhere; `unknown`: nothing can be said. */
  readonly kind: 'gone' | 'moved' | 'unknown';
  /** A sentence that says what is, and one that says what to do. Words of web sites in it are raw. */
  readonly message: string;
}
