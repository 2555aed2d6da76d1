import type { CslItem } from '../model/source';
import { shortened } from '../text/phrases';
import type { WritingLanguage } from './dateLanguages';

type Names = NonNullable<CslItem['author']>;
type Name = Names[number];

/** Who made a source, in one phrase: two by name, of more the first; without authors its editors, and said to be these. */
export function authorWords(item: CslItem, language: WritingLanguage): string | undefined {
  const authors = namesIn(item.author);
  if (authors.length > 0) return joined(authors, language);
  const editors = namesIn(item.editor);
  if (editors.length === 0) return undefined;
  const role = language === 'fr' ? 'dir.' : editors.length === 1 ? 'ed.' : 'eds.';
  return `${joined(editors, language)} (${role})`;
}

function joined([first = '', second, ...others]: readonly string[], language: WritingLanguage): string {
  if (second === undefined) return first;
  return others.length > 0 ? `${first} et al.` : `${first} ${language === 'fr' ? 'et' : 'and'} ${second}`;
}

function namesIn(names: Names | undefined): readonly string[] {
  return (names ?? []).map((name) => shortened(fullName(name), 80)).filter((name) => name !== '');
}

/** A whole name in the order in which its language says it. Empty where nothing is written. */
export function fullName(name: Name): string {
  const { literal, given, family, suffix } = name;
  if (literal !== undefined) return literal;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  const parts =
    name['static-ordering'] === true ? [...particles, family, given] : [given, ...particles, family];
  const written = parts.filter((part) => part !== undefined && part !== '').join(spaceIn(family, given));
  // In French “d’” and “de l’” stand before the name without a space.
  const whole = written.replace(/(?<=(?:^|[ \u00a0])(?:de )?[dl]['’]) /giu, '');
  return suffix === undefined || suffix === ''
    ? whole
    : `${whole}${name['comma-suffix'] === true ? ',' : ''} ${suffix}`;
}

/** In Chinese and Japanese script no space stands between the names. */
function spaceIn(...parts: readonly (string | undefined)[]): string {
  return parts.every(
    (part) => part !== undefined && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(part),
  )
    ? ''
    : ' ';
}
