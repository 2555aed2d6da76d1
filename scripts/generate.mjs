// Makes server/core/syntax/generated/ from schemas/: TypeScript types, and the schemas as a module that validation, completion
// and hovers read. The schemas are the only description of the files; everything else follows from them. Run by npm's `prepare`.
// What is told of the rules in logs comes from their page: see rulePages.mjs.
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeRulePages } from './rulePages.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'server/core/syntax/generated');
const header = '// Made from schemas/ by scripts/generate.mjs. Do not edit: run `npm run generate`.\n';

/** The keywords of JSON Schema that server/core/syntax/schema.ts knows. */
const plainKeywords = new Set(
  'description type enum const examples default required pattern minLength minimum minItems maxItems minProperties $ref'.split(
    ' ',
  ),
);
const schemaKeywords = new Set([
  'items',
  'additionalProperties',
  'propertyNames',
  'if',
  'then',
  'else',
  'not',
]);

const inputs = await Promise.all(
  [
    'schemas/gloss.schema.json',
    'schemas/glossator.schema.json',
    'scripts/generate.mjs',
    'package-lock.json',
  ].map((path) => readFile(join(root, path), 'utf8')),
);
const stamp = createHash('sha256').update(inputs.join('\0')).digest('hex');

if ((await readFile(join(target, 'stamp'), 'utf8').catch(() => '')) !== stamp) {
  const gloss = JSON.parse(inputs[0]);
  const settings = JSON.parse(inputs[1]);
  await mkdir(target, { recursive: true });
  await write('gloss.ts', await types(gloss, 'GlossFile'));
  await write('settings.ts', await types(settings, 'Settings'));
  await write('schemas.ts', schemaModule(gloss, settings));
  // Written last: a run that was interrupted leaves the old stamp, and is done again.
  await write('stamp', stamp);
}
await writeRulePages(root);

function write(name, text) {
  return writeIfChanged(join(target, name), text);
}

async function types(schema, name) {
  const { compile } = await import('json-schema-to-typescript');
  // References into another definition's properties would each get a long name of their own: they are written out instead.
  const plain = { ...writtenOut(schema, schema), title: name };
  const code = await compile(plain, name, {
    bannerComment: header,
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 110, singleQuote: true },
  });
  // "This interface was referenced by …" stands above every type and says nothing.
  return code.replace(
    /(?: \*\n)? \* This interface was referenced by (?:.*\n)+? \* via the `definition` ".*"\.\n/g,
    '',
  );
}

function writtenOut(node, schema) {
  if (Array.isArray(node)) return node.map((item) => writtenOut(item, schema));
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.$ref === 'string' && node.$ref.includes('/properties/')) {
    return writtenOut(resolve(node.$ref, schema), schema);
  }
  const copy = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' || key === 'definitions') {
      const named = Object.entries(value).map(([name, item]) => [name, writtenOut(item, schema)]);
      copy[key] = Object.fromEntries(named);
      continue;
    }
    // Conditions on which keys go together say nothing that a TypeScript type could.
    if (['if', 'then', 'else', 'not', 'default'].includes(key)) continue;
    // Under `properties` and `definitions` stand names of keys, one of which is `not`.
    copy[key] = ['properties', 'definitions'].includes(key)
      ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, writtenOut(item, schema)]))
      : writtenOut(value, schema);
  }
  return copy;
}

function resolve(ref, schema) {
  return ref
    .slice(2)
    .split('/')
    .reduce((node, step) => node[step.replaceAll('~1', '/').replaceAll('~0', '~')], schema);
}

/**
 * The schemas as typed constants. A keyword that syntax/schema.ts does not know would silently not be checked, so it ends the
 * build here instead.
 */
function schemaModule(gloss, settings) {
  const code = [gloss, settings].map((schema) =>
    JSON.stringify(checked(schema, schema.title)).replaceAll('},"', '},\n"'),
  );
  return `${header}import type { JsonSchema } from '../schema';

export const glossSchema: JsonSchema = ${code[0]};

export const settingsSchema: JsonSchema = ${code[1]};
`;
}

function checked(node, place) {
  if (typeof node === 'boolean') return node;
  const copy = {};
  for (const [key, value] of Object.entries(node)) {
    const here = `${place}/${key}`;
    if (plainKeywords.has(key)) copy[key] = value;
    else if (schemaKeywords.has(key)) copy[key] = checked(value, here);
    else if (key === 'anyOf' || key === 'allOf') copy[key] = value.map((item) => checked(item, here));
    else if (key === 'properties' || key === 'definitions') {
      copy[key] = Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, checked(item, `${here}/${name}`)]),
      );
    } else if (key !== '$schema' && key !== 'title') {
      throw new Error(
        `${here}: this keyword is not known to server/core/syntax/schema.ts; teach it there first.`,
      );
    }
  }
  return copy;
}
