import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { ConvertEntry } from './convert';

/** Longer values are not given away: only abstracts and notes are, and the library calls itself for every brace. In UTF-16 units. */
const longest = 20_000;

// Titles are shown as plain text: marks for italics and the like would be read as words.
for (const format of formats()) format.fill('');

/**
 * Makes CSL items by citation-js. It is given entries one by one, their type and fields told apart already, since it gives no positions, stops
 * at the first fault, and would try to guess what a text is, which can mean to fetch it.
 */
export const convertEntry: ConvertEntry = ({ type, key, values }) => {
  const properties = Object.fromEntries(
    [...values].filter(([name, value]) => value.length <= longest && isField(name)),
  );
  const convert = (chosen: Readonly<Record<string, string>>): unknown => {
    const items = plugins.input.data({ type, label: key, properties: chosen }, '@biblatex/entry+object');
    return Array.isArray(items) ? (items as readonly unknown[])[0] : items;
  };
  try {
    return { item: convert(properties), refused: [] };
  } catch {
    // One of them is at fault, and the others are fine.
    const refused = Object.keys(properties).filter((name) =>
      fails(() => convert({ [name]: properties[name] ?? '' })),
    );
    const rest = Object.fromEntries(Object.entries(properties).filter(([name]) => !refused.includes(name)));
    let item: unknown = {};
    fails(() => (item = convert(rest)));
    return { item, refused };
  }
};

function formats(): readonly [string, string][] {
  return Object.values(plugins.config.get('@bibtex').constants.formatting);
}

/** Not an annotation of a field, such as `author+an`, nor a name that plain objects have by themselves. */
function isField(name: string): boolean {
  return !name.includes('+') && !(name in {});
}

function fails(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}
