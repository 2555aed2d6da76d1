/** Negations in English and French, by key; see wordForms.ts for the notation. What needs a look around is in polarity.ts. */

/** Auxiliaries, by what they are in the key of their negation. "is not" and "isn't" are one thing, and "was not" is another. */
export const auxiliaries: Readonly<Record<string, string>> = {
  is: 'is',
  are: 'are',
  am: 'am',
  was: 'was',
  were: 'were',
  do: 'do',
  does: 'does',
  did: 'did',
  has: 'has',
  have: 'have',
  had: 'had',
  will: 'will',
  would: 'would',
  can: 'can',
  could: 'could',
  shall: 'shall',
  should: 'should',
  may: 'may',
  might: 'might',
  must: 'must',
  need: 'need',
  dare: 'dare',
  ought: 'ought',
};

/** Contractions whose stem is not the auxiliary with an n. */
export const irregularContractions: Readonly<Record<string, string>> = {
  "can't": 'can',
  cannot: 'can',
  "won't": 'will',
  "shan't": 'shall',
  "ain't": 'is',
};

export const negationPhrases: Readonly<Record<string, string>> = {
  not: 'not',
  never: 'never, jamais',
  nor: 'nor, ni',
  neither: 'neither',
  none: 'none, none of',
  nobody: 'nobody, no one, no-one',
  nothing: 'nothing, rien',
  nowhere: 'nowhere, nulle part',
  'no longer': 'no longer, no more, not any longer, not anymore',
  without: 'without, sans',
  lack: 'lack+, lacking, absence of, absence de, manque de, manque d’, faute de, dépourvu(e)(s) de',
  fail: 'fail+, failure to, failed to, échou{e ent é er a èrent ait aient era eront}, échec(s)',
  refuse: 'refuse+, refusal(s), refuser~, refus',
  deny: 'deny+, denial(s), nier~, démenti(e)(s), dément, démentent, démentir, démentait',
  decline: 'declined to, declines to, decline to, declining to',
  unable: 'unable, incapable(s)',
  aucun: 'aucun(e)(s)',
  nul: 'nul, nulle, nuls, nulles',
  guere: 'guère',
  'not at all': 'not at all, nullement, aucunement, pas du tout',
  non: 'non, non plus',
};

/** What ends the search for the second half of a French negation: it has been found. */
export const frenchNegators: ReadonlySet<string> = new Set(
  'pas plus jamais rien personne aucun aucune guere point ni nul nulle'.split(' '),
);

/** Before these words a "pas" or "point" is a noun. */
export const determiners: ReadonlySet<string> = new Set(
  'un une le la les l des du de d ce cet cette ces ses mes son sa leur leurs au aux a chaque quelque premier premiere seul seule tierce par deux grand faux meme'.split(
    ' ',
  ),
);

/** What makes a "personne" after "ne" a person still; "de" and "par" do not: "ne dépend de personne". */
export const articles: ReadonlySet<string> = new Set(
  'une la les des cette ces chaque quelque premiere seule tierce meme sa leur'.split(' '),
);

/** After these a "que" belongs to the conjunction and restricts nothing. */
export const beforeConjunctions: ReadonlySet<string> = new Set(
  'parce afin avant apres tandis alors bien pendant depuis tant ainsi pour sans moins autant aussi tel telle tels telles puis lors pourvu dit encore ce'.split(
    ' ',
  ),
);
