/**
 * Letters of other scripts that cannot be told from Latin ones in most typefaces, small ones as hosts have them. Only these: a letter that
 * a careful reader tells apart is not here. After Unicode's confusables (UTS 39) and what browsers go by.
 */
const alike: ReadonlyMap<string, string> = new Map([
  ...pairs('асԁеһіјӏорԛѕԝхуѵ', 'acdehijlopqswxyv'),
  ...pairs('αινορυ', 'aivopu'),
  ...pairs('օսո', 'oun'),
]);

function pairs(letters: string, latin: string): readonly (readonly [string, string])[] {
  return Array.from(letters, (letter, index) => [letter, latin.charAt(index)] as const);
}

export type Script = 'Cyrillic' | 'Greek' | 'Armenian' | 'Cherokee';

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
];

const latin = /\p{Script=Latin}/u;

/** A letter of another script in a word that has Latin letters as well, and looks like one of these. */
export function lookAlikeLetter(
  text: string,
): { readonly letter: string; readonly script: Script; readonly like: string } | undefined {
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    if (!latin.test(word)) continue;
    for (const letter of word) {
      const like = alike.get(letter.toLowerCase());
      const script = scripts.find(([, pattern]) => pattern.test(letter))?.[0];
      if (like !== undefined && script !== undefined) return { letter, script, like };
    }
  }
  return undefined;
}

/** The scripts of which a word has letters: Latin, and others that have letters like the Latin ones. */
export function mixedScripts(word: string): readonly string[] {
  const others = scripts.filter(([, pattern]) => pattern.test(word)).map(([script]) => script);
  return latin.test(word) ? ['Latin', ...others] : others;
}

/** What the word looks like in Latin letters: itself where it has none that look like them. */
export function latinLook(word: string): string {
  return Array.from(word, (letter) => alike.get(letter) ?? letter).join('');
}
