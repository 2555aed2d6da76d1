import { foldCase } from './fold';

/** Whether a name is nothing but a word that sentences are made of, in English or French, and so would be found everywhere. */
export function isFunctionWord(name: string): boolean {
  // A name in capitals is matched in capitals only, so IT and US are names that can be trusted.
  if (/^\p{Lu}{2,}$/u.test(name)) return false;
  return (words ??= new Set((ENGLISH + FRENCH).split(' '))).has(foldCase(name));
}

let words: ReadonlySet<string> | undefined;

const ENGLISH =
  'a an the i me my you your he him his she her it its we us our they them their this that these those who whom ' +
  'what which and or but nor so if as at by for from in into of on to with without not no yes is are was were be ' +
  'been has have had do does did can could may might will would shall should must there here then than one all ';
const FRENCH =
  'le la les un une des du de au aux je tu il elle on nous vous ils elles lui leur leurs moi toi soi eux ce cet ' +
  'cette ces cela ca qui que quoi dont ou et mais donc or ni car si comme dans en par pour sans sous sur vers avec ' +
  'chez ne pas plus non oui est sont etait ont avait etre avoir son sa ses mon ma mes ton ta tes notre votre tout tous';
