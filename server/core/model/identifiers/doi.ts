import { lookAlikeLetter } from '../../text/lookAlikes';
import { quoted } from '../../text/phrases';
import { hidden, instead, type Fault } from './fault';

/** `10.`, the number of who registered it, perhaps with a part of it, and behind a slash whatever that pleased. */
const doi = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/u;

/** The hyphens of typeset pages are never in a DOI and come along when it is copied. */
const typeset = /[\u2010\u2011]/gu;

export function doiFault(text: string): Fault | undefined {
  if (doi.test(text) && cleaned(text) === text) return foreign(text);
  const meant = meantBy(text);
  if (meant !== undefined) {
    const isHarmless = /^(?:doi|https?:|dx\.|www\.)/iu.test(text.trim()) || text.trim() === meant;
    return { message: instead('a DOI', meant, text), meant, isHarmless };
  }
  return {
    message: `${quoted(text)} is no DOI. It begins with “10.” and has a slash, such as 10.1000/182${/\s/u.test(text.trim()) ? ', and no spaces' : ''}.`,
  };
}

function meantBy(text: string): string | undefined {
  const plain = cleaned(text)
    .trim()
    .replace(/^<(.*)>$/u, '$1');
  const [, behind] = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/(.+)$/iu.exec(plain) ?? [];
  const [, inside] =
    /^https?:\/\/[^?#]*\/doi\/(?:(?:abs|full|pdf|epdf|epub)\/)?(10\.[^?#]+)/iu.exec(plain) ?? [];
  const bare = behind ?? inside ?? plain.replace(/^doi\s*[:=]?\s*/iu, '');
  const named =
    /^10\.[^/]*%2f/iu.test(bare) || behind !== undefined || inside !== undefined ? decoded(bare) : bare;
  // Before the slash stand figures alone.
  const slash = named.indexOf('/');
  const figures = named.slice(0, Math.max(0, slash)).replace(/[oO]/gu, '0').replace(/[lI]/gu, '1');
  const found = figures + named.slice(Math.max(0, slash));
  return found !== text && doi.test(found) && foreign(found) === undefined ? found : undefined;
}

function cleaned(text: string): string {
  return text.replace(typeset, '-').replace(hidden, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A letter of another script among Latin ones looks like one of them and leads nowhere. */
function foreign(text: string): Fault | undefined {
  const letter = lookAlikeLetter(text);
  return letter === undefined
    ? undefined
    : {
        message: `${quoted(text)} is no DOI: its “${letter.letter}” is a ${letter.script} letter that only looks like “${letter.like}”.`,
      };
}
