import { test } from 'vitest';
import { checkFindings } from './check';

const code = 'self-citation';

test('itself, its article, and what says the same elsewhere', () => {
  checkFindings(
    `
    //- /ap.txt
    Twenty-one people left the office. They wrote a letter.
    //- /ap.txt.gloss.yaml
    gloss: 1
    claims:
      - id: left
        quote: Twenty-one people left the office
        cites:
          - claim: left
                   ^^^^ self-citation[warning]: This claim cites itself, which is no evidence for it. Cite where it is known from.
          - claim: "ap#left"
                    ^^^^^^^ self-citation[warning]: This claim cites itself, which is no evidence for it. Cite where it is known from.
          - { source: ap, quote: people left the office }
                      ^^ self-citation[warning]: This claim cites itself, which is no evidence for it. Cite where it is known from.
          - { source: ap }
                      ^^ self-citation[warning]: This cites the article that makes the claim, which is no evidence for it. Cite where the article has it from; if it is background, write “stance: context”.
          - claim: letter
                   ^^^^^^ self-citation[warning]: This cites the article that makes the claim, which is no evidence for it. Cite where the article has it from; if it is background, write “stance: context”.
          - claim: lemonde#partis
                   ^^^^^^^^^^^^^^ self-citation[warning]: “lemonde#partis” is from an article that makes the same claim, so it is no evidence for it. Cite what that rests on.
                   = /lemonde.txt.gloss.yaml:2:16 “partis”: What is cited.
          - { source: lemonde, quote: dans une lettre }
                      ^^^^^^^ self-citation[warning]: “lemonde” makes the same claim, so it is no evidence for it. Cite what that rests on.
      - { id: letter, quote: They wrote a letter }
    //- /lemonde.txt
    Vingt et une personnes sont parties, écrivent-elles dans une lettre.
    //- /lemonde.txt.gloss.yaml
    gloss: 1
    claims: [{ id: partis, quote: Vingt et une personnes sont parties, translates: ap#left }]
    `,
    code,
  );
});

test('another source, and background from the article, are left alone', () => {
  checkFindings(
    `
    //- /ap.txt
    Twenty-one people left the office. They wrote a letter.
    //- /ap.txt.gloss.yaml
    gloss: 1
    references: [{ id: wire, type: article }]
    claims:
      - id: left
        quote: Twenty-one people left the office
        cites:
          - { source: ap, quote: They wrote a letter, stance: context }
          - { source: wire }
          - { source: nowhere }
          - { source: }
          - { claim: reuters#left }
    //- /reuters.txt.gloss.yaml
    gloss: 1
    claims: [{ id: left, quote: x, cites: [{ source: ap }] }]
    `,
    code,
  );
});

test('where two sources have the id of the article, nobody knows which is cited', () => {
  checkFindings(
    `
    //- /north/ap.txt
    One.
    //- /ap.txt
    Twenty-one people left.
    //- /ap.txt.gloss.yaml
    gloss: 1
    claims: [{ id: left, quote: Twenty-one people left, cites: [{ source: ap }] }]
    `,
    code,
  );
});

test('a relation to itself', () => {
  checkFindings(
    `
    //- /ap.txt.gloss.yaml
    gloss: 1
    claims:
      - id: left
        quote: Twenty-one people left
        supports: [letter, left]
                           ^^^^ self-citation[warning]: This claim supports itself. Write which other claim is meant, or take it out.
        contradicts: ap#left
                     ^^^^^^^ self-citation[warning]: This claim contradicts itself. Write which other claim is meant, or take it out.
      - { id: letter, quote: x, repeats: left }
    `,
    code,
  );
});

test('what stands beside a claim that says the same does not say the same itself', () => {
  checkFindings(
    `
    //- /le-monde.txt
    Staff leave the agency. Twenty-one left on Tuesday, the letter says.
    //- /le-monde.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: headline, quote: Staff leave the agency., repeats: wire#left }
      - { id: body, quote: Twenty-one left on Tuesday }
    //- /wire.txt
    Twenty-one left the agency on Tuesday, Le Monde reports.
    //- /wire.txt.gloss.yaml
    gloss: 1
    claims:
      - id: left
        quote: Twenty-one left the agency on Tuesday
        cites:
          - claim: le-monde#body
                   ^^^^^^^^^^^^^ self-citation[warning]: “le-monde#body” is from an article that makes the same claim, so it is no evidence for it. Cite what that rests on.
                   = /le-monde.txt.gloss.yaml:4:11 “body”: What is cited.
    `,
    code,
  );
});

test('what is cited against a claim is told to be no evidence against it', () => {
  checkFindings(
    `
    //- /ap.txt
    Twenty-one people left the office. They wrote a letter.
    //- /ap.txt.gloss.yaml
    gloss: 1
    claims:
      - id: left
        quote: Twenty-one people left the office
        cites:
          - claim: left
                   ^^^^ self-citation[warning]: This claim cites itself, which is no evidence against it. Cite what speaks against it.
            stance: disputes
          - source: ap
                    ^^ self-citation[warning]: This cites the article that makes the claim, which is no evidence against it. Cite what speaks against it from elsewhere; if it is background, write “stance: context”.
            stance: disputes
    `,
    code,
  );
});
