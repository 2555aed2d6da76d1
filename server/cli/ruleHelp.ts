import { ruleList } from '../core/analysis';
import { rulePages } from './generated/rulePages';

/** What docs/rules.md says of a rule, for a log that is read elsewhere. */
export interface RuleHelp {
  /** One sentence: what is wrong. */
  readonly summary: string;
  /** What is wrong in full, plain. */
  readonly description: string;
  /** The section without its examples, plain. */
  readonly text: string;
  /** All of the section, its links leading to the web. */
  readonly markdown: string;
}

export function ruleHelp(code: string): RuleHelp {
  const page = rulePages.get(code);
  const { page: address = '' } = ruleList.find((rule) => rule.code === code) ?? {};
  const section = page?.section ?? '';
  const paragraphs = section.split('\n\n').filter((paragraph) => paragraph.startsWith('**'));
  const text = paragraphs.map(plain).join('\n\n');
  const summary = sentence(plain(page?.summary ?? code));
  return {
    summary,
    description: plain(paragraphs[0] ?? '').replace(/^What is wrong\. /u, '') || summary,
    text: text || summary,
    markdown: withAddresses(section, address) || summary,
  };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Markdown as our pages use it, without its marks. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)\s]*\)/gu, '$1')
    .replace(/\*\*|`/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Links of the page are seen from where it stands. */
function withAddresses(markdown: string, page: string): string {
  return markdown.replace(
    /\]\(((?:#|\.\.\/|[\w-]+\.md)[^)\s]*)\)/gu,
    (_, target: string) => `](${new URL(target, page).href})`,
  );
}
