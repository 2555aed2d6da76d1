import { test } from 'vitest';
import { checkFindings, checkFixes } from './check';

const code = 'translation-without-original';
const codes = [code, 'cited-quote-missing', 'cited-elsewhere'];

const sources = `
//- /depeche.txt
La direction de l’agence n’a pas dit pourquoi les agents sont partis, et les agents n’ont pas répondu aux questions de la presse.
//- /wire.txt
The management of the agency has not said why the staff left, and they have not answered the questions of the press.
//- /story.txt
The story.
`;

function story(cites: string, others = ''): string {
  return `${sources}${others}//- /story.txt.gloss.yaml
gloss: 1
claims:
  - id: it
    quote: The story.
    cites:
${cites}`;
}

test('English from a French source, French from an English one', () => {
  checkFindings(
    story(`
      - source: depeche
        quote: the agents did not want to speak to the press
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ translation-without-original[warning]: “the agents did not want to speak to the press” is in English, and “depeche.txt” is in French: this looks like a translation. Write the source’s own words under “original”, so that they can be checked.
      - source: wire
        quote: les agents n’ont pas voulu parler à la presse
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ translation-without-original[warning]: “les agents n’ont pas voulu parler à la presse” is in French, and “wire.txt” is in English: this looks like a translation. Write the source’s own words under “original”, so that they can be checked.
`),
    codes,
  );
});

test('where it is not sure, the words are merely missing', () => {
  checkFindings(
    story(`
      - source: depeche
        quote: around twenty American officials
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “around twenty American officials” is not in “depeche.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
      - source: depeche
        quote: La presse a parlé aux agents de la maison
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “La presse a parlé aux agents de la maison” is not in “depeche.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
`),
    codes,
  );
});

test('with an original there is nothing to say; an original in another language is no original', () => {
  checkFindings(
    story(`
      - source: depeche
        quote: the agents have not answered the questions
        original: les agents n’ont pas répondu aux questions
      - source: depeche
        quote: the agents have not answered the questions
        original: the agents did not want to speak to the press
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “the agents did not want to speak to the press” is not in “depeche.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
`),
    codes,
  );
});

test('words that stand in another article were not translated from this one', () => {
  const markup = story(`
      - source: depeche
                ^^^^^^^ cited-elsewhere[information]: “they have not answered the questions of the press” is not in “depeche.txt”, but stands word for word in “wire.txt”. If that is what you quote, cite it instead.
                = /wire.txt:1:67 “they have not answered the questions of the press”: The words stand here.
        quote: they have not answered the questions of the press
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “they have not answered the questions of the press” is not in “depeche.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
`);
  checkFindings(markup, codes);
  checkFixes(markup, 'cited-elsewhere', ['Cite “wire” instead, where these words stand']);
});

test('the language that is declared counts where the words of the text do not tell', () => {
  const german = (language: string): string =>
    `//- /meldung.txt\nDie Leitung sagte nicht, warum Leute gingen.\n//- /meldung.txt.gloss.yaml\ngloss: 1\nsource: { language: ${language} }\n`;
  const cites = (drawn: string): string => `
      - source: meldung
        quote: the management did not say why the people went
${drawn}
`;
  checkFindings(
    story(
      cites(
        '               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ translation-without-original[warning]: “the management did not say why the people went” is in English, and “meldung.txt” is in German: this looks like a translation. Write the source’s own words under “original”, so that they can be checked.',
      ),
      german('de-AT'),
    ),
    codes,
  );
  const missing =
    '               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “the management did not say why the people went” is not in “meldung.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.';
  checkFindings(story(cites(missing), german('en')), codes);
  checkFindings(
    story(cites(missing), '//- /meldung.txt\nDie Leitung sagte nicht, warum Leute gingen.\n'),
    codes,
  );
});
