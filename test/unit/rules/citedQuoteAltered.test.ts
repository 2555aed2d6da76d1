import { test } from 'vitest';
import { checkFindings, checkFix, checkFixes } from './check';

const code = 'cited-quote-altered';

const source = `
//- /lettre.txt
Les employés de l’agence ont écrit dans une lettre commune qu’ils ne pouvaient plus faire ce travail.

Yesterday the staff of the agency wrote in a letter that they could not go on with the work.
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

test('the words that differ are marked and told, with what to do about them', () => {
  checkFindings(
    story(`
      - source: lettre
        quote: Les agents de l’agence ont écrit dans une lettre commune qu’ils ne pouvaient plus faire ce travail
                   ^^^^^^ cited-quote-altered[warning]: The source says “employés”, the quote says “agents”. Take the source’s wording.
                   = /lettre.txt:1:1 “Les employés de l’agence ont écrit dans une lettre commune qu’ils ne pouvaient plus faire ce travail”: In the source: “Les employés de l’agence ont écrit dans une lettre commune qu’ils ne pouvaient plus faire ce travail”.
      - source: lettre
        quote: Les employés de l’agence ont écrit dans une lettre qu’ils ne pouvaient plus faire ce travail
                                                           ^^^^^^^^^^^^^ cited-quote-altered[warning]: The quote leaves out “commune”. Put in what is missing, or write “[…]” in its place.
                                                           = /lettre.txt:1:1 “Les employés de l’agence ont écrit dans une lettre commune qu’ils ne pouvaient plus faire ce travail”: In the source: “Les employés de l’agence ont écrit dans une lettre commune qu’ils ne pouvaient plus faire ce travail”.
      - source: lettre
        quote: 'the staff of the agency wrote in a long letter that they could not go on with the work'
                                                   ^^^^ cited-quote-altered[warning]: The quote adds “long”. Take out what was added, or put it in “[ ]”.
                                                   = /lettre.txt:3:11 “the staff of the agency wrote in a letter that they could not go on with the work”: In the source: “the staff of the agency wrote in a letter that they could not go on with the work”.
      - source: lettre
        quote: "The staff of the agency wrote in a letter"
                ^^^ cited-quote-altered[warning]: The source says “the”, the quote says “The”. Keep the letter as it is there, or write “[T]he”.
                = /lettre.txt:3:11 “the staff of the agency wrote in a letter”: In the source: “the staff of the agency wrote in a letter”.
      - source: lettre
        quote: "[T]he staff of the agency wrote in a letter"
      - source: lettre
        quote: "the staff […] wrote in a [long] letter"
`),
    code,
  );
});

test('of several words, from the first to the last, as far as the file shows where they are', () => {
  checkFindings(
    story(`
      - source: lettre
        original: >-
            the staff of this agency wrote in a
                         ^^^^^^^^^^^^^^^^^^^^^^ cited-quote-altered[warning]: The source says “the”, the quote says “this”; the source says “the”, the quote says “this”. Take the source’s wording.
                         = /lettre.txt:3:11 “the staff of the agency wrote in a letter that they could not go on with the work”: In the source: “the staff of the agency wrote in a letter that they could not go on with the work”.
            letter that they could not go on with
            this work
      - source: lettre
        quote: "the staff of this \\u0061gency wrote in a letter that they could not go on with the work"
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-altered[warning]: The source says “the”, the quote says “this”. Take the source’s wording.
                = /lettre.txt:3:11 “the staff of the agency wrote in a letter that they could not go on with the work”: In the source: “the staff of the agency wrote in a letter that they could not go on with the work”.
`),
    code,
  );
});

test('the source’s wording is taken as it is written there, and all else stays', () => {
  const cites = (quote: string): string => `
      # from the letter
      - source: lettre
        quote:   '${quote}'   # page 2
        locator: p. 2
      - source: lettre
        quote: the work
`;
  const markup = story(
    cites('the staff of the agency wrote in a letter that they could not go on with that work'),
  );
  checkFixes(markup, code, ['!Take the source’s wording: “the” for “that”']);
  checkFix(
    markup,
    '!Take the source’s wording: “the” for “that”'.slice(1),
    story(cites('the staff of the agency wrote in a letter that they could not go on with the work')).slice(
      source.length,
    ),
  );
});

test('of a translation, the original is what is written', () => {
  checkFix(
    story(`
      - source: lettre
        quote: "The agents wrote in a common letter that they could no longer do this work"
        original: "Les agents de l’agence ont écrit dans une lettre commune qu’ils ne pouvaient plus faire ce travail"
`),
    'Take the source’s wording: “employés” for “agents”',
    story(`
      - source: lettre
        quote: "The agents wrote in a common letter that they could no longer do this work"
        original: "Les employés de l’agence ont écrit dans une lettre commune qu’ils ne pouvaient plus faire ce travail"
`).slice(source.length),
  );
});
