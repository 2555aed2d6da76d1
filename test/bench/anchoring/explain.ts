import type { Contestant } from './contestants/types';
import type { Watch } from './run';

/** Shows every case that a contestant did not place right: what was marked, what became of it, and what was placed. */
export function explaining(whose: Contestant, print: (line: string) => void): Watch {
  return (family, strength, article, made, contestant, placed, outcome) => {
    if (contestant !== whose || outcome === 'right') return;
    const { before, range, after, truth } = made;
    print(`${outcome}: ${family.name}, ${strength}, ${article.name}`);
    print(`  quote  ${around(before, range.start, range.end)}`);
    for (const { start, end } of truth) print(`  truth  ${around(after, start, end)}`);
    if (truth.length === 0) print(`  now    ${changed(before, after)}`);
    print(`  placed ${placed.kind === 'placed' ? around(after, placed.start, placed.end) : 'unsure'}`);
  };
}

/** A stretch between bars, with a little of what stands around it. */
function around(text: string, start: number, end: number): string {
  const lead = text.slice(Math.max(0, start - 40), start);
  return JSON.stringify(`${lead}|${text.slice(start, end)}|${text.slice(end, end + 40)}`);
}

/** The stretch of the new text in which it is not the old one. */
function changed(before: string, after: string): string {
  const most = Math.min(before.length, after.length);
  let lead = 0;
  while (lead < most && before[lead] === after[lead]) lead++;
  let tail = 0;
  while (tail < most - lead && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return around(after, lead, after.length - tail);
}
