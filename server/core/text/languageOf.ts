import { foldCase } from './fold';

/** The languages that words can be told to be in, by the words that their sentences are made of. */
export type ToldLanguage = 'en' | 'fr';

/** How many words of a text only sentences of a language have. */
export type LanguageSigns = Readonly<Record<ToldLanguage, number>>;

/**
 * None of them is a word of the other language, nor of others that are written with the same letters: French "on" and "or", German "was" and
 * "in" are not here.
 */
const telling: Readonly<Record<ToldLanguage, string>> = {
  en:
    'the of and to with is are were been being that this these those which who whose from by not has have had would could should ' +
    'they them their there his her she its our your we he it for at but than then when what where how will shall must because into about',
  fr:
    'le la les une des du au aux est sont etait etaient ont avait avaient et ou dans sur avec sous chez vers pour par que qui dont ne pas ' +
    'ce cette ces cet leur leurs ses sa son nous vous ils elles elle il lui mais donc ni comme depuis selon apres avant entre plusieurs tres',
};
const ELIDED = /(?<![\p{L}\p{N}])(?:l|d|qu|n|s|c|j|jusqu|lorsqu)['’](?=\p{L})/giu;
const CONTRACTED = /(?<=\p{L})(?:n['’]t|['’](?:s|re|ve|ll))(?![\p{L}\p{N}])/giu;

let languages: ReadonlyMap<string, ToldLanguage> | undefined;

export function languageSigns(text: string): LanguageSigns {
  languages ??= new Map(
    (['en', 'fr'] as const).flatMap((language) =>
      telling[language].split(' ').map((word): [string, ToldLanguage] => [word, language]),
    ),
  );
  const signs = { en: text.match(CONTRACTED)?.length ?? 0, fr: text.match(ELIDED)?.length ?? 0 };
  for (const [word] of text.matchAll(/(?<!['’])[\p{L}\p{M}]+(?!['’])/gu)) {
    const language = languages.get(foldCase(word));
    if (language !== undefined) signs[language] += 1;
  }
  return signs;
}

/** The language that signs are surely of: at least `least` of them, and hardly any of the other. */
export function surely({ en, fr }: LanguageSigns, least: number): ToldLanguage | undefined {
  if (en >= least && en >= CLEAR * fr) return 'en';
  return fr >= least && fr >= CLEAR * en ? 'fr' : undefined;
}

/** So many times more: a name or two of the other language stand in every text. */
const CLEAR = 5;
