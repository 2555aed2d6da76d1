import { ruleFor, type Rule } from '../syntax/schema';
import { sectionKinds } from '../syntax/sections';
import { shifted, touches, type TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Workspace } from '../workspace/workspace';
import { placeAt } from './placeAt';
import type { Hover } from './results/hover';

const mostExamples = 3;

/** What a key of a gloss file means, in the words of the schema. */
export function keyHover(workspace: Workspace, uri: Uri, offset: number): Hover | undefined {
  const unit = workspace.unit(uri);
  return unit?.kind === 'gloss' ? (entryKey(unit, offset) ?? sectionKey(unit, offset)) : undefined;
}

function entryKey({ file }: GlossUnit, offset: number): Hover | undefined {
  const place = placeAt(file, offset);
  const inner = place?.around.at(-1);
  if (place === undefined || inner === undefined) return undefined;
  const range = shifted(inner.pair.key.range, place.base);
  if (!touches(range, offset)) return undefined;
  const path = place.around.map(({ pair }) => pair.key.text);
  return describe(ruleUnder(ruleFor(sectionKinds[place.kind].entry), path), path.at(-1) ?? '', range);
}

function sectionKey({ file }: GlossUnit, offset: number): Hover | undefined {
  const section = file.sections.find(({ nameRange }) => touches(nameRange, offset));
  return section && describe(ruleFor('file').keys.get(section.name), section.name, section.nameRange);
}

/** The rule of the value that stands under these keys; lists on the way are stepped into. */
export function ruleUnder(root: Rule, path: readonly string[]): Rule | undefined {
  let rule: Rule | undefined = root;
  for (const key of path) rule = rule === undefined ? undefined : keysOf(rule).get(key);
  return rule;
}

/** The keys of a map, of the maps in a list, or of whichever alternative has any. */
export function keysOf(rule: Rule): ReadonlyMap<string, Rule> {
  if (rule.keys.size > 0) return rule.keys;
  if (rule.items !== undefined) return keysOf(rule.items);
  for (const alternative of rule.alternatives) {
    const keys = keysOf(alternative);
    if (keys.size > 0) return keys;
  }
  return rule.keys;
}

/** The words a value is chosen from; undefined where it is not. */
export function choicesOf(rule: Rule): readonly string[] | undefined {
  return rule.enum ?? (rule.items === undefined ? undefined : choicesOf(rule.items));
}

function describe(rule: Rule | undefined, key: string, range: TextRange): Hover | undefined {
  const markdown = rule === undefined ? undefined : keyWords(rule, key);
  return markdown === undefined ? undefined : { range, markdown };
}

/** Everything shown comes from our own schema, which is written in Markdown; the key is one that the schema has. */
export function keyWords(rule: Rule, key: string): string | undefined {
  if (rule.description === '') return undefined;
  const choices = choicesOf(rule);
  const blocks = [`**${key}**: ${rule.description}`];
  if (choices !== undefined && choices.length <= 20) blocks.push(`One of ${choices.map(code).join(', ')}.`);
  else if (rule.examples.length > 0) {
    blocks.push(
      `For example ${rule.examples
        .slice(0, mostExamples)
        .map((example) => code(exampleText(example)))
        .join(', ')}`,
    );
  }
  return blocks.join('\n\n');
}

function exampleText(example: unknown): string {
  return Array.isArray(example) ? `[${example.map(String).join(', ')}]` : String(example);
}

function code(text: string): string {
  return `\`${text}\``;
}
