import { expect } from 'vitest';
import type {
  CompletionItem,
  CompletionOptions,
  InsertPart,
} from '../../../server/core/features/results/completion';
import { fixture } from '../fixture';

export const options: CompletionOptions = { today: '2025-03-04', lines: true };

export interface Offered {
  readonly items: readonly CompletionItem[];
  readonly isComplete: boolean;
  /** The words in the file that an item stands in place of. */
  readonly replaced: (item: CompletionItem | undefined) => string;
  /** The file once an item is taken: stops to write at are `⟨1⟩`, those to choose at `⟨1:a|b⟩`. */
  readonly taken: (item: CompletionItem | undefined) => string;
}

/** What is offered at `$0`. Every item stands on one line and has the cursor in it. */
export function offered(markup: string, given: Partial<CompletionOptions> = {}): Offered {
  const { analysis, cursor } = fixture(markup);
  const text = analysis.textOf(cursor.uri) ?? '';
  const { items, isComplete } = analysis.completion(cursor.uri, cursor.offset, { ...options, ...given });
  for (const { range } of items) {
    expect(range.start <= cursor.offset && cursor.offset <= range.end).toBe(true);
    expect(text.slice(range.start, range.end)).not.toMatch(/[\r\n]/u);
  }
  return {
    items: [...items].sort((a, b) => (a.sort < b.sort ? -1 : 1)),
    isComplete,
    replaced: (item) => (item === undefined ? '' : text.slice(item.range.start, item.range.end)),
    taken: (item) => {
      if (item === undefined) return 'nothing is offered';
      const edits = item.about === undefined ? [] : analysis.completionDetails(cursor.uri, item.about).edits;
      for (const { range } of edits)
        expect(range.end < item.range.start || range.start > item.range.end, 'edits touch').toBe(true);
      const newText = item.parts === undefined ? item.insert : item.parts.map(shown).join('');
      return [...edits, { range: item.range, newText }]
        .sort((a, b) => b.range.start - a.range.start)
        .reduce(
          (whole, edit) => whole.slice(0, edit.range.start) + edit.newText + whole.slice(edit.range.end),
          text,
        );
    },
  };
}

function shown(part: InsertPart): string {
  if (typeof part === 'string') return part;
  const inside = part.choices?.slice(0, 2).join('|') ?? part.text;
  return inside === undefined ? `⟨${part.stop}⟩` : `⟨${part.stop}:${inside}⟩`;
}

/** The labels offered at `$0`, in their order, with what is said of each. */
export function checkOffers(markup: string, given?: Partial<CompletionOptions>): string {
  const { items } = offered(markup, given);
  return items.map(({ label, detail }) => (detail === '' ? label : `${label} (${detail})`)).join('\n');
}

/** The file with the cursor once the item of this label is taken; the first item where none is named. */
export function checkCompletion(markup: string, label?: string, given?: Partial<CompletionOptions>): string {
  const { items, taken } = offered(markup, given);
  return taken(label === undefined ? items[0] : items.find((item) => item.label === label));
}
