import { describe, expect, it } from 'vitest';
import type { NamedSpan } from '../../../server/core/anchor/anchor';
import { resolve } from '../../../server/core/anchor/resolve';
import { foldTypography } from '../../../server/core/text/typography';
import { articleOf, contextIn, quoteOf, showArticle, showPassage, showVerdict } from './markup';

const actors: ReadonlyMap<string, string> = new Map([
  ['Elon Musk', 'musk'],
  ['Musk', 'musk'],
  ['Susie Wiles', 'wiles'],
  ['DOGE', 'doge'],
  ['Department of Government Efficiency', 'doge'],
]);

/** Stands for recognition, which the engine is only told of. */
function namesIn(words: string): readonly NamedSpan[] {
  return [...words.matchAll(new RegExp([...actors.keys()].join('|'), 'gu'))].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    actors: [actors.get(name)!],
  }));
}

/**
 * The quote in the markup is sought in the article in the markup, see markup.ts. What is found must be the passage in the brackets with
 * just these changes; where it is not taken, `objections` say why.
 */
function check(marked: string, ...objections: readonly string[]): void {
  const text = articleOf(marked);
  const found = resolve(foldTypography(text), { quote: quoteOf(marked) }, namesIn);
  expect([showArticle(text, found), showVerdict(found)]).toEqual([
    marked,
    objections.length === 0 ? 'altered' : `missing: ${objections.join(' ')}`,
  ]);
}

describe('a quote whose words changed is taken, and the changes are shown, where', () => {
  it('the spelling was set right', () => {
    check('They said that ⟦the [-goverment-]{+government+} will publish the report⟧ soon.');
    check('They said that ⟦the government will [-recieve-]{+receive+} the signed letters⟧ soon.');
    check('They ⟦will [-pubilsh-]{+publish+} the [-wohle-]{+whole+} report of the commission⟧ soon.');
    check('Selon eux, ⟦le [-gouvernment-]{+gouvernement+} publiera tout le rapport⟧ demain.');
  });
  it('accents were put on or left off', () => {
    check('Selon le journal, ⟦le ministère a [-repondu-]{+répondu+} à la presse⟧ hier.');
    check('Ici ⟦la [-methode-]{+méthode+} du [-prefet-]{+préfet+} est contestée par les élus⟧.');
    check('Ici ⟦la [-méthode-]{+methode+} du préfet est contestée par les élus⟧.');
  });
  it('one word of a short quote is spelled otherwise', () => check('Voilà ⟦le [-préfet-]{+prefet+}⟧ ici.'));
  it('a word of a long sentence was replaced', () => {
    check(
      'It wrote that ⟦the ministry will publish the list of every contract signed with the [-provider-]{+supplier+} before the end of the session⟧ of parliament.',
    );
    check(
      'On lit que ⟦le ministère publiera la liste des contrats signés avec le [-fournisseur-]{+prestataire+} pendant la session extraordinaire du parlement⟧ cette fois.',
    );
  });
  it('words were added', () => {
    check(
      'It wrote that ⟦the ministry will publish the list of every {+single+} contract signed with the supplier⟧ today.',
    );
    check(
      'On lit que ⟦le ministère publiera la liste {+très+} complète des contrats signés avec le prestataire⟧ demain.',
    );
  });
  it('words were left out', () => {
    check(
      'It wrote that ⟦the ministry will publish the [-complete -]list of every contract signed with the supplier⟧ today.',
    );
    check(
      'On lit que ⟦le ministère publiera la liste [-complète -]des contrats signés avec le prestataire⟧ demain.',
    );
  });
  it('capitals changed', () => {
    check('They wrote that ⟦the [-ministry-]{+Ministry+} will publish the list of contracts⟧ soon.');
    check('⟦[-dans-]{+Dans+} la salle, le directeur du service a pris la parole⟧ hier.');
    check('So says ⟦[-the-]{+The+} report⟧ now.');
  });
  it('a figure is written otherwise', () => {
    check(
      'Then ⟦some of the [-21-]{+twenty-one+} employees of the digital service resigned together on their own account⟧ in protest.',
    );
    check(
      'Puis ⟦une partie des [-21-]{+vingt et un+} salariés du service numérique ont démissionné de leur plein gré⟧ en bloc.',
    );
    check(
      'Puis ⟦une partie des [-vingt et un-]{+21+} salariés du service numérique ont démissionné de leur plein gré⟧ en bloc.',
    );
    check('It ⟦cost the ministry [-1,500-]{+1 500+} euros in the first year⟧ alone.');
    check('In all ⟦[-21-]{+٢١+} employees of the agency resigned⟧ together.');
  });
  it('a negation is written otherwise', () =>
    check('They say ⟦the employees of the agency [-did not-]{+didn’t+} resign together⟧ this time.'));
  it('punctuation changed', () =>
    check('They say ⟦the employees of the agency, all of them[-,-]{+;+} resigned together⟧ then.'));
});

describe('a passage has the first and the last word of the quote in it', () => {
  it('where they were replaced', () => {
    check(
      'It wrote: ⟦[-leading-]{+major+} newspapers will publish the list of every contract signed with the [-supplier-]{+provider+}⟧ today.',
    );
    check(
      'On lit que ⟦[-beaux-]{+fameux+} journaux publieront demain la liste entière des contrats que le ministère avait signés avec son [-prestataire-]{+fournisseur+}⟧ habituel.',
    );
  });
  it('and no more words than the quote has there, where other words took their place', () =>
    check(
      'Now ⟦the leading newspapers will publish the list of every contract signed with the [-representatives-]{+many+}⟧ men of the law.',
      'quantity',
    ));
  it('and nothing that was added before and behind', () => {
    check(
      'Now even ⟦the leading newspapers will publish the [-list-]{+record+} of every contract signed with the supplier⟧ quite soon, they say.',
    );
    check(
      'Also here: (⟦the leading newspapers will publish the [-list-]{+record+} of every contract signed with the supplier⟧) they say.',
    );
  });
});

describe('a passage is not taken, and it is said why, where there is another', () => {
  it('figure', () => {
    check('In all ⟦[-21-]{+22+} employees of the agency resigned together⟧ in protest.', 'figure');
    check('In all ⟦some of the [-21-]{+31+} employees of the agency resigned⟧ in protest.', 'figure');
    check('In all ⟦some of the [-1,500-]{+1,600+} employees of the agency resigned⟧ in protest.', 'figure');
    check('In all ⟦some of the [-twenty-one-]{+twenty-two+} employees of the agency left⟧ us.', 'figure');
    check('Alors ⟦une partie des [-vingt et un-]{+vingt-deux+} salariés ont démissionné⟧ hier.', 'figure');
    check('In all ⟦[-21-]{+٢٢+} employees of the agency resigned together⟧ in protest.', 'figure');
    check('In all ⟦some of the [-21 -]employees of the agency resigned together⟧ in protest.', 'figure');
    check(
      'They say ⟦it will cost the ministry some [-1.5 million-]{+15 million+} in the first year⟧.',
      'figure',
    );
  });
  it('negation', () => {
    check('So ⟦the employees of the agency [-did-]{+did not+} resign together in protest⟧ now.', 'negation');
    check('So ⟦the employees of the agency [-did not-]{+did+} resign together in protest⟧ now.', 'negation');
    check('So ⟦the employees of the agency [-do-]{+don’t+} resign together in protest⟧ now.', 'negation');
    check(
      'So ⟦the employees of the agency will {+never+} publish the letter to the ministry⟧ now.',
      'negation',
    );
    check(
      'So ⟦the employees of the agency will [-never -]publish the letter to the ministry⟧ now.',
      'negation',
    );
    check(
      'Ici ⟦les salariés du service {+n’+}ont {+pas+} démissionné ensemble pour protester contre la loi⟧ hier.',
      'negation',
    );
    check(
      'Ici ⟦les salariés du service [-n’-]ont [-pas -]démissionné ensemble pour protester contre la loi⟧ hier.',
      'negation',
    );
    check(
      'Ici ⟦les salariés du service ne veulent [-plus-]{+pas+} démissionner ensemble pour protester⟧ hier.',
      'negation',
    );
    check(
      'So ⟦the report on the supplier was [-published-]{+unpublished+} from the very start⟧, it said.',
      'negation',
    );
  });
  it('restriction', () => {
    check('So ⟦the employees of the agency {+only+} resigned together in protest⟧ now.', 'restriction');
    check('So ⟦the employees of the agency [-only -]resigned together in protest⟧ now.', 'restriction');
    check(
      'Ici ⟦les salariés du service ont {+seulement+} publié la lettre que le directeur adressait à la presse⟧ hier.',
      'restriction',
    );
  });
  it('hedge', () => {
    check(
      'So ⟦the ministry was sent the letter by its {+alleged+} author in the course of the first session⟧ now.',
      'hedge',
    );
    check('Ici ⟦le directeur du service [-a-]{+aurait+} signé la lettre aux ministres⟧ hier.', 'hedge');
    check('Ici ⟦le directeur du service [-aurait-]{+a+} signé la lettre aux ministres⟧ hier.', 'hedge');
  });
  it('quantity', () => {
    check('So ⟦[-all-]{+most+} employees of the agency resigned together in protest⟧ now.', 'quantity');
    check(
      'Ici ⟦voilà que [-tous-]{+certains+} salariés du service ont signé la lettre que leur directeur adressait à la presse⟧ hier.',
      'quantity',
    );
  });
  it('date', () => {
    check('So ⟦the employees resigned together on [-Monday-]{+Tuesday+} in protest⟧ now.', 'date');
    check('Ici ⟦les salariés du service ont démissionné [-lundi-]{+mardi+} ensemble⟧ enfin.', 'date');
  });
  it('unit', () => {
    check('So ⟦the contract with the supplier cost some 5 million [-dollars-]{+euros+} in all⟧ now.', 'unit');
    check('Ici ⟦le contrat avec le prestataire dure encore trois [-mois-]{+ans+} après tout⟧ hier.', 'unit');
  });
  it('word that says the opposite', () => {
    check(
      'So ⟦the contract with the supplier was [-legal-]{+illegal+} from the start⟧, it said.',
      'negation',
      'opposite',
    );
    check(
      'So ⟦the contract with the supplier of the ministry was [-approved-]{+rejected+} by the board⟧ now.',
      'opposite',
    );
    check('Ici ⟦les députés ont tous parlé [-pour-]{+contre+} la loi du ministre⟧ hier.', 'opposite');
  });
});

describe('names', () => {
  it('of another known actor are an objection', () => {
    check(
      'They say ⟦the contract between the ministry and its new supplier was drafted and then signed by [-Elon Musk-]{+Susie Wiles+}⟧ now.',
      'name',
    );
  });
  it('of the same actor are none', () => {
    check('So ⟦[-Elon Musk-]{+Musk+} signed the contract with the supplier of the agency⟧ now.');
    check(
      'So ⟦the new contract between the ministry and the supplier that was drafted, discussed, corrected and then, after all that, published in the first week of the session of parliament, was in the end signed by the [-Department of Government Efficiency-]{+DOGE+} for all of the services that it was made to watch over and to speak for⟧ now.',
    );
  });
  it('that nobody declared are told by their capitals', () => {
    check(
      'So ⟦the contract between the ministry and its supplier was then signed by one Mr [-Langdon-]{+Ballard+} in the end⟧ now.',
      'name',
    );
    check(
      'So ⟦the contract between the ministry and its supplier was then signed by [-Langdon-]{+someone+} in the end⟧ now.',
      'name',
    );
    check(
      'Ici ⟦le contrat entre le ministère et le prestataire a été signé par Mme [-Langlois-]{+Morel+} au bout du compte⟧ hier.',
      'name',
    );
    check('So ⟦the contract was signed by one Mr [-Langdon-]{+Langton+} in the end⟧ now.', 'name');
  });
  it('do not stand where a sentence begins with a word that the article has in small letters', () =>
    check(
      'So be it. ⟦The garden was theirs. [-Owners-]{+Gardeners+} of all kinds will come to the meeting of the town⟧; all owners and gardeners.',
    ));
});

describe('where too little is the same', () => {
  it('a quote may be too short for any word to be another', () => {
    check('Here ⟦a [-short-]{+tiny+} quote⟧ stands.', 'short');
    check('Ici ⟦un [-petit-]{+court+} mot⟧ se lit.', 'short');
  });
  it('a quote may be too unlike', () =>
    check(
      'So ⟦the [-brave owner-]{+clever reader+} of the [-garden-]{+kitchen+} will [-water-]{+paint+} every tree⟧ now.',
      'unlike',
    ));
  it('nothing is offered if not even half is the same', () => {
    const text = 'The clever reader of the kitchen was tired, and went to bed.';
    expect(resolve(foldTypography(text), { quote: 'Nobody has ever seen so much snow in spring' })).toEqual({
      kind: 'missing',
      candidates: [],
    });
  });
});

describe('context', () => {
  const sentence =
    'the ministry will publish the list of every contract signed with the [-provider-]{+supplier+} before summer';
  /** The words beside the brackets in `was` are those that stood there when the quote was made. */
  function checkWithin(was: string, now: string, verdict: string): void {
    const text = articleOf(now);
    const found = resolve(foldTypography(text), { quote: quoteOf(now), ...contextIn(was) }, namesIn);
    expect([showArticle(text, found), showVerdict(found)]).toEqual([now, verdict]);
  }
  it('is no objection where it is the same', () =>
    checkWithin('It wrote that ⟦⟧, it said.', `It wrote that ⟦${sentence}⟧, it said.`, 'altered'));
  it('is one where the words stand between others', () =>
    checkWithin(
      'It wrote that ⟦⟧, it said.',
      `Nobody believes ⟦${sentence}⟧ or autumn.`,
      'missing: context',
    ));
  it('chooses between passages', () => {
    const text = `It wrote that ${articleOf(sentence)}, it said.\n\nWhoever thinks that ${articleOf(sentence)} is wrong.`;
    const quote = quoteOf(`⟦${sentence}⟧`);
    expect(showVerdict(resolve(foldTypography(text), { quote }))).toBe('missing: rival, rival');
    const found = resolve(foldTypography(text), {
      quote,
      before: 'Whoever thinks that ',
      after: ' is wrong.',
    });
    expect(showVerdict(found)).toBe('altered');
    expect(found).toMatchObject({ range: { start: text.lastIndexOf('the ministry') } });
  });
});

describe('passages that are not taken', () => {
  const text = `The ministry will publish the letters of all its 21 employees before the summer.

The ministry might publish the letters of all its 23 employees before the summer.

The ministry will print some letters of all its 22 employees within the summer.`;
  it('are told best first, each with its changes', () => {
    const found = resolve(foldTypography(text), {
      quote: 'The ministry will publish the letters of all its 22 employees before the summer.',
    });
    expect(found.kind).toBe('missing');
    if (found.kind !== 'missing') return;
    expect(
      found.candidates.map(({ range, changes, objections }) => [
        showPassage(text, range, changes),
        objections.join(' '),
      ]),
    ).toEqual([
      [
        'The ministry will publish the letters of all its [-22-]{+21+} employees before the summer.',
        'figure rival',
      ],
      [
        'The ministry [-will-]{+might+} publish the letters of all its [-22-]{+23+} employees before the summer.',
        'figure hedge rival',
      ],
      [
        'The ministry will [-publish the-]{+print some+} letters of all its 22 employees [-before-]{+within+} the summer.',
        'opposite quantity unlike rival',
      ],
    ]);
    const scores = found.candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

it('is not a matter of spelling where every word is another', () => {
  for (const [article, quote] of [
    ['It is said that diners wasted these houses in the end.', 'miners wanted those horses'],
    ['It is said that makers pasted their latters in the end.', 'bakers posted their letters'],
  ] as const)
    expect(resolve(foldTypography(article), { quote }).kind).toBe('missing');
});

it('does not begin in the paragraph above', () => {
  const text = 'Publié par Associated Press\n\nEnviron 20 fonctionnaires ont remis leur démission mardi.';
  const found = resolve(foldTypography(text), {
    quote: 'Plus de 20 fonctionnaires ont remis leur démission mardi',
  });
  expect(found.kind === 'missing' && found.candidates[0]?.range.start).toBe(text.indexOf('Environ'));
});
