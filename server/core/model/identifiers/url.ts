import { latinLook, mixedScripts } from '../../text/lookAlikes';
import { all, quoted } from '../../text/phrases';
import { readableHost } from '../../text/punycode';
import { readWebAddress, type WebAddress } from '../../text/webAddress';
import { hidden, instead, type Fault } from './fault';

/** What is wrong with a web address, and whether its host is not the one it looks like. */
export function urlFault(text: string): Fault | undefined {
  const address = readWebAddress(text);
  if (address !== undefined && !/[\s\p{Cc}]/u.test(text) && text.replace(hidden, '') === text)
    return hostFault(text, address);
  const meant = meantBy(text);
  if (meant !== undefined) return { message: instead('the address', meant, text), meant };
  return { message: `${quoted(text)} is no web address. ${why(text)}` };
}

function why(text: string): string {
  const whole = 'Copy the whole address from your browser; it begins with https:// or http://.';
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d)/iu.exec(text.trim())?.[1];
  if (scheme !== undefined && !/^https?$/iu.test(scheme) && !scheme.includes('.'))
    return `Only pages on the web can be referred to: ${whole.charAt(0).toLowerCase()}${whole.slice(1)}`;
  if (/\s/u.test(text.trim())) return 'There is a space in it; in an address it is written as %20.';
  return whole;
}

/** Only what browsers or those who copy addresses make of them: nobody knows what other mistakes stand for. */
function meantBy(text: string): string | undefined {
  const plain = text
    .replace(hidden, '')
    .trim()
    .replace(/^<(.*)>$/u, '$1')
    .replace(/^\[[^\]]*\]\((.*)\)$/u, '$1')
    .replace(/^(https?)(?:[:;]\/(?!\/)|[:;]\\\\|;\/\/|\/\/:?|:\/\/\/+)(?=[^/\s])/iu, '$1://');
  const address = /[\s\p{Cc}]/u.test(plain) ? undefined : readWebAddress(plain);
  return plain !== text && address !== undefined && hostFault(plain, address) === undefined
    ? plain
    : undefined;
}

/** Any letters and digits, the joiners that some scripts need, and the underscores that some old hosts have. */
const label = /^[\p{L}\p{M}\p{N}\u200c\u200d_-]{1,63}$/u;

function hostFault(text: string, { host, user, port }: WebAddress): Fault | undefined {
  const name = host.replace(/\.$/u, '');
  if (user !== undefined)
    return {
      message: `${quoted(text)} leads to ${quoted(name)}: what stands before the “@” is no site. Copy the address of the page itself.`,
    };
  if (name === '')
    return { message: `${quoted(text)} has no host: behind the two slashes stands the name of a site.` };
  if (port !== undefined && Number(port) > 65_535)
    return { message: `There is no port ${quoted(port)}: it is a number up to 65535.` };
  if (/^\[[\da-f:.]+\]$/iu.test(name)) return undefined;
  const normal = name.normalize('NFKC');
  if (normal !== name.normalize('NFC')) {
    const meant = text.replace(host, normal);
    return {
      message: `The host ${quoted(name)} has signs that only look like letters. Write ${quoted(meant)}.`,
      meant,
    };
  }
  const labels = name.split('.');
  const wrong = labels.find((each) => !label.test(each));
  if (wrong !== undefined) {
    const what =
      wrong === '' ? 'two dots with nothing between them' : `${quoted(wrong)}, which is no part of a name`;
    return { message: `The host of ${quoted(text)} has ${what}. Copy the address from your browser.` };
  }
  if (
    labels.length === 4 &&
    labels.every((each) => /^\d+$/u.test(each)) &&
    labels.some((each) => Number(each) > 255)
  )
    return { message: `There is no host ${quoted(name)}: its four numbers go up to 255.` };
  return forged(name);
}

/**
 * Hosts that look like another one. What scripts a site mixes of its own accord, Latin with Chinese, Japanese or Korean for one, is no fault;
 * nor is a name that is wholly in one script, unless it reads as a Latin one before an ending in Latin letters, as browsers hold it.
 */
function forged(host: string): Fault | undefined {
  const read = readableHost(host.toLowerCase()).normalize('NFC');
  const labels = read.split('.');
  const hasLatinEnding = /^[\p{Script=Latin}\d-]+$/u.test(labels.at(-1) ?? '');
  const shown =
    read === host.toLowerCase() ? quoted(host) : `${quoted(host)}, which is shown as ${quoted(read)},`;
  for (const each of labels) {
    const scripts = mixedScripts(each);
    const look = latinLook(each);
    const isMixed = scripts.length > 1;
    const isWhole = hasLatinEnding && scripts[0] === 'Cyrillic' && /^[a-z\d-]+$/u.test(look);
    if (!isMixed && !isWhole) continue;
    const looks = /^[a-z\d-]+$/u.test(look)
      ? ` It looks like ${quoted(labels.map((one) => (one === each ? look : one)).join('.'))} and is another site.`
      : '';
    const what = isMixed ? `mixes ${all(scripts)} letters` : `is written in ${scripts[0]} letters`;
    return { message: `The host ${shown} ${what}.${looks} Make sure that it is the one you mean.` };
  }
  return undefined;
}
