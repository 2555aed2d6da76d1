import { test } from 'vitest';
import { checkFindings, checkFix, checkFixes } from './check';

const code = 'quote-ambiguous';

const article = `
//- /a.txt
Staff asked to end the contract.

He said: “the contract covered mail”.
The contract and the contract.`;

test('the places are told, as far as they help', () => {
  checkFindings(
    `${article}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: the contract
           ^^^^^^^^^^^^ quote-ambiguous[warning]: “the contract” stands in “a.txt” 3 times. Say which place is meant: write the words right before it under “before”, or those right after it under “after”.
           = /a.txt:1:20 “the contract”: The 1st place.
           = /a.txt:3:11 “the contract”: The 2nd place.
           = /a.txt:4:18 “the contract”: The 3rd place.
  - id: two
    quote: the contract
           ^^^^^^^^^^^^ quote-ambiguous[warning]: “the contract” stands in “a.txt” 3 times, and the words under “before” and “after” do not tell which place is meant. Write them as they stand around that place.
           = /a.txt:1:20 “the contract”: The 1st place.
           = /a.txt:3:11 “the contract”: The 2nd place.
           = /a.txt:4:18 “the contract”: The 3rd place.
    before: to sign
  - id: three
    quote: the contract
    after: " covered mail"
  - id: four
    quote: The contract
`,
    code,
  );
});

test('one fix for each place, showing it', () => {
  checkFixes(
    `${article}
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - { quote: the contract, tags: [a] }
`,
    code,
    [
      'The 1st: Staff asked to end the contract. He said: “the contract …',
      'The 2nd: … end the contract. He said: “the contract covered mail”. The contract …',
      'The 3rd: … mail”. The contract and the contract.',
    ],
  );
});

test('the fix writes context beside the quote, in lines or in brackets', () => {
  checkFix(
    `${article}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote:   the contract   # which?
    # more to come
    note: x
`,
    'The 2nd: … end the contract. He said: “the contract covered mail”. The contract …',
    `
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote:   the contract   # which?
    before: "to end the contract. He said: “"
    after: " covered mail”. The contract and"
    # more to come
    note: x
`,
  );
  checkFix(
    `${article}
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - { quote: the contract, before: to sign, tags: [a] }
`,
    'The 1st: Staff asked to end the contract. He said: “the contract …',
    `
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - { quote: the contract, after: ". He said: “the contract covere", before: "Staff asked to end ", tags: [a] }
`,
  );
});

test('a block of text, and a file with Windows line ends', () => {
  checkFix(
    `
//- /a.txt
one two. one two!
//- /a.txt.gloss.yaml
gloss: 1\r
notes:\r
  - quote: |\r
      one two\r
    tags: a\r
`,
    'The 2nd: one two. one two!',
    `
//- /a.txt.gloss.yaml
gloss: 1\r
notes:\r
  - quote: |\r
      one two\r
    before: "one two. "\r
    after: "!"\r
    tags: a\r
`,
  );
});

test('words that stand everywhere', () => {
  checkFindings(
    `
//- /a.txt
${'ha '.repeat(300)}
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: ha
           ^^ quote-ambiguous[warning]: “ha” stands in “a.txt” 100 times or more. Say which place is meant: write the words right before it under “before”, or those right after it under “after”.
           = /a.txt:1:1 “ha”: The 1st place.
           = /a.txt:1:4 “ha”: The 2nd place.
           = /a.txt:1:7 “ha”: The 3rd place.
           = /a.txt:1:10 “ha”: The 4th place.
           = /a.txt:1:13 “ha”: The 5th place.
`,
    code,
  );
});

const moved = `
//- /a.txt
Le ministre a dit : « Nous avons tout fait pour eux ». Personne n’a répondu.
//- /a.txt.gloss.yaml
gloss: 1
notes:
`;

test('words that stand there once, but not where they stood', () => {
  checkFindings(
    `${moved}  - quote: Nous avons tout fait
           ^^^^^^^^^^^^^^^^^^^^ quote-ambiguous[warning]: “Nous avons tout fait” stands in “a.txt”, but not between the words under “before” and “after”. If this is the place, write the words around it as they are now.
           = /a.txt:1:23 “Nous avons tout fait”: The place.
    before: "La présidente en était convaincue: «"
    after: "hier, et demain encore"
  - quote: Nous avons tout fait
           ^^^^^^^^^^^^^^^^^^^^ quote-ambiguous[warning]: “Nous avons tout fait” stands in “a.txt”, but not right before the words under “after”. If this is the place, write the words around it as they are now.
           = /a.txt:1:23 “Nous avons tout fait”: The place.
    after: "hier, et demain encore"
  - quote: Nous avons tout fait
    before: "Le ministre a dit :"
`,
    code,
  );
});

test('the fix takes away words around it that nothing needs any more', () => {
  checkFix(
    `${moved}  - quote: Nous avons tout fait # on the radio
    before: "La présidente en était convaincue: «" # wrong
    after: "hier, et demain encore"
    note: x
`,
    'This is the place: Le ministre a dit : « Nous avons tout fait pour eux ». Personne n’a …',
    `
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: Nous avons tout fait # on the radio
    # wrong
    note: x
`,
  );
  checkFix(
    `${moved}  - { before: "La présidente en était convaincue: «", quote: Nous avons tout fait, after: "hier, et demain" }
`,
    'This is the place: Le ministre a dit : « Nous avons tout fait pour eux ». Personne n’a …',
    `
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - { quote: Nous avons tout fait }
`,
  );
});
