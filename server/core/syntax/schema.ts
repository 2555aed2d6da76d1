import { glossSchema, settingsSchema } from './generated/schemas';

/** The part of JSON Schema (draft-07) that our schemas use; scripts/generate.mjs refuses any other keyword. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly properties?: Readonly<Record<string, JsonSchema | boolean>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

export type ValueType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

/** One schema with its references followed, ready to be held against a value. Made once, then shared. */
export interface Rule {
  /** The definition it comes from, such as `claim`; '' for one written in place. */
  readonly definition: string;
  readonly description: string;
  readonly examples: readonly unknown[];
  readonly standard: unknown;
  /** Undefined where anything goes, or where `alternatives` say it. */
  readonly type: ValueType | undefined;
  readonly enum: readonly string[] | undefined;
  readonly constant: unknown;
  readonly pattern: RegExp | undefined;
  /** A value that is taken: the word `any` as the id of an actor. */
  readonly forbidden: string | undefined;
  readonly minLength: number;
  readonly minimum: number;
  readonly minItems: number;
  readonly maxItems: number;
  readonly minKeys: number;
  readonly keys: ReadonlyMap<string, Rule>;
  readonly required: readonly string[];
  /** What stands under keys of the writer's choice; undefined where there may be none, `true` where anything may. */
  readonly otherKeys: Rule | true | undefined;
  readonly keyNames: Rule | undefined;
  readonly items: Rule | undefined;
  readonly alternatives: readonly Rule[];
  readonly condition: Condition | undefined;
}

/** Which keys go together: if `absent` are all absent then `needed` have to be there, else `barred` must not. */
export interface Condition {
  readonly absent: readonly string[];
  readonly needed: readonly string[];
  readonly barred: readonly string[];
}

export type RuleName = 'file' | 'source' | 'claim' | 'pin' | 'note' | 'actor' | 'reference' | 'settings';

/** The rule for a kind of entry, for a whole gloss file, or for `glossator.yaml`. */
export function ruleFor(name: RuleName): Rule {
  let rule = rules.get(name);
  if (rule === undefined) {
    const root = name === 'settings' ? settingsSchema : glossSchema;
    rule = makeRule(name === 'settings' || name === 'file' ? root : { $ref: `#/definitions/${name}` }, root);
    rules.set(name, rule);
  }
  return rule;
}

const rules = new Map<RuleName, Rule>();
/** By definition, so that what many keys share is made once. */
const made = new Map<JsonSchema, Rule>();

function makeRule(schema: JsonSchema, root: JsonSchema): Rule {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const rule = compile(flatten(schema, root), root);
  made.set(schema, rule);
  return rule;
}

/** Follows `$ref` and takes in `allOf`; what is written at the place itself goes before what it refers to. */
function flatten(schema: JsonSchema, root: JsonSchema): JsonSchema & { readonly definition?: string } {
  const { $ref, allOf, ...own } = schema;
  let merged: JsonSchema & { readonly definition?: string } = own;
  for (const part of [...(allOf ?? []), ...($ref === undefined ? [] : [{ $ref }])]) {
    const target = part.$ref === undefined ? part : follow(part.$ref, root);
    const definition = /^#\/definitions\/([^/]+)$/u.exec(part.$ref ?? '')?.[1];
    merged = { ...(definition === undefined ? {} : { definition }), ...flatten(target, root), ...merged };
  }
  return merged;
}

function follow(ref: string, root: JsonSchema): JsonSchema {
  let node: unknown = root;
  for (const step of ref.slice(2).split('/')) node = (node as Record<string, unknown>)[step];
  return node as JsonSchema;
}

function compile(schema: JsonSchema & { readonly definition?: string }, root: JsonSchema): Rule {
  const sub = (part: JsonSchema | undefined): Rule | undefined =>
    part === undefined ? undefined : makeRule(part, root);
  const keys = new Map<string, Rule>();
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    if (typeof value !== 'boolean') keys.set(key, makeRule(value, root));
  }
  const other = schema.additionalProperties;
  return {
    definition: schema.definition ?? '',
    description: schema.description ?? '',
    examples: schema.examples ?? [],
    standard: schema.default,
    type: schema.type as ValueType | undefined,
    enum: schema.enum,
    constant: schema.const,
    pattern: schema.pattern === undefined ? undefined : new RegExp(schema.pattern, 'u'),
    forbidden: typeof schema.not?.const === 'string' ? schema.not.const : undefined,
    minLength: schema.minLength ?? 0,
    minimum: schema.minimum ?? -Infinity,
    minItems: schema.minItems ?? 0,
    maxItems: schema.maxItems ?? Infinity,
    minKeys: schema.minProperties ?? 0,
    keys,
    required: schema.required ?? [],
    otherKeys: typeof other === 'object' ? makeRule(other, root) : other === true ? true : undefined,
    keyNames: sub(schema.propertyNames),
    items: sub(schema.items),
    alternatives: (schema.anyOf ?? []).map((part) => makeRule(part, root)),
    condition: makeCondition(schema),
  };
}

function makeCondition(schema: JsonSchema): Condition | undefined {
  if (schema.if === undefined) return undefined;
  const barred = (part: JsonSchema | undefined): readonly string[] =>
    Object.entries(part?.properties ?? {}).flatMap(([key, value]) => (value === false ? [key] : []));
  return { absent: barred(schema.if), needed: schema.then?.required ?? [], barred: barred(schema.else) };
}
