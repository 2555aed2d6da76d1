import type { LinkChecker, LinkOutcome } from './links';
import { PrivateAddress } from './publicAddress';
import { head, type Reply, type RequestOptions } from './request';

/** So many sites are asked at once; of one site, one page after the other. */
const mostSites = 8;
const mostRedirects = 5;

/** In Node, over HTTP. */
export class NodeLinkChecker implements LinkChecker {
  readonly #options: RequestOptions;

  constructor(options: Pick<RequestOptions, 'userAgent'> & Partial<RequestOptions>) {
    this.#options = { timeout: 15_000, allowsPrivate: false, ...options };
  }

  async check(
    addresses: readonly string[],
    signal: AbortSignal,
    checked: (address: string, outcome: LinkOutcome) => void,
  ): Promise<void> {
    const sites = [...bySite(new Set(addresses)).values()];
    const one = async (): Promise<void> => {
      for (let site = sites.shift(); site !== undefined; site = sites.shift()) {
        for (const address of site) {
          const outcome = await this.#check(address, signal);
          if (signal.aborted) return;
          checked(address, outcome);
        }
      }
    };
    await Promise.all(Array.from({ length: mostSites }, one));
  }

  async #check(address: string, signal: AbortSignal): Promise<LinkOutcome> {
    const asked = parsed(address);
    if (asked === undefined) return { kind: 'unreachable', why: 'it is no address' };
    let url = asked;
    try {
      for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const reply = await this.#ask(url, signal);
        if (!isRedirect(reply.status)) return outcomeOf(reply, asked, url);
        const next = parsed(reply.location ?? '', url);
        if (next === undefined || !/^https?:$/u.test(next.protocol))
          return { kind: 'unknown', why: 'it leads to what is no web page' };
        url = next;
      }
      return { kind: 'unknown', why: `it leads on more than ${mostRedirects} times` };
    } catch (error) {
      return error instanceof PrivateAddress
        ? { kind: 'private' }
        : { kind: 'unreachable', ...reason(error) };
    }
  }

  /** The head of the page; where a site has none to give, it is asked for the page, of which no more is read. */
  async #ask(url: URL, signal: AbortSignal): Promise<Reply> {
    const reply = await head('HEAD', url, this.#options, signal);
    return reply.status < 400 ? reply : head('GET', url, this.#options, signal);
  }
}

function parsed(address: string, base?: URL): URL | undefined {
  return URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
}

function bySite(addresses: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const sites = new Map<string, string[]>();
  for (const address of addresses) {
    const site = parsed(address)?.host ?? '';
    const known = sites.get(site);
    if (known === undefined) sites.set(site, [address]);
    else known.push(address);
  }
  return sites;
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function outcomeOf({ status }: Reply, asked: URL, url: URL): LinkOutcome {
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (status < 200 || status >= 300) return { kind: 'unknown', why: `it answers ${status}` };
  return isSamePage(asked, url)
    ? { kind: 'there' }
    : { kind: 'moved', to: url.href, isHome: url.pathname === '/' && asked.pathname !== '/' };
}

/** Whether to ask by https, with www. or without, or with a slash at the end makes no other page of it. */
function isSamePage(one: URL, other: URL): boolean {
  const page = ({ hostname, pathname, search }: URL): string =>
    `${hostname.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}${search}`;
  return page(one) === page(other);
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such site',
  EAI_AGAIN: 'its name could not be looked up just now',
  ECONNREFUSED: 'the site takes no connection',
  ECONNRESET: 'the site broke off',
  ENETUNREACH: 'there is no network',
  ENETDOWN: 'there is no network',
  EHOSTUNREACH: 'there is no way to the site',
  CERT_HAS_EXPIRED: 'the certificate of the site has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate of the site is nobody’s',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is that of another site',
};

/** What fails for every site alike where there is no network. */
const causes: Readonly<Record<string, 'name' | 'network'>> = {
  ENOTFOUND: 'name',
  EAI_AGAIN: 'network',
  ENETUNREACH: 'network',
  ENETDOWN: 'network',
};

function reason(error: unknown): Omit<Extract<LinkOutcome, { kind: 'unreachable' }>, 'kind'> {
  if (!(error instanceof Error)) return { why: String(error) };
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return { why: 'the site gave no answer in time' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const why = reasons[code] ?? (code === '' ? error.message : code);
  const cause = causes[code];
  return cause === undefined ? { why } : { why, cause };
}
