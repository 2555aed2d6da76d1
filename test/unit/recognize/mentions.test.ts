import { describe, expect, it } from 'vitest';
import { findHits } from '../../../server/core/recognize/hits';
import { resolveMentions, type Pin } from '../../../server/core/recognize/mentions';
import { buildNameTable } from '../../../server/core/recognize/nameTable';
import { checkMentions, namesOf, type Cast } from './checkMentions';

describe('overlapping names', () => {
  it('the longest wins, wherever it begins', () => {
    checkMentions(
      { a: ['New York'], b: ['York Times Company'] },
      'New ⟦York Times Company|b⟧ is in ⟦New York|a⟧',
    );
  });
  it('of equally long ones the first wins', () => {
    checkMentions({ a: ['Aa Bb'], b: ['Bb Cc'] }, '⟦Aa Bb|a⟧ Cc');
  });
  it('length does not depend on how the article writes a name', () => {
    checkMentions({ a: ['Aa Bbb'], b: ['Bbb Ccc'] }, 'Aa ⟦Bbb Ccc|b⟧');
    checkMentions({ a: ['Aa Bbb'], b: ['Bbb Ccc'] }, 'A\u00ada     ⟦Bbb Ccc|b⟧');
  });
  it('a shorter name that overlaps nothing chosen is found too', () => {
    checkMentions({ a: ['Aa Bb'], b: ['Bb Ccccc'], c: ['Ccccc Dd Ee'] }, '⟦Aa Bb|a⟧ ⟦Ccccc Dd Ee|c⟧');
  });
});

describe('weak names', () => {
  const cast: Cast = {
    usds: ['United States Digital Service', 'USDS', '~the service'],
    mail: ['Royal Mail', '~the service desk'],
  };
  it('count in the paragraph of a strong one, before and after it, and in the next', () => {
    checkMentions(
      cast,
      'None: the service.\n\nIn ⟦the service|~usds⟧, the ⟦USDS|usds⟧, ⟦The Service|~usds⟧.\n\n⟦the service|~usds⟧\n\nNo: the service.',
    );
  });
  it('count by line where there are no blank lines', () => {
    checkMentions(cast, 'the service\n⟦USDS|usds⟧ here\n⟦the service|~usds⟧\nthe service');
  });
  it('a long line is a paragraph even where there are blank lines', () => {
    const long = 'word '.repeat(40).trim();
    checkMentions(cast, `Title\n\n⟦USDS|usds⟧ ${long}\n⟦the service|~usds⟧ ${long}\nthe service ${long}`);
    checkMentions(
      cast,
      `Title\n\n⟦USDS|usds⟧ ${long}\n⟦the service|~usds⟧ ${long}\n⟦the service|~usds⟧ ${long}`,
      { markdown: true },
    );
  });
  it('do not support each other', () => {
    checkMentions({ a: ['~Alpha', '~Beta'] }, 'Alpha and Beta');
  });
  it('never displace a strong one, and the longest that counts wins', () => {
    checkMentions({ a: ['Post', '~the Post'], b: ['Aa', '~the Post office'] }, '⟦Aa|b⟧: the ⟦Post|a⟧ office');
    checkMentions(cast, '⟦Royal Mail|mail⟧ and ⟦USDS|usds⟧: ⟦the service desk|~mail⟧');
    checkMentions(cast, '⟦USDS|usds⟧: ⟦the service|~usds⟧ desk');
  });
});

describe('shared names', () => {
  const cast: Cast = {
    donald: ['Donald Trump', 'Trump'],
    melania: ['Melania Trump', 'Trump'],
    ivanka: ['Ivanka Trump', '~Trump'],
  };
  it('are ambiguous alone', () => checkMentions(cast, 'So ⟦Trump|donald,melania⟧ said'));
  it('go to the one whose stronger name stands in the article, anywhere', () => {
    checkMentions(cast, '⟦Trump|donald⟧ said\n\n\n\nlater ⟦Donald Trump|donald⟧ and ⟦Trump|donald⟧');
  });
  it('are ambiguous between those who stand there', () => {
    checkMentions(cast, '⟦Donald Trump|donald⟧, ⟦Melania Trump|melania⟧ and ⟦Trump|donald,melania⟧');
  });
  it('one who has it as a weak name counts when near', () => {
    checkMentions(
      cast,
      '⟦Ivanka Trump|ivanka⟧: ⟦Trump|~ivanka⟧\n\n⟦Trump|~ivanka⟧\n\n⟦Trump|donald,melania⟧',
    );
    checkMentions(
      cast,
      '⟦Ivanka Trump|ivanka⟧, ⟦Donald Trump|donald⟧: ⟦Trump|donald,ivanka⟧\n\n…\n\n⟦Trump|donald⟧',
    );
  });
  it('a stronger name must be longer and not shared', () => {
    checkMentions({ a: ['Mercury', 'Quicksi'], b: ['Mercury'] }, '⟦Quicksi|a⟧ ⟦Mercury|a,b⟧');
    checkMentions({ a: ['Mercury', 'Merc'], b: ['Mercury', 'Hg'] }, '⟦Merc|a⟧ ⟦Hg|b⟧ ⟦Mercury|a,b⟧');
    checkMentions(
      { a: ['Mercury', 'Mercury Inc'], b: ['Mercury', 'Mercury Inc'] },
      '⟦Mercury Inc|a,b⟧ ⟦Mercury|a,b⟧',
    );
  });
  it('a stronger name inside a longer one of somebody else does not count', () => {
    checkMentions(
      { a: ['Ross', 'Jon Ross'], b: ['Ross'], c: ['Jon Ross Company'] },
      '⟦Jon Ross Company|c⟧ and ⟦Ross|a,b⟧',
    );
  });
  it('weak for all: nobody when nobody is near, candidates when several are', () => {
    const agents: Cast = { ice: ['ICE', '~the agency'], cbp: ['CBP', '~the agency'] };
    checkMentions(
      agents,
      'the agency\n\n\n⟦ICE|ice⟧ \n\n⟦the agency|~ice⟧\n\n⟦CBP|cbp⟧ and ⟦ICE|ice⟧: ⟦the agency|~cbp,ice⟧',
    );
  });
  it('a name that went to somebody counts as a strong mention for weak ones near it', () => {
    checkMentions(
      { a: ['Jon Ross', 'Ross', '~the agent'], b: ['Ross'], c: ['Zed Ross', '~Ross'] },
      '⟦Jon Ross|a⟧\n\n…\n\n…\n\n⟦Ross|a⟧, ⟦the agent|~a⟧',
    );
    checkMentions(
      { a: ['Jon Ross', 'Ross', '~the agent'], b: ['Ross'] },
      '⟦Jon Ross|a⟧\n\n…\n\n…\n\n⟦Ross|a⟧, ⟦the agent|~a⟧',
    );
  });
});

describe('pins', () => {
  const cast: Cast = {
    doge: ['DOGE', '~the office'],
    wilbur: ['Wilbur Ross', 'Ross'],
    musk: ['Elon Musk', 'Musk'],
  };
  const check = (marked: string, ...pins: Pin[]) => checkMentions(cast, marked, { pins });

  it('without context mean every occurrence, as whole words in that case', () => {
    check('the ⟦Dogey|!doge⟧ staff, Dogeys, dogey, l’⟦Dogey|!doge⟧, ⟦Dogey|!doge⟧’s', {
      quote: 'Dogey',
      actor: 'doge',
    });
  });
  it('with context mean where the neighbouring words agree, whatever the typography', () => {
    check('l’agent Jonathan ⟦Ross|!jon⟧ et ⟦Ross|wilbur⟧', {
      quote: 'Ross',
      before: "l'agent Jonathan ",
      actor: 'jon',
    });
    check('l’agent Jonathan\u00a0⟦Ross|!jon⟧ et ⟦Ross|wilbur⟧', {
      quote: 'Ross',
      before: "l'agent Jonathan",
      actor: 'jon',
    });
    check('⟦Ross|wilbur⟧ et ⟦Ross|!jon⟧ : non', { quote: 'Ross', after: ': non', actor: 'jon' });
    check('⟦Ross|wilbur⟧', { quote: 'Ross', before: 'Jonathan ', actor: 'jon' });
  });
  it('take actors off', () => {
    check('l’agent Jonathan Ross et ⟦Ross|wilbur⟧', {
      quote: 'Ross',
      before: "l'agent Jonathan ",
      not: 'wilbur',
    });
    check('Ross et Ross', { quote: 'Ross', not: ['wilbur', 'other'] });
    check('⟦Ross|wilbur⟧', { quote: 'Ross', not: 'other' });
    check('Wilbur Ross et ⟦Musk|musk⟧', { quote: 'Wilbur Ross', not: 'any' });
    checkMentions({ a: ['Ross'], b: ['Ross'] }, '⟦Ross|b⟧', { pins: [{ quote: 'Ross', not: 'a' }] });
  });
  it('what is taken off uncovers the shorter name', () => {
    checkMentions({ a: ['Washington Post'], b: ['Washington'] }, '⟦Washington|b⟧ Post', {
      pins: [{ quote: 'Washington Post', not: 'a' }],
    });
  });
  it('beat whatever they overlap', () => {
    check('⟦Elon|!other⟧ Musk', { quote: 'Elon', actor: 'other' });
    check('⟦the Musk team|!team⟧ of ⟦Musk|musk⟧', { quote: 'the Musk team', actor: 'team' });
  });
  it('one with context beats one without, then the longer, then the first', () => {
    check(
      'a ⟦Ross|!jon⟧ b ⟦Ross|!bob⟧',
      { quote: 'Ross', actor: 'bob' },
      { quote: 'Ross', before: 'a', actor: 'jon' },
    );
    check(
      '⟦Bob Ross|!bob⟧ ⟦Ross|!jon⟧',
      { quote: 'Ross', actor: 'jon' },
      { quote: 'Bob Ross', actor: 'bob' },
    );
    check('⟦Ross|!jon⟧', { quote: 'Ross', actor: 'jon' }, { quote: 'Ross', actor: 'bob' });
  });
  it('are strong mentions', () => {
    check('⟦Dogey|!doge⟧ and ⟦the office|~doge⟧', { quote: 'Dogey', actor: 'doge' });
    checkMentions({ a: ['Ross'], b: ['Ross'] }, '⟦Agent Ross|!a⟧ and ⟦Ross|a⟧', {
      pins: [{ quote: 'Agent Ross', actor: 'a' }],
    });
  });
  it('are compared with Markdown as it is rendered', () => {
    checkMentions(cast, 'the **⟦Dog*ey|!doge⟧* staff**', {
      markdown: true,
      pins: [{ quote: 'Dogey', before: 'the', after: 'staff', actor: 'doge' }],
    });
  });
  it('tell how often they match', () => {
    const table = buildNameTable(namesOf(cast));
    const text = 'Ross, Ross. Dogey';
    const pins = [
      { quote: 'Ross', not: 'any' },
      { quote: 'Dogey', actor: 'doge' },
      { quote: 'Nobody', actor: 'x' },
      { quote: '', actor: 'x' },
    ];
    expect(resolveMentions({ text, hits: findHits(text, table), table, pins }).pinMatches).toEqual([
      2, 1, 0, 0,
    ]);
  });
});

describe('Markdown', () => {
  it('is searched in its words alone', () => {
    checkMentions(
      { ice: ['ICE'], musk: ['Elon Musk'] },
      [
        '---',
        'title: ICE',
        '---',
        '# ⟦ICE|ice⟧',
        '**⟦ICE|ice⟧** `ICE` ``ICE ` ICE`` [⟦ICE|ice⟧](https://ICE "ICE") ![⟦ICE|ice⟧](ICE.png) <https://a/ICE> <b title="ICE">⟦ICE|ice⟧</b>',
        '<!-- ICE --> https://x.com/ICE [⟦Elon Musk|musk⟧][ICE] [ICE]',
        '',
        '```',
        'ICE',
        '```',
        '',
        '    ICE',
        '',
        '[ICE]: https://ICE.example "ICE"',
        '> ⟦ICE|ice⟧ said',
        '- ⟦ICE|ice⟧',
      ]
        .join('\n')
        .replace('[ICE]\n\n```', '[⟦ICE|ice⟧]\n\n```'),
      { markdown: true },
    );
  });
});
