import { describe, expect, it } from 'vitest';
import { resolve } from '../../../server/core/anchor/resolve';
import { foldTypography } from '../../../server/core/text/typography';
import { articleOf, quoteOf, showArticle, showVerdict } from './markup';

interface Options {
  /** Where the quote is not what stands in the brackets. */
  readonly quote?: string;
  readonly asMarkdown?: boolean;
}

/** The quote is sought in the article of the markup, see markup.ts: it must be found in the brackets, with the changes they show. */
function check(marked: string, verdict: string, { quote = quoteOf(marked), asMarkdown }: Options = {}): void {
  const text = articleOf(marked);
  const found = resolve(foldTypography(text, asMarkdown), { quote });
  expect([showArticle(text, found), showVerdict(found)]).toEqual([marked, verdict]);
}

describe('a quote with words left out', () => {
  const marked =
    'So it said that ⟦the ministry will publish the list of every contract, old and new, signed with the [-provider-]{+supplier+} before summer⟧ or so.';
  it('may have changes in any of its fragments', () => {
    const quote =
      'the ministry will publish the list of every contract […] signed with the provider before summer';
    check(marked, 'altered', { quote });
    check(marked, 'altered', { quote: quote.replace('[…]', '[...]') });
    check(
      'So it said that ⟦the [-minstry-]{+ministry+} will publish the list of every contract, old and new, signed with the supplier before summer⟧ or so.',
      'altered',
      { quote: quote.replace('provider', 'supplier').replace('ministry', 'minstry') },
    );
  });
  it('is not taken where something guarded is another in one of them', () =>
    check(
      'So it said that ⟦the ministry will publish the list of all the [-21-]{+22+} contracts, old and new, signed with the supplier before summer⟧ or so.',
      'missing: figure',
      {
        quote:
          'the ministry will publish the list of all the 21 contracts […] signed with the supplier before summer',
      },
    ));
  it('may have words put in that the article does not have', () =>
    check(
      'So it said that ⟦it will publish the list of every contract signed with the [-provider-]{+supplier+} before summer⟧ or so.',
      'altered',
      {
        quote:
          'it [the ministry] will publish the list of every contract signed with the provider before summer',
      },
    ));
  it('runs over the end of a paragraph, and not over two', () => {
    const quote = 'the ministry will publish the list […] signed with the provider before summer';
    const start = 'the ministry will publish the list of every contract.';
    const end = 'It is signed with the supplier before summer';
    check(
      `So it said that ⟦${start}\n\n${end.replace('supplier', '[-provider-]{+supplier+}')}⟧ or so.`,
      'altered',
      { quote },
    );
    check(`So it said that ${start}\n\nNothing else.\n\n${end} or so.`, 'missing: ', { quote });
    check(`So it said that ⟦${start}\n\n${end}⟧ or so.`, 'exact', {
      quote: quote.replace('provider', 'supplier'),
    });
    check(`So it said that ${start}\n\nNothing else.\n\n${end} or so.`, 'missing: ', {
      quote: quote.replace('provider', 'supplier'),
    });
  });
  it('is not taken where its fragments stand too far apart or in another order', () => {
    const quote = 'the ministry will publish the list […] signed with the provider before summer';
    const far = 'and so on, '.repeat(500);
    check(`The ministry will publish the list, ${far} signed with the supplier before summer.`, 'missing: ', {
      quote,
    });
    check(
      'It is signed with the supplier before summer. So the ministry will publish the list.',
      'missing: ',
      {
        quote,
      },
    );
  });
});

describe('hyphens at line ends', () => {
  it('are of the quote or not', () => {
    const marked = 'All of ⟦the well-\nknown authors of the separa-\ntion policy⟧ went.';
    for (const quote of [
      'the well-known authors of the separation policy',
      'the wellknown authors of the separation policy',
      'the well-known authors of the separa-tion policy',
    ])
      check(marked, 'exact', { quote });
  });
  it('may stand in the quote, and not in the article', () =>
    check('All of ⟦the authors of the separation policy⟧ went.', 'exact', {
      quote: 'the authors of the separa-\ntion policy',
    }));
  it('are no change where others are', () => {
    check(
      'All of ⟦the well-\nknown authors of the separa-\ntion policy were [-questioned-]{+interviewed+} by the commit-\ntee of the house of representatives⟧ today.',
      'altered',
      {
        quote:
          'the well-known authors of the separation policy were questioned by the committee of the house of representatives',
      },
    );
    check(
      'Tous ⟦les vice-\nprésidents du gouver-\nnement ont [-repondu-]{+répondu+} à la lettre des sala-\nriés⟧ hier.',
      'altered',
      { quote: 'les vice-présidents du gouvernement ont repondu à la lettre des salariés' },
    );
  });
  it('hide no figure and no negation', () => {
    check(
      'All of ⟦the authors of the separa-\ntion policy [-did-]{+did not+} answer the commit-\ntee⟧ today.',
      'missing: negation',
      { quote: 'the authors of the separation policy did answer the committee' },
    );
    check(
      'Tous ⟦les vice-présidents du gouver-\nnement ont répondu à la lettre des [-21-]{+vingt-\ndeux+} sala-\nriés de la maison⟧ hier.',
      'missing: figure',
      { quote: 'les vice-présidents du gouvernement ont répondu à la lettre des 21 salariés de la maison' },
    );
  });
});

describe('in Markdown', () => {
  it('markup is no change, and ranges are those of the text as it is written', () => {
    check(
      'She said that ⟦the **whole** [agency](https://a.example "t") was run from _one_ office⟧ there.',
      'exact',
      { quote: 'the whole agency was run from one office', asMarkdown: true },
    );
    check(
      'She said that ⟦the **whole** [agency](https://a.example "t") was *[-lead-]{+led+}* from _one_ office of the house⟧ there.',
      'altered',
      { quote: 'the whole agency was lead from one office of the house', asMarkdown: true },
    );
  });
  it('a guarded word within markup is seen', () => {
    check(
      'She said that ⟦the whole [agency](https://a.example/21) was run by **[-21-]{+22+}** people from one office⟧ there.',
      'missing: figure',
      { quote: 'the whole agency was run by 21 people from one office', asMarkdown: true },
    );
  });
  it('what links lead to is no part of the words', () =>
    check('She said [it](https://a.example/the-whole-agency) there.', 'missing: ', {
      quote: 'the whole agency',
      asMarkdown: true,
    }));
});

describe('whatever the text is made of', () => {
  it('CRLF, byte order marks and spaces of every kind are no change', () => {
    check('\ufeff⟦The whole\r\nagency⟧ was there.\r\n', 'exact', { quote: 'The whole agency' });
    check('Il y a ⟦plus de 30\u00a0% de\u202fsalariés\u2009partis⟧.', 'exact', {
      quote: 'plus de 30% de salariés partis',
    });
    check('Here ⟦the who\u200ble ag\u2060ency was\u00ad n\ufeffew⟧.', 'exact', {
      quote: 'the whole agency was new',
    });
    check(
      '\ufeffSo ⟦the whole\r\nagency was [-lead-]{+led+} from\u00a0one\u202foffice of the ho\u00aduse⟧.\r\n',
      'altered',
      { quote: 'the whole agency was lead from one office of the house' },
    );
  });
  it('accents are composed or not', () => {
    const text = 'Selon lui, ⟦le préfet a été révoqué à l’été⟧ dernier.';
    check(text.normalize('NFD'), 'exact', { quote: quoteOf(text).normalize('NFC') });
    check(text.normalize('NFC'), 'exact', { quote: quoteOf(text).normalize('NFD') });
    const altered = 'Selon lui, ⟦le préfet a été [-revoque\u0301-]{+révoqué+} à l’été de l’année⟧ dernière.';
    check(altered, 'altered', { quote: quoteOf(altered).normalize('NFD') });
  });
  it('ligatures are the letters they are of', () => {
    check('C’est ⟦l’œuvre eﬃcace⟧ ici.', 'exact', { quote: 'l’oeuvre efficace' });
    check('C’est ⟦l’oeuvre efficace⟧ ici.', 'exact', { quote: 'l’œuvre eﬃcace' });
    check(
      'C’est ⟦l’œuvre eﬃcace d’un [-brave-]{+simple+} homme, que toute la ville a vue et admirée avec raison⟧ hier.',
      'altered',
      { quote: 'l’oeuvre efficace d’un brave homme, que toute la ville a vue et admirée avec raison' },
    );
  });
  it('emoji stay whole', () => {
    check('They wrote ⟦so 👩‍👩‍👧 said it ❤️ again⟧ here.', 'exact', { quote: 'so 👩‍👩‍👧 said it ❤ again' });
    check(
      'They wrote ⟦the family 👩‍👩‍👧 has [-sayed-]{+said+} it to all of us with 🏳️‍🌈 and with love⟧ here.',
      'altered',
      { quote: 'the family 👩‍👩‍👧 has sayed it to all of us with 🏳️‍🌈 and with love' },
    );
    check('They wrote ⟦the family [-💧-]{+👩‍👩‍👧+} has said it to all of us with love⟧ here.', 'altered', {
      quote: 'the family 💧 has said it to all of us with love',
    });
  });
  it('scripts run from the right or have no spaces', () => {
    check('היום ⟦הממשלה פרסמה את המכתב של העובדים⟧ בירושלים.', 'exact', {
      quote: 'הממשלה פרסמה את המכתב של העובדים',
    });
    check('היום ⟦הממשלה פרסמה את [-המכתבים-]{+המכתב+} של העובדים במשרד החדש⟧ בירושלים.', 'altered');
    check('היום ⟦הממשלה פרסמה את המכתב של [-21-]{+22+} העובדים במשרד החדש⟧ בירושלים.', 'missing: figure');
    check('اليوم ⟦نشرت الحكومة رسالة [-الموضفين-]{+الموظفين+} في المكتب الجديد⟧ صباحا.', 'altered');
    check('اليوم ⟦نشرت الحكومة رسالة [-٢١-]{+٢٢+} من الموظفين في المكتب الجديد⟧ صباحا.', 'missing: figure');
    check('今天，⟦政府公布了员工的信⟧。', 'exact');
    check('今日、⟦政府は職員の手紙を公表した⟧。', 'exact');
  });
});
