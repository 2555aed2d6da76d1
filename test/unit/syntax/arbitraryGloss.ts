import fc from 'fast-check';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';

/** Texts as they come out of articles, with all that YAML has a meaning for. */
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Plus de 20 fonctionnaires ont démissionné',
      'oui',
      'l’agent Ross',
      'a b c',
      '007',
      '2025-03-01',
      'null',
      '~',
      'yes',
      '0x1F',
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'Prix',
          '#1',
          'Il a dit',
          ':',
          ',',
          'non',
          '"oui"',
          "l'État",
          '« non »',
          '- x',
          '[sic]',
          '{',
          '}',
          '?',
          '!',
          '&',
          '*',
          '%',
          '@',
          '`',
          '|',
          '>',
          '\\',
          '\n',
          '\n\n',
          '  ',
          '---',
          '…',
        ),
        { minLength: 1, maxLength: 9 },
      )
      .map((words) => words.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const id = fc.constantFrom('a', 'ap-resignations', '007', 'élysée', 'x.y_z', 'null', 'name', 'quote', 'text');

const citation = fc.record({ source: id, quote: text, locator: text, note: text }, { requiredKeys: [] });
const claim = fc.record(
  {
    id,
    quote: text,
    before: text,
    after: text,
    text,
    by: id,
    about: fc.array(id, { maxLength: 3 }),
    cites: fc.array(citation, { maxLength: 3 }),
    tags: fc.array(text, { maxLength: 3 }),
    note: text,
  },
  { requiredKeys: ['id'] },
);
const pin = fc.record(
  { quote: text, actor: id, not: fc.array(id, { maxLength: 2 }) },
  { requiredKeys: ['quote'] },
);
const note = fc.record(
  { quote: text, note: text, motivation: fc.constant('correcting') },
  { requiredKeys: ['quote'] },
);
const alias = fc.oneof(
  text,
  fc.record({ name: text, weak: fc.constant('true') }, { requiredKeys: ['name'] }),
);
const role = fc.record(
  { title: text, of: id, cites: fc.array(citation, { maxLength: 2 }) },
  { requiredKeys: ['title'] },
);
const actor = fc.record(
  {
    name: text,
    kind: fc.constant('person'),
    aliases: fc.array(alias, { maxLength: 4 }),
    description: text,
    roles: fc.array(role, { maxLength: 2 }),
  },
  { requiredKeys: ['name'] },
);
const reference = fc.record(
  {
    id,
    type: fc.constant('book'),
    title: text,
    author: fc.array(fc.record({ literal: text }), { maxLength: 2 }),
    issued: fc.constant('2025-02'),
  },
  { requiredKeys: ['id'] },
);
const source = fc.record(
  { id, title: text, publisher: text, author: fc.array(fc.record({ family: text }), { maxLength: 2 }) },
  { requiredKeys: [] },
);

/** The plain values of a gloss file. */
export const glossValue = fc
  .record(
    {
      source,
      claims: fc.array(claim, { maxLength: 4 }),
      mentions: fc.array(pin, { maxLength: 4 }),
      notes: fc.array(note, { maxLength: 3 }),
      actors: fc.dictionary(id, actor, { maxKeys: 4, noNullPrototype: true }),
      references: fc.array(reference, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  .map((sections) => ({ gloss: '1', ...sections }));

const scalarTypes = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

/** A gloss file written in one of the many ways that YAML has, as another program might write it. */
export const glossText = fc
  .record({
    value: glossValue,
    choices: fc.infiniteStream(fc.nat({ max: 999 })),
    indent: fc.constantFrom(2, 2, 3, 4),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    crlf: fc.boolean(),
    marker: fc.constantFrom('', '', '', '---\n', '# a comment\n---\n', '\ufeff'),
    tail: fc.constantFrom('', '', '\n', '...\n', '# the end', '\n\n  # the end\n'),
    flow: fc.constantFrom(0, 0, 5, 30),
  })
  .map(({ value, choices, indent, indentSeq, lineWidth, crlf, marker, tail, flow }) => {
    const document = new Document(value);
    const choose = (): number => Number(choices.next().value ?? 0);
    visit(document, {
      Node(key, node, path) {
        if (isScalar(node)) {
          node.type =
            key === 'key'
              ? choose() < 100
                ? 'QUOTE_DOUBLE'
                : 'PLAIN'
              : (scalarTypes[choose() % 5] ?? 'PLAIN');
          if (key !== 'key' && choose() < 40) node.comment = ' said: in "passing" # [twice';
        } else if ((isMap(node) || isSeq(node)) && (path.length > 1 || flow === 30) && choose() < flow * 20)
          node.flow = true;
        if (path.length > 1 && choose() < 60) node.commentBefore = ' - id: not an entry\n  "neither';
        if (path.length > 1 && choose() < 60) node.spaceBefore = true;
      },
    });
    const written = document.toString({
      indent,
      indentSeq,
      lineWidth,
      flowCollectionPadding: choose() < 500,
    });
    const whole = marker + written + tail;
    return crlf ? whole.replaceAll('\n', '\r\n') : whole;
  });
