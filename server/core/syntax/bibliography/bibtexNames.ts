import type { CslName } from '../generated/gloss';
import type { Partly } from '../glossFile';
import { fromLatex } from './latex';

/** A list of names: `Family, Given and von Family, Jr, Given and {A Body}`. */
export function namesIn(value: string | undefined): readonly Partly<CslName>[] | undefined {
  if (value === undefined) return undefined;
  const names = splitOutside(value.replace(/\s+/gu, ' '), / and /iuy)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'others');
  return names.length === 0 ? undefined : names.map(nameOf);
}

function nameOf(name: string): Partly<CslName> {
  if (/^\w+ ?=/u.test(name)) return extendedName(name);
  if (/^\{[^{}]*\}$/u.test(name)) return { literal: fromLatex(name) };
  const parts = splitOutside(name, /,/uy).map((part) => part.trim());
  const [first = '', second = '', third] = parts;
  if (parts.length === 1) {
    const words = splitOutside(first, / /uy);
    if (words.length === 1) return { literal: fromLatex(first) };
    // The particle begins with the first word in small letters; without one the last word is the family name.
    const particle = words.findIndex(
      (word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word),
    );
    const family = particle < 0 ? words.length - 1 : particle;
    return person(words.slice(family).join(' '), words.slice(0, family).join(' '));
  }
  return person(first, third ?? second, third === undefined ? undefined : second);
}

/** BibLaTeX's other way: `family=Berg, given=Ana, prefix=von`. */
function extendedName(name: string): Partly<CslName> {
  const parts = new Map<string, string>();
  for (const part of splitOutside(name, /,/uy)) {
    const equals = part.indexOf('=');
    if (equals > 0) parts.set(part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim());
  }
  return withoutEmpty({
    family: fromLatex(parts.get('family') ?? ''),
    given: fromLatex(parts.get('given') ?? ''),
    'non-dropping-particle': fromLatex(parts.get('prefix') ?? ''),
    suffix: fromLatex(parts.get('suffix') ?? ''),
  });
}

function person(family: string, given: string, suffix?: string): Partly<CslName> {
  const words = splitOutside(family, / /uy);
  let particles = 0;
  while (particles < words.length - 1 && /^\p{Ll}/u.test(words[particles] ?? '')) particles += 1;
  return withoutEmpty({
    family: fromLatex(words.slice(particles).join(' ')),
    given: fromLatex(given),
    'non-dropping-particle': fromLatex(words.slice(0, particles).join(' ')),
    suffix: fromLatex(suffix ?? ''),
  });
}

function withoutEmpty(name: Readonly<Record<string, string>>): Partly<CslName> {
  return Object.fromEntries(Object.entries(name).filter(([, words]) => words !== ''));
}

/** Cuts where a pattern matches outside of braces. */
function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    if (depth > 0) continue;
    separator.lastIndex = at;
    if (!separator.test(text)) continue;
    parts.push(text.slice(start, at));
    start = separator.lastIndex;
    at = start - 1;
  }
  parts.push(text.slice(start));
  return parts;
}
