import { test } from 'vitest';
import { checkFindings } from './check';

const code = 'anachronistic-citation';

test('evidence that came out after the article', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { issued: 2025-02-25 }
    claims:
      - id: one
        quote: x
        cites:
          - source: later
                    ^^^^^ anachronistic-citation[warning]: “later” came out (2025-03) after this article (2025-02-25): it may confirm what the article says, but the article cannot have it from there. Look at both dates, or cite what came before.
                    = /sources.gloss.yaml:3:38 “2025-03”: The date of “later”.
                    = /a.txt.gloss.yaml:2:19 “2025-02-25”: The date of this article.
          - claim: b#one
                   ^^^^^ anachronistic-citation[warning]: “b” came out (2026) after this article (2025-02-25): it may confirm what the article says, but the article cannot have it from there. Look at both dates, or cite what came before.
                   = /b.md:2:12 “2026”: The date of “b”.
                   = /a.txt.gloss.yaml:2:19 “2025-02-25”: The date of this article.
          - { source: bib, stance: supports }
                      ^^^ anachronistic-citation[warning]: “bib” came out (2025-12-01) after this article (2025-02-25): it may confirm what the article says, but the article cannot have it from there. Look at both dates, or cite what came before.
                      = /l.bib:1:18 “2025-12-01”: The date of “bib”.
                      = /a.txt.gloss.yaml:2:19 “2025-02-25”: The date of this article.
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: later, type: book, issued: 2025-03 }
    //- /b.md
    ---
    published: 2026
    ---
    //- /l.bib
    @misc{bib, date={2025-12-01}}
  `,
    code,
  );
});

test('what is older, may be older, or need not be', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { issued: 2025-02-25 }
    claims:
      - id: one
        quote: x
        cites:
          - source: before
          - source: next-day
          - source: month
          - source: perhaps
          - source: undated
          - source: no-date
          - source: twice
          - source: nowhere
          - source: a
          - claim: two
          - { source: later, stance: disputes }
          - { source: later, stance: context }
      - { id: two, quote: y, kind: prediction, cites: [{ source: later }] }
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: x, cites: [{ source: later }] }
    //- /c.txt.gloss.yaml
    gloss: 1
    source: { issued: 2025~ }
    claims:
      - { id: one, quote: x, cites: [{ source: later }] }
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: before, type: book, issued: 2024 }
      - { id: next-day, type: book, issued: 2025-02-26 }
      - { id: month, type: book, issued: 2025-02 }
      - { id: perhaps, type: book, issued: 2026? }
      - { id: undated, type: book }
      - { id: no-date, type: book, issued: next year }
      - { id: twice, type: book, issued: 2026 }
      - { id: twice, type: book, issued: 2027 }
      - { id: later, type: book, issued: 2026 }
  `,
    code,
  );
});

test('what came out before in another form, and what was clipped later', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { issued: 2025-02-25 }
    claims:
      - id: one
        quote: x
        cites:
          - source: edition
          - source: rewritten
          - source: b
          - source: clip
          - source: unclear
          - source: reprint
                    ^^^^^^^ anachronistic-citation[warning]: “reprint” came out (2025-04) after this article (2025-02-25): it may confirm what the article says, but the article cannot have it from there. Look at both dates, or cite what came before.
                    = /sources.gloss.yaml:7:61 “2025-04”: The date of “reprint”.
                    = /a.txt.gloss.yaml:2:19 “2025-02-25”: The date of this article.
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: edition, type: book, issued: 2026, original-date: 1999 }
      - { id: rewritten, type: article, issued: 2026, origin: wire }
      - { id: wire, type: article, issued: 2020 }
      - { id: unclear, type: book, issued: 2026, original-date: 1999~ }
      - { id: reprint, type: book, issued: 2026, original-date: 2025-04 }
    //- /b.txt.gloss.yaml
    gloss: 1
    source: { issued: 2026, original-date: 2024 }
    //- /clip.md
    ---
    published:
    created: 2025-06-01
    ---
    The mayor left the hall.
  `,
    code,
  );
});
