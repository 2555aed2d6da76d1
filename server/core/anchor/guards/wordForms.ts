/**
 * The notation of the word lists: phrases behind commas, with all forms of a word in one. `(x)` may be left out, `{a b}` is one of
 * these; `+` stands for an English verb's regular forms, `++` doubles its last letter, `~` stands for those of a French verb in
 * -er or -ir. Only forms that are words matter, so that some that are none do no harm.
 */
export function wordForms(list: string): readonly string[] {
  return list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .flatMap((each) => alternatives(each))
    .flatMap((each) => inflected(each));
}

function alternatives(form: string): readonly string[] {
  const match = /^(.*?)(?:\(([^)]*)\)|\{([^}]*)\})(.*)$/u.exec(form);
  if (match === null) return [form];
  const [, before = '', optional, oneOf, after = ''] = match;
  const choices = optional === undefined ? (oneOf ?? '').split(' ') : ['', optional];
  return alternatives(after).flatMap((rest) => choices.map((choice) => before + choice + rest));
}

function inflected(form: string): readonly string[] {
  if (form.endsWith('~')) return frenchVerb(form.slice(0, -1));
  if (form.endsWith('++')) {
    const verb = form.slice(0, -2);
    const doubled = verb + verb.slice(-1);
    return [verb, `${verb}s`, `${doubled}ed`, `${doubled}ing`];
  }
  return form.endsWith('+') ? englishVerb(form.slice(0, -1)) : [form];
}

function englishVerb(verb: string): readonly string[] {
  if (verb.endsWith('ee')) return [verb, `${verb}s`, `${verb}d`, `${verb}ing`];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  const plural = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, plural, `${verb}ed`, `${verb}ing`];
}

const FIRST = 'er e es ent é ée és ées a èrent ait aient ant era eront'.split(' ');
const SECOND = 'ir it is i ie ies irent issent issait issaient issant ira iront'.split(' ');
/** Before these a g keeps its sound by an e. */
const AFTER_G = 'ea eait eaient eant'.split(' ');

function frenchVerb(infinitive: string): readonly string[] {
  const stem = infinitive.slice(0, -2);
  if (infinitive.endsWith('ir')) return SECOND.map((ending) => stem + ending);
  const endings = stem.endsWith('g') ? [...FIRST, ...AFTER_G] : FIRST;
  return endings.map((ending) => stem + ending);
}
