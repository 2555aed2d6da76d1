import { foldCase } from '../../text/fold';

/**
 * Whether one word is the other with a negating prefix: "legal", "illegal"; "content", "mécontent". Case and diacritics do not
 * count. Where it is mistaken it finds one word too many, which at worst leaves a quote unfound.
 */
export function isNegatedForm(a: string, b: string): boolean {
  const [one, other] = [foldCase(a), foldCase(b)].map((each) => each.replace(/[-\s]/g, '')) as [
    string,
    string,
  ];
  return one.length < other.length ? negates(other, one) : negates(one, other);
}

function negates(long: string, short: string): boolean {
  const prefix = long.slice(0, long.length - short.length);
  if (!long.endsWith(short) || prefix === '' || short.length < 3) return false;
  const first = PREFIXES.get(prefix);
  return first !== undefined && first.test(short) && !UNRELATED.has(long);
}

const ANY = /^./;

/** Prefixes, and with what the words they go before begin. */
const PREFIXES: ReadonlyMap<string, RegExp> = new Map([
  ['un', ANY],
  ['non', ANY],
  ['dis', ANY],
  ['mis', ANY],
  ['mal', ANY],
  ['anti', ANY],
  ['in', /^[^lmbpr]/],
  ['im', /^[mbp]/],
  ['il', /^l/],
  ['ir', /^r/],
  ['de', /^.{4}/],
  ['des', /^[aeiouhs].{3}/],
  ['me', /^(?:content|connu|conn|dis|fi|pris)/],
  ['mes', /^(?:estim|entente|intelligence|aventure)/],
  ['ab', /^normal/],
  ['a', /^(?:moral|typi|politi|symm|sym|normal|social|symptom)/],
]);

/** Words that begin like that and are no negation of the rest. */
const UNRELATED: ReadonlySet<string> = new Set(
  'inside inform informed income instance indeed increase input into intend intends intent indebted insight install installed inform indent index inspire inspect import imports imported important impress impressed impart imply impact display displayed discount discover discovered distract dispatch disease disorder dismiss discharge disport mission missing misters deliver delivered demand demanded depart departed depend depends derive derived describe detail details develop defend defended defense declare declared decline degrade detest destroy device devote union unions united under until uncle unit units antique invest invested involve invite invited inspirer informer inscrire installer intervenir interdire investir indre depasser depenser demander demarche devenir depuis deposer derriere deviser devoir decrire depart'.split(
    ' ',
  ),
);
