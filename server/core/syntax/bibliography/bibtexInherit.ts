import type { BibtexValues } from './bibtexItem';

/** Fields that say something of the one entry they stand in. */
const own = new Set(
  'ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey'.split(
    ' ',
  ),
);

/** What the title of the entry referred to is for those that are a part of it; BibLaTeX’s own table. */
const titles: Readonly<Record<string, { readonly as: string; readonly parts: readonly string[] }>> = {
  mvbook: { as: 'main', parts: ['book', 'inbook', 'bookinbook', 'suppbook'] },
  mvcollection: {
    as: 'main',
    parts: ['collection', 'reference', 'incollection', 'inreference', 'suppcollection'],
  },
  mvreference: {
    as: 'main',
    parts: ['collection', 'reference', 'incollection', 'inreference', 'suppcollection'],
  },
  mvproceedings: { as: 'main', parts: ['proceedings', 'inproceedings'] },
  book: { as: 'book', parts: ['inbook', 'bookinbook', 'suppbook'] },
  collection: { as: 'book', parts: ['incollection', 'inreference', 'suppcollection'] },
  reference: { as: 'book', parts: ['incollection', 'inreference', 'suppcollection'] },
  proceedings: { as: 'book', parts: ['inproceedings', 'conference'] },
  periodical: { as: 'journal', parts: ['article', 'suppperiodical'] },
};

/** What an entry says with what it leaves to the one it refers to by `crossref` (or by `xdata`, of which all counts as it is). */
export function inherited(
  type: string,
  values: BibtexValues,
  parentType: string,
  parent: BibtexValues,
): BibtexValues {
  const all = new Map<string, string>();
  const title = titles[parentType];
  const isPart = title?.parts.includes(type) ?? false;
  for (const [name, value] of parent) {
    if (own.has(name)) continue;
    if (!isPart) all.set(name, value);
    else if (/^(?:sub)?title$/u.test(name)) all.set(`${title?.as ?? ''}${name}`, value);
    else if (!/title(?:addon)?$/u.test(name) || /^(?:main|book|journal)/u.test(name)) all.set(name, value);
  }
  for (const [name, value] of values) all.set(name, value);
  return all;
}
