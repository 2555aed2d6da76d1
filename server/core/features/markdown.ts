import { shortened } from '../text/phrases';
import { escapeMarkdown } from '../text/escape';

/** Words from a file on one line of Markdown, shortened, with nothing in them that Markdown would act on. */
export function inline(words: string, most = 300): string {
  return escapeMarkdown(shortened(words, most));
}

/** A link. `label` is escaped already, `address` comes from webLinks.ts. */
export function link(label: string, address: string): string {
  return `[${label}](${address.replace(/&/gu, '&amp;')})`;
}

/** Text to be copied into a gloss file, as a block of code that nothing in it can end. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(({ 0: run }) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text.replace(/[\r\n]+/gu, ' ')}\n${fence}`;
}

/** `1 article`, `1,200 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  // The engine's own number format takes ten milliseconds to load.
  const grouped = String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${grouped} ${count === 1 ? one : many}`;
}
