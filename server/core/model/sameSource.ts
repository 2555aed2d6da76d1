import { readableHost } from '../text/punycode';
import { readWebAddress, type WebAddress } from '../text/webAddress';
import type { CslItem } from './source';

/**
 * What makes two source ids stand for one source: `doi:10.1000/182`, `url:example.org/a`. Two sources that share one of their keys are
 * the same thing, whatever else is said of them. Where that is not sure, as with the address of a whole site, there is no key; and a copy
 * under `archived` is none. docs/format.md says the same to users.
 */
export function identityKeysOf(item: CslItem): readonly string[] {
  const known = kept.get(item);
  if (known !== undefined) return known;
  const made = keysOf(item);
  kept.set(item, made);
  return made;
}

const kept = new WeakMap<CslItem, readonly string[]>();

/** Longer ones are no addresses; nobody has to take them apart. */
const longest = 2_000;

/** What is a part of something else often has the address of the whole; its title tells the parts of one whole apart. */
const parts: ReadonlySet<string> = new Set([
  'chapter',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'figure',
  'paper-conference',
]);

/** Whether an item of this type is told from others under one address by its title. */
export function isPart(type: CslItem['type']): boolean {
  return type !== undefined && parts.has(type);
}

function keysOf({ type, title, DOI, URL }: CslItem): readonly string[] {
  const part = !isPart(type) ? '' : ` ${(title ?? '').normalize('NFC').toLowerCase()}`;
  const keys = new Set<string>();
  if (DOI !== undefined) keys.add(doiKey(DOI) ?? '');
  if (URL !== undefined) keys.add(urlKey(URL) ?? '');
  keys.delete('');
  return [...keys].map((key) => key + part);
}

/** DOIs make no difference between capitals and small letters, and stand bare or behind the address that resolves them. */
function doiKey(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const [, doi] =
    /^(?:doi:\s*|https?:\/\/(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/iu.exec(text.trim()) ?? [];
  return doi && `doi:${readable(doi).toLowerCase()}`;
}

/**
 * The address without what does not tell pages apart: scheme, `www.`, default port, a slash at the end, tracking, the order of parameters,
 * and the place in the page. A fragment that names the page itself, as `#!/a` does, stays.
 */
function urlKey(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const doi = doiKey(text);
  if (doi !== undefined) return doi;
  const address = readWebAddress(text.trim());
  if (address === undefined || address.host === '' || /\s/u.test(address.host)) return undefined;
  const host = readableHost(address.host.toLowerCase())
    .normalize('NFC')
    .replace(/\.$/u, '')
    .replace(/^www\./u, '');
  const port = isDefaultPort(address) ? '' : `:${address.port}`;
  const path = readable(address.path).replace(/\/+$/u, '');
  const query = address.query
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter))
    .map(readable)
    .sort()
    .join('&');
  const page = /^!?\//u.test(address.fragment) ? readable(address.fragment) : '';
  if (query === '' && page === '' && frontPage.test(path)) return undefined;
  return `url:${host}${port}${path}${query === '' ? '' : `?${query}`}${page === '' ? '' : `#${page}`}`;
}

/** The first page of a site, in one of its languages: it says something else every day, and is no source by itself. */
const frontPage = /^(?:\/[a-z]{2}(?:[-_][a-z]{2})?)?(?:\/(?:index|default|home|accueil)(?:\.\w+)?)?$/iu;

function isDefaultPort({ scheme, port }: WebAddress): boolean {
  return port === undefined || port === (scheme === 'http' ? '80' : '443');
}

/** Parameters by which senders of links see where a reader comes from. Those that may choose the page, such as `ref`, are not among them. */
const tracking =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d|creation|variant|format|send_date|link|recipient_id|recipient_list|ptr_name|bbc_team|link_type|link_origin|link_id|campaign_type)|(?:fb|g|dc|msc|y|tw|tt)cl(?:k)?id|gbraid|wbraid|gad_source|gclsrc|mc_[ce]id|igsh(?:id)?|li_fat_id|_hs(?:enc|mi)|mkt_tok|xtor|ns_(?:mchannel|source|campaign|linkname|fee)|cmpid|cmp|s_cid|wt_mc|smid|smtyp|__twitter_impression|ref_src|ref_url|_ga|_gl|ocid)$/iu;

function isTracking(parameter: string): boolean {
  return tracking.test(parameter.split('=', 1)[0] ?? '');
}

/** Letters that are written as `%C3%A9` as the letters they are; what has a meaning in addresses stays as it is written. */
function readable(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/giu, (escaped) => {
      try {
        return decodeURIComponent(escaped).replace(/[\s/?#&=+%]/gu, encodeURIComponent);
      } catch {
        return escaped.toUpperCase();
      }
    })
    .normalize('NFC');
}
