import { test } from 'vitest';
import { checkFindings, checkFix, checkFixes } from './check';

const code = 'cited-negation-changed';

const source = `
//- /lettre.txt
We will not use our skills to weaken the agency, the staff wrote on Tuesday.

La direction n’a pas répondu aux questions des agents de la maison.
//- /story.txt
The story.
`;

function story(cites: string): string {
  return `${source}//- /story.txt.gloss.yaml
gloss: 1
claims:
  - id: it
    quote: The story.
    cites:
${cites}`;
}

test('a negation that came, went, or is hidden by brackets', () => {
  checkFindings(
    story(`
      - source: lettre
        quote: We will use our skills to weaken the agency
                  ^^^^ cited-negation-changed[error]: The source says “will not”, the quote says “will”. That may turn the meaning round: quote what stands there, and check whether it still bears out the claim.
                  = /lettre.txt:1:4 “will not”: In the source: “We will not use our skills to weaken the agency”.
      - source: lettre
        quote: "La direction a répondu aux questions des agents"
                             ^^ cited-negation-changed[error]: The quote leaves out “n’” and “pas”. That may turn the meaning round: quote what stands there, and check whether it still bears out the claim.
                             = /lettre.txt:3:14 “n’”: In the source: “La direction n’a pas répondu aux questions des agents”.
      - source: lettre
        quote: "We will […] use our skills to weaken the agency"
                        ^^^ cited-negation-changed[error]: “[…]” leaves out “not”. That may turn the meaning round: quote what stands there, and check whether it still bears out the claim.
                        = /lettre.txt:1:9 “not”: In the source: “We will not use our skills to weaken the agency”.
      - source: lettre
        quote: "La direction n’a pas [jamais] répondu aux questions des agents"
                                     ^^^^^^^^ cited-negation-changed[error]: The quote adds “[jamais]”. That may turn the meaning round: quote what stands there, and check whether it still bears out the claim.
                                     = /lettre.txt:3:1 “La direction n’a pas répondu aux questions des agents”: In the source: “La direction n’a pas répondu aux questions des agents”.
      - source: lettre
        quote: We won't use our skills to weaken the agency
      - source: lettre
        quote: We will not use our skills […] the staff wrote on Tuesday
`),
    code,
  );
});

test('the source’s wording can be taken where it is sure how to write it', () => {
  const cites = (quote: string): string => `
      - { source: lettre, quote: "${quote}" } # by phone
`;
  const markup = story(cites('La direction a répondu aux questions des agents'));
  checkFixes(markup, code, ['Take the source’s wording: “n’” and “pas” put in']);
  checkFix(
    markup,
    'Take the source’s wording: “n’” and “pas” put in',
    story(cites('La direction n’a pas répondu aux questions des agents')).slice(source.length),
  );
  checkFixes(story(cites('We will […] use our skills to weaken the agency')), code, []);
});
