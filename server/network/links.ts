/** What became of web addresses that were asked for over the network. What these words mean is explained in docs/citations.md. */
export type LinkOutcome =
  /** The page is there. */
  | { readonly kind: 'there' }
  /** The page is there, at another address; `to` may be the home page of a site that no longer has it. */
  | { readonly kind: 'moved'; readonly to: string; readonly isHome: boolean }
  /** The site says that it has no such page. */
  | { readonly kind: 'gone'; readonly status: number }
  /** There is no such site, or it gives no answer. `cause` is told where it may as well be that nothing can be reached from here. */
  | { readonly kind: 'unreachable'; readonly why: string; readonly cause?: 'name' | 'network' }
  /** The site answers, and does not say: many refuse whatever is no browser. This tells nothing of the page. */
  | { readonly kind: 'unknown'; readonly why: string }
  /** Not asked for: an address in a private network, which is nobody's source and somebody's risk. */
  | { readonly kind: 'private' };

/** What answers at an address: its host and port as written, for users to see before anything is asked. */
export function siteOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/iu.exec(address)?.[1]?.replace(/^.*@/u, '').toLowerCase() ?? address;
}

/** Asks web sites. The only door to the network there is; who goes through it has been told to by the user. */
export interface LinkChecker {
  /** `checked` hears of each as soon as it is known, in any order. Those that were not asked for when `signal` came are left out. */
  check(
    addresses: readonly string[],
    signal: AbortSignal,
    checked: (address: string, outcome: LinkOutcome) => void,
  ): Promise<void>;
}
