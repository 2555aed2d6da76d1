import { select } from '../model/select';
import { didYouMean } from '../syntax/didYouMean';
import type { Rule, RuleFinding } from './rule';
import type { GlossUnit } from '../workspace/glossUnit';
import { either, quoted } from '../text/phrases';

/** A kind or status of a claim that neither Glossator nor the project knows. */
export const unknownValue: Rule = {
  code: 'unknown-value',
  severity: 'warning',
  // glossator.yaml may add kinds and statuses.
  phase: 'saved',
  *checkGloss(unit, { settings }) {
    yield* check(unit, 'kind', settings.claimKinds);
    yield* check(unit, 'status', settings.claimStatuses);
  },
};

const nouns = { kind: 'kind of claim', status: 'claim status' } as const;
const settingsKeys = { kind: 'claimKinds', status: 'claimStatuses' } as const;

function* check(unit: GlossUnit, key: 'kind' | 'status', known: readonly string[]): Iterable<RuleFinding> {
  const allowed = new Set(known);
  for (const { entry } of unit.claims) {
    const value = entry.value[key];
    if (value === undefined || allowed.has(value)) continue;
    const written = select(entry, [key])[0];
    if (written === undefined) continue;
    const { text, range } = written;
    const guess = didYouMean(text, known);
    const what = `${quoted(text)} is not a ${nouns[key]} that this project knows.`;
    if (guess === undefined) {
      const told = known.slice(0, 10);
      const choices = either(told, known.length - told.length);
      yield {
        range,
        message: `${what} Write ${choices}, or add it under “${settingsKeys[key]}” in glossator.yaml.`,
      };
    } else {
      const edits = [{ uri: unit.uri, range, newText: guess }];
      const fixes = [{ title: `Change to ${quoted(guess)}`, preferred: true, edits }];
      yield { range, message: `${what} Did you mean ${quoted(guess)}?`, fixes };
    }
  }
}
