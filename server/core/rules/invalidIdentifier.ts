import { identifiersIn, itemIdentifiers } from '../model/identifiersIn';
import { locateNearest, textRangeOf } from '../syntax/locate';
import { quoted } from '../text/phrases';
import { EntryCheck } from './entryCheck';
import { fixLater } from './fix';
import { writeScalar } from './writeScalar';
import type { Rule } from './rule';

/** A web address or number that is malformed, mistyped, or looks like another one. */
export const invalidIdentifier: Rule = {
  code: 'invalid-identifier',
  severity: 'error',
  // What is being typed is not whole yet.
  phase: 'saved',
  *checkGloss(unit) {
    for (const { entry, path, text, judge } of identifiersIn(unit.file)) {
      const fault = text.length > longest ? undefined : judge(text);
      if (fault === undefined) continue;
      const { message, meant } = fault;
      const range = textRangeOf(entry, path) ?? locateNearest(entry, path, 'value');
      yield {
        range,
        message,
        fixes:
          meant === undefined
            ? []
            : [fixLater(`Change to ${quoted(meant)}`, true, () => writeScalar(unit, range, meant))],
      };
    }
  },
  checkBibliography: (unit) => entries.of(unit),
};

const entries = new EntryCheck(function* (source) {
  const { brief, at } = source;
  for (const [key, judge] of Object.entries(itemIdentifiers)) {
    const text = brief[key as keyof typeof itemIdentifiers];
    const fault = text === undefined || text.length > longest ? undefined : judge(text);
    if (fault === undefined || fault.isHarmless === true) continue;
    yield { range: source.written(key)[0]?.range ?? at.range, message: fault.message };
  }
});

/** In UTF-16 units. Longer ones, such as addresses that hold a whole picture, are not looked at. */
const longest = 4_000;
