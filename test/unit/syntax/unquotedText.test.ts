import { expect, test } from 'vitest';
import { parseGlossFile } from '../../../server/core/syntax/parse';
import { applied, problemsOf } from './render';

/** What a claim with this line reads as, and what is said of it; the fix has to read the same, without a word of complaint. */
function checkLine(line: string): string {
  const text = `gloss: 1\nclaims:\n  - id: a\n    quote: x\n    ${line}\n    by: lea\n`;
  const { claims, problems } = parseGlossFile(text).file;
  expect(claims[0]?.value).toMatchObject({ id: 'a', by: 'lea' });
  const { id: _id, by: _by, ...value } = claims[0]?.value ?? {};
  const lost = problems.filter(({ code }) => code === 'unquoted-text');
  if (lost.length > 0) {
    const fixed = parseGlossFile(
      applied(
        text,
        lost.flatMap(({ fix }) => fix?.edits ?? []),
      ),
    ).file;
    expect(fixed.problems).toEqual(problems.filter(({ code }) => code !== 'unquoted-text'));
    expect(fixed.claims[0]?.value).toEqual(claims[0]?.value);
  }
  return `${JSON.stringify(value)}\n${problemsOf(text)}`;
}

test('words behind a “#”', () => {
  expect(checkLine('text: Prix #1 du jury')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"Prix #1 du jury"}
        text: Prix #1 du jury
                   ^^^^^^^^^^ unquoted-text
      To YAML, “#” with a space before it begins a comment: these words are lost. Put quotation marks around the text.
      Put quotation marks around the text => text: "Prix #1 du jury""
  `);
  expect(checkLine('text: #MeToo est né')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"#MeToo est né"}
        text: #MeToo est né
              ^^^^^^^^^^^^^ unquoted-text
      To YAML, “#” with a space before it begins a comment: these words are lost. Put quotation marks around the text.
      Put quotation marks around the text => text: "#MeToo est né""
  `);
  expect(checkLine('text: Prix #1 du jury  # to be checked')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"Prix #1 du jury"}
        text: Prix #1 du jury  # to be checked
                   ^^^^^^^^^^ unquoted-text
      To YAML, “#” with a space before it begins a comment: these words are lost. Put quotation marks around the text.
      Put quotation marks around the text => text: "Prix #1 du jury"  # to be checked"
  `);
  expect(checkLine('tags: [Prix #1, a]')).toMatchInlineSnapshot(`
    "{"quote":"x","tags":["Prix #1","a"]}
        tags: [Prix #1, a]
                    ^^ unquoted-text
      To YAML, “#” with a space before it begins a comment: what follows in this line is lost. Put quotation marks around the text.
      Put quotation marks around the text => tags: ["Prix #1", a]"
  `);
});

test('a “#” that is no part of the text', () => {
  expect(checkLine('text: Prix # a comment')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"Prix"}
    "
  `);
  expect(checkLine('text: C# et F#')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"C# et F#"}
    "
  `);
  expect(checkLine('kind: fact   # checked by Lea')).toMatchInlineSnapshot(`
    "{"quote":"x","kind":"fact"}
    "
  `);
  expect(checkLine('repeats: [a#b]')).toMatchInlineSnapshot(`
    "{"quote":"x","repeats":["a#b"]}
    "
  `);
  expect(checkLine('text: "Prix #1"')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"Prix #1"}
    "
  `);
});

test('colons', () => {
  expect(checkLine('text: Il a dit : non')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"Il a dit : non"}
        text: Il a dit : non
              ^^^^^^^^^^^^^^ unquoted-text
      Put quotation marks around this text: without them, a colon with a space behind it means something else in YAML.
      Put quotation marks around the text => text: "Il a dit : non""
  `);
  expect(checkLine('text: Il a dit :')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"Il a dit :"}
        text: Il a dit :
              ^^^^^^^^^^ unquoted-text
      Put quotation marks around this text: without them, a colon with a space behind it means something else in YAML.
      Put quotation marks around the text => text: "Il a dit :""
  `);
  expect(checkLine('text: à 14:30, https://a.org')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"à 14:30, https://a.org"}
    "
  `);
  expect(checkLine('text: Il a dit : non  # verified')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"Il a dit : non"}
        text: Il a dit : non  # verified
              ^^^^^^^^^^^^^^ unquoted-text
      Put quotation marks around this text: without them, a colon with a space behind it means something else in YAML.
      Put quotation marks around the text => text: "Il a dit : non"  # verified"
  `);
});

test('what a text begins with', () => {
  expect(checkLine('text: [...] et les autres')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"[...] et les autres"}
        text: [...] et les autres
              ^^^^^^^^^^^^^^^^^^^ unquoted-text
      To YAML, what this text begins with means something else. Put quotation marks around it.
      Put quotation marks around the text => text: "[...] et les autres""
  `);
  expect(checkLine('text: [sic]')).toMatchInlineSnapshot(`
    "{"quote":"x"}
        text: [sic]
              ^^^^^ schema
      “text” takes one text, not a list. Put quotation marks around it, or write it without brackets.
      Put quotation marks around it => text: "[sic]""
  `);
  expect(checkLine('text: {x} y')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"{x} y"}
        text: {x} y
              ^^^^^ unquoted-text
      To YAML, what this text begins with means something else. Put quotation marks around it.
      Put quotation marks around the text => text: "{x} y""
  `);
  expect(checkLine('text: @lea')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"@lea"}
        text: @lea
              ^^^^ unquoted-text
      To YAML, what this text begins with means something else. Put quotation marks around it.
      Put quotation marks around the text => text: "@lea""
  `);
  for (const start of [
    '`tom',
    '*gras* et',
    '& fils',
    '!important',
    '% de hausse',
    '- tiret',
    '? vraiment',
    '>non',
    '|oui',
    ', et',
    '] x',
  ]) {
    expect(checkLine(`text: ${start}`)).toContain(JSON.stringify({ quote: 'x', text: start }));
  }
});

test('quotation marks in the text', () => {
  expect(checkLine('text: "Oui", dit-il')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"\\"Oui\\", dit-il"}
        text: "Oui", dit-il
              ^^^^^^^^^^^^^ unquoted-text
      To YAML, the text ends at the second quotation mark, and what follows cannot be read. Put quotation marks around all of it.
      Put quotation marks around the text => text: '"Oui", dit-il'"
  `);
  expect(checkLine("text: 'l'agent Ross'")).toMatchInlineSnapshot(`
    "{"quote":"x","text":"l'agent Ross"}
        text: 'l'agent Ross'
              ^^^^^^^^^^^^^^ unquoted-text
      To YAML, the text ends at the second quotation mark, and what follows cannot be read. Put quotation marks around all of it.
      Put quotation marks around the text => text: "l'agent Ross""
  `);
  expect(checkLine("text: 'tis the season")).toMatchInlineSnapshot(`
    "{"quote":"x","text":"tis the season"}
        text: 'tis the season
              ^^^^^^^^^^^^^^^ yaml-syntax
      This text begins with a quotation mark that is never closed. Put a ' at its end or, if it is an apostrophe, double quotation marks around all of it."
  `);
  expect(checkLine('text: "never closed')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"never closed"}
        text: "never closed
              ^^^^^^^^^^^^^ yaml-syntax
      This text begins with a quotation mark that is never closed. Put a " at its end.
      Close the quotation mark => text: "never closed""
  `);
  expect(checkLine('text: « non », “oui”')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"« non », “oui”"}
    "
  `);
});

test('text over several lines', () => {
  expect(checkLine('text: Une phrase sur\n      deux lignes : voilà')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"Une phrase sur deux lignes : voilà"}
        text: Une phrase sur
              ^^^^^^^^^^^^^^ unquoted-text
      Put quotation marks around this text: without them, a colon with a space behind it means something else in YAML.
      Put quotation marks around the text => text: "Une phrase sur deux lignes : voilà""
  `);
  expect(checkLine('text: un\n      deux #1 trois')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"un deux #1 trois"}
          deux #1 trois
               ^^^^^^^^ unquoted-text
      To YAML, “#” with a space before it begins a comment: these words are lost. Put quotation marks around the text.
      Put quotation marks around the text => text: "un deux #1 trois""
  `);
  expect(checkLine('text:\n      Il a dit : non')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"Il a dit : non"}
          Il a dit : non
          ^^^^^^^^^^^^^^ unquoted-text
      Put quotation marks around this text: without them, a colon with a space behind it means something else in YAML.
      Put quotation marks around the text => "Il a dit : non""
  `);
  expect(checkLine('text: >-\n      Il a dit : non #1\n      "x')).toMatchInlineSnapshot(`
    "{"quote":"x","text":"Il a dit : non #1 \\"x"}
    "
  `);
});

test('text in brackets', () => {
  expect(checkLine('cites: [{ source: x, quote: oui, mais, locator: p. 3 }]')).toMatchInlineSnapshot(`
    "{"quote":"x","cites":[{"source":"x","quote":"oui, mais","locator":"p. 3"}]}
        cites: [{ source: x, quote: oui, mais, locator: p. 3 }]
                                       ^^^^^^ unquoted-text
      Inside brackets a comma ends the text. Put quotation marks around all of it.
      Put quotation marks around the text => cites: [{ source: x, quote: "oui, mais", locator: p. 3 }]"
  `);
  expect(checkLine('cites: [{ source: x, quote: oui, mais, enfin, locator: p. 3 }]')).toContain(
    '"oui, mais, enfin"',
  );
  expect(checkLine('cites: [{ source: x, quote: Prix #1, locator: p. 3 }]')).toMatchInlineSnapshot(`
    "{"quote":"x","cites":[{"source":"x","quote":"Prix #1","locator":"p. 3"}]}
        cites: [{ source: x, quote: Prix #1, locator: p. 3 }]
                                         ^^ unquoted-text
      To YAML, “#” with a space before it begins a comment: what follows in this line is lost. Put quotation marks around the text.
      Put quotation marks around the text => cites: [{ source: x, quote: "Prix #1", locator: p. 3 }]"
  `);
  expect(checkLine('cites: [{ source: x, quote: Il a dit : non }]')).toMatchInlineSnapshot(`
    "{"quote":"x","cites":[{"source":"x","quote":"Il a dit : non"}]}
        cites: [{ source: x, quote: Il a dit : non }]
                                    ^^^^^^^^^^^^^^ unquoted-text
      Put quotation marks around this text: without them, a colon with a space behind it means something else in YAML.
      Put quotation marks around the text => cites: [{ source: x, quote: "Il a dit : non" }]"
  `);
  expect(checkLine('cites: [{ source: x, quote: [sic] oui }]')).toMatchInlineSnapshot(`
    "{"quote":"x","cites":[{"source":"x","quote":"[sic] oui"}]}
        cites: [{ source: x, quote: [sic] oui }]
                                    ^^^^^^^^^ unquoted-text
      To YAML, what this text begins with means something else. Put quotation marks around it.
      Put quotation marks around the text => cites: [{ source: x, quote: "[sic] oui" }]"
  `);
  expect(checkLine('cites: [{ source: x, quote: "oui", dit-il }]')).toMatchInlineSnapshot(`
    "{"quote":"x","cites":[{"source":"x","quote":"oui"}]}
        cites: [{ source: x, quote: "oui", dit-il }]
                                           ^^^^^^ schema
      “dit-il” is not a key of a citation. If it belongs to the text before it, put quotation marks around the whole text."
  `);
  expect(checkLine('cites: [{ source: x, quote: "oui }]')).toMatchInlineSnapshot(`
    "{"quote":"x","cites":[{"source":"x","quote":"oui"}]}
        cites: [{ source: x, quote: "oui }]
                                    ^^^^ yaml-syntax
      This text begins with a quotation mark that is never closed. Put a " at its end.
      Close the quotation mark => cites: [{ source: x, quote: "oui" }]"
  `);
  expect(checkLine('cites: [{ source: x, quote: @x }]')).toMatchInlineSnapshot(`
    "{"quote":"x","cites":[{"source":"x","quote":"@x"}]}
        cites: [{ source: x, quote: @x }]
                                    ^^ unquoted-text
      To YAML, what this text begins with means something else. Put quotation marks around it.
      Put quotation marks around the text => cites: [{ source: x, quote: "@x" }]"
  `);
});

test('items of lists', () => {
  expect(checkLine('tags:\n      - @x\n      - #y\n      - Foo: bar\n      - "a" b\n      - fine'))
    .toMatchInlineSnapshot(`
      "{"quote":"x","tags":["@x","#y","Foo: bar","\\"a\\" b","fine"]}
            - @x
              ^^ unquoted-text
        To YAML, what this text begins with means something else. Put quotation marks around it.
        Put quotation marks around the text => - "@x"
            - #y
              ^^ unquoted-text
        To YAML, “#” with a space before it begins a comment: these words are lost. Put quotation marks around the text.
        Put quotation marks around the text => - "#y"
            - Foo: bar
              ^^^^^^^^ unquoted-text
        Put quotation marks around this text: without them, a colon with a space behind it means something else in YAML.
        Put quotation marks around the text => - "Foo: bar"
            - "a" b
              ^^^^^ unquoted-text
        To YAML, the text ends at the second quotation mark, and what follows cannot be read. Put quotation marks around all of it.
        Put quotation marks around the text => - '"a" b'"
    `);
});

test('an id is told what an id is made of', () => {
  expect(checkLine('about: [a b]')).toMatchInlineSnapshot(`
    "{"quote":"x","about":[]}
        about: [a b]
                ^^^ schema
      An id is made of letters, digits, “.”, “_” and “-”; “a b” has a space."
  `);
  const text = 'gloss: 1\nclaims:\n  - id: @a\n    quote: x\n    by: Il a dit : non\n';
  expect(problemsOf(text)).toMatchInlineSnapshot(`
    "  - id: @a
            ^^ schema
      An id is made of letters, digits, “.”, “_” and “-”; “@a” has “@”.
        by: Il a dit : non
            ^^^^^^^^^^^^^^ schema
      An id is made of letters, digits, “.”, “_” and “-”; “Il a dit : non” has a space."
  `);
});
