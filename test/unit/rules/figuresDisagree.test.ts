import { describe, test } from 'vitest';
import { checkFindings } from './check';

const check = (markup: string): void => checkFindings(markup, 'figures-disagree');

describe('two claims that are linked as the same', () => {
  test('tell different figures', () =>
    check(`
      //- /ap.txt.gloss.yaml
      gloss: 1
      claims:
        - id: resignations
          quote: Plus de 20 fonctionnaires ont démissionné mardi
          text: "Twenty-one staff resigned together on 25 February 2025."
          repeats: [express#group-departure]
                    ^^^^^^^^^^^^^^^^^^^^^^^ figures-disagree[warning]: This claim says “Twenty-one”, “express#group-departure” says “300”, although they are linked as the same. Correct the figure that is wrong, or link them with “contradicts”.
                    = /express.txt.gloss.yaml:4:12 “300”: What “express#group-departure” says.
                    = /ap.txt.gloss.yaml:5:12 “Twenty-one”: What this claim says.
      //- /express.txt.gloss.yaml
      gloss: 1
      claims:
        - id: group-departure
          quote: 300 American officials presented their collective resignation
    `));
});
