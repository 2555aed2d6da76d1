import { doiFault } from '../model/identifiers/doi';
import { wikidataFault } from '../model/identifiers/numbers';

/** Scheme, user, host and port of a web address; the host may be of any script. */
const origin =
  /^https?:\/\/(?:[^\s/?#\\@]*@)?((?:[\p{L}\p{M}\p{N}_-]+\.)*[\p{L}\p{M}\p{N}_-]+\.?|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?(?=[/?#]|$)/iu;

/** Longer texts than this are no address that anyone would follow. In UTF-16 units. */
const longest = 2048;

/** The address as it may be linked to: http or https with a host, nothing else and never a command. Undefined for all others. */
export function webAddress(written: string): string | undefined {
  const text = written.length > longest ? '' : written.trim();
  const host = origin.exec(text)?.[0];
  if (host === undefined || /[\s\p{Cc}]/u.test(text)) return undefined;
  return host + encode(text.slice(host.length));
}

/** The host of a web address as readers should see it before they follow it: without user, port and `www.`. */
export function hostOf(address: string): string | undefined {
  const text = address.length > longest ? '' : address.trim();
  return origin
    .exec(text)?.[1]
    ?.toLowerCase()
    .replace(/^www\./u, '');
}

/** The page of a Wikidata item; undefined where the text has not the form of a QID. */
export function wikidataAddress(qid: string): string | undefined {
  const text = qid.trim();
  return wikidataFault(text) === undefined ? `https://www.wikidata.org/wiki/${text}` : undefined;
}

/** Where a DOI resolves; undefined where the text has not the form of one. */
export function doiAddress(doi: string): string | undefined {
  const text = doi.trim();
  return text.length <= 500 && doiFault(text) === undefined ? `https://doi.org/${encode(text)}` : undefined;
}

/** Percent-encodes what is not plainly part of an address or would end a Markdown link; what is encoded already stays as it is. */
function encode(address: string): string {
  return address.replace(/[^A-Za-z0-9\-._~:/?#@!$&*+,;=%[\]]/gu, (character) => {
    if (character === '(' || character === ')' || character === "'") {
      return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
    }
    try {
      return encodeURIComponent(character);
    } catch {
      return '%EF%BF%BD';
    }
  });
}
