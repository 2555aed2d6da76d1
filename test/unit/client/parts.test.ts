import fc from 'fast-check';
import { expect, it } from 'vitest';
import { follow, type Part, partsOf, stateOf, type TextChange } from '../../../client/annotate/parts';

const before = 'claims:\n  - id: a\nnotes: []\n';

function insert(rangeOffset: number, text: string): TextChange {
  return { rangeOffset, rangeLength: 0, text };
}

function remove(rangeOffset: number, rangeLength: number): TextChange {
  return { rangeOffset, rangeLength, text: '' };
}

function apply(text: string, changes: readonly TextChange[]): string {
  return [...changes]
    .sort((one, other) => other.rangeOffset - one.rangeOffset)
    .reduce(
      (now, { rangeOffset, rangeLength, text: by }) =>
        now.slice(0, rangeOffset) + by + now.slice(rangeOffset + rangeLength),
      text,
    );
}

/** The text and the parts after a step, and then after single changes. */
function after(
  step: readonly TextChange[],
  ...changes: readonly TextChange[]
): { readonly text: string; readonly parts: readonly Part[] } {
  let text = apply(before, step);
  let parts = partsOf(before, step);
  for (const change of changes) {
    text = apply(text, [change]);
    parts = parts.map((part) => follow(part, change));
  }
  return { text, parts };
}

function stateAfter(step: readonly TextChange[], ...changes: readonly TextChange[]): string {
  const { text, parts } = after(step, ...changes);
  return stateOf(parts, text);
}

const claim = '  - id: b\n';
const at = before.indexOf('notes');
const tag = [insert(at, claim)];

it('what was written stands as it was made, wherever it has moved to', () => {
  expect(stateAfter(tag)).toBe('made');
  expect(stateAfter(tag, insert(0, '# Mine.\n'))).toBe('made');
  expect(stateAfter(tag, insert(at, '  # beside\n'), insert(before.length, 'x'))).toBe('made');
  expect(stateAfter(tag, insert(at + claim.length, 'tags: []\n'))).toBe('made');
});

it('what was written on since is not taken back', () => {
  expect(stateAfter(tag, insert(at + claim.length - 1, 'c'))).toBe('rewritten');
  expect(stateAfter(tag, remove(at - 3, 8))).toBe('rewritten');
  // Taken out again, what was typed leaves no trace.
  expect(stateAfter(tag, insert(at + 4, 'c'), remove(at + 4, 1))).toBe('made');
});

it('what was taken back in the file itself is known to be, and to be there again once it is done again', () => {
  expect(stateAfter(tag, remove(at, claim.length))).toBe('takenBack');
  expect(stateAfter(tag, remove(at, claim.length), insert(0, '# Mine.\n'))).toBe('takenBack');
  expect(stateAfter(tag, remove(at, claim.length), insert(at, claim))).toBe('made');
  const takeOut = [remove(at - 10, 10)];
  expect(stateAfter(takeOut)).toBe('made');
  expect(stateAfter(takeOut, insert(at - 10, before.slice(at - 10, at)))).toBe('takenBack');
});

it('several places of one step stand for themselves', () => {
  const step = [insert(at, claim), insert(0, '# Gloss\n'), remove(at + 7, 2)];
  const { parts, text } = after(step);
  expect(parts.map(({ span }) => span && text.slice(span.start, span.end))).toEqual(['# Gloss\n', claim, '']);
  expect(stateAfter(step, insert(9, ' '))).toBe('made');
});

it('putting the old words back gives the text as it was, but for what was written elsewhere', () => {
  const words = fc.string({ unit: fc.constantFrom('a', '\n', ' - ', 'é'), maxLength: 4 });
  const change = fc.tuple(fc.nat(60), fc.nat(3), words);
  fc.assert(
    fc.property(
      fc.nat(before.length),
      fc.nat(3),
      words,
      fc.array(change, { maxLength: 4 }),
      (offset, length, text, edits) => {
        const step = [{ rangeOffset: offset, rangeLength: Math.min(length, before.length - offset), text }];
        let now = apply(before, step);
        let parts = partsOf(before, step);
        let without = before;
        for (const [place, removed, typed] of edits) {
          const [{ span } = { span: undefined }] = parts;
          if (span === undefined) return;
          const rangeOffset = Math.min(place, now.length);
          const single = {
            rangeOffset,
            rangeLength: Math.min(removed, now.length - rangeOffset),
            text: typed,
          };
          const end = single.rangeOffset + single.rangeLength;
          // Elsewhere: not within the part, and not at a bound of it, where both readings are right.
          const isBefore = end < span.start;
          if (!isBefore && single.rangeOffset <= span.end) continue;
          const moved = isBefore ? 0 : (parts[0]?.oldText.length ?? 0) - (parts[0]?.newText.length ?? 0);
          without = apply(without, [{ ...single, rangeOffset: single.rangeOffset + moved }]);
          now = apply(now, [single]);
          parts = parts.map((part) => follow(part, single));
        }
        expect(stateOf(parts, now)).toBe('made');
        const [part] = parts;
        if (part?.span === undefined) throw new Error('the part was lost');
        expect(now.slice(part.span.start, part.span.end)).toBe(part.newText);
        expect(now.slice(0, part.span.start) + part.oldText + now.slice(part.span.end)).toBe(without);
      },
    ),
  );
});
