import { test } from 'vitest';
import { checkFindings, checkFix } from './check';

const code = 'unexplained-suppression';

test('a comment without its reason switches off all the same, and is reported', () => {
  checkFindings(
    `
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      a:
        name: A One
        # glossator-disable-next-line unknown-actor
                                      ^^^^^^^^^^^^^ unexplained-suppression[warning]: Say why “unknown-actor” is switched off here: write “--” and the reason behind it.
        partOf: nobody
        # glossator-disable-next-line unknown-actor, schema --
                                                            ^^ unexplained-suppression[warning]: Say why these rules are switched off here: write the reason behind “--”.
        successor: nobody
      b:
        name: B Two
        # glossator-disable-next-line unknown-actor -- …
                                                    ^^ unexplained-suppression[warning]: Say why “unknown-actor” is switched off here: write the reason behind “--”.
        partOf: nobody
        # glossator-disable-next-line unknown-actor the witness is -- anonymous
        successor: nobody
    `,
    ['unknown-actor', code],
  );
});

test('a reason without its “--” is shown where it belongs', () => {
  const before = (reason: string): string => `
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      a:
        name: A One
        # glossator-disable-next-line unknown-actor ${reason}
        partOf: nobody
    `;
  checkFindings(
    `
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      a:
        name: A One
        # glossator-disable-next-line unknown-actor le témoin a peur
                                                    ^^^^^^^^^^^^^^^^ unexplained-suppression[warning]: The reason stands behind “--”: write that before it.
        partOf: nobody
    `,
    undefined,
    'typing',
  );
  for (const reason of ['le témoin a peur', '— le témoin a peur', '- le témoin a peur', ': le témoin a peur'])
    checkFix(before(reason), 'Write “--” before the reason', before('-- le témoin a peur'));
});

test('comments that switch off nothing need no reason, and none hides another', () => {
  checkFindings(
    `
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      # glossator-disable-next-line unexplained-suppression, unused-suppression -- the one below has none
      # glossator-disable-next-line unknown-actor
                                    ^^^^^^^^^^^^^ unexplained-suppression[warning]: Say why “unknown-actor” is switched off here: write “--” and the reason behind it.
      # glossator-disable-next-line
      # glossator-disable unknown-actor
      a: { name: A One, partOf: nobody } # glossator-disable-next-line unknown-actor
    `,
    code,
  );
});
