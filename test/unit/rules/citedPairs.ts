/** What a citation quotes, beside what its source says, and what is to be told of it. */
export interface CitedPair {
  readonly source: string;
  readonly quote: string;
  /** A code, or `none`. */
  readonly verdict: string;
}

type Row = readonly [source: string, quote: string];

/** The same words in another dress, or with the editor's licence. */
const none: readonly Row[] = [
  ['The agency lost 65 members of staff in a week.', 'The agency lost 65 members of staff in a week'],
  ['“We won’t go,” the director of the agency said.', '"We won\'t go," the director of the agency said'],
  ['L’agence a perdu 1 500 agents — près d’un tiers.', "L'agence a perdu 1 500 agents - près d'un tiers"],
  ['L’agence a perdu 1\u202f500 agents en une semaine.', 'L’agence a perdu 1 500 agents en une semaine'],
  ['Le ministre a répondu : « Non ! »', 'Le ministre a répondu: "Non!"'],
  ['Il a dit «\u00a0jamais\u00a0» au ministre mardi.', 'Il a dit « jamais » au ministre mardi'],
  ['Près de 30\u00a0% des agents sont partis.', 'Près de 30% des agents sont partis'],
  ['The e\u0301lan of the office was gone by May.', 'The \u00e9lan of the office was gone by May'],
  ['The of\ufb01ce lost its chief on Tuesday.', 'The office lost its chief on Tuesday'],
  ['Le c\u0153ur de l’agence est \u00e0 Washington.', 'Le coeur de l’agence est \u00e0 Washington'],
  ['The depart\u00admental budget was cut in March.', 'The departmental budget was cut in March'],
  ['Le gouver-\nnement a perdu 21 agents mardi.', 'Le gouvernement a perdu 21 agents mardi'],
  ['Staff said … they would leave by Friday.', 'Staff said ... they would leave by Friday'],
  ['The staff of the agency resigned on Tuesday in protest.', 'The staff […] resigned on Tuesday in protest'],
  ['The staff of the agency resigned on Tuesday in protest.', 'The staff [...] resigned on Tuesday'],
  ['Yesterday the staff of the agency resigned.', '[T]he staff of the agency resigned'],
  ['The staff of the agency resigned yesterday.', '[t]he staff of the agency resigned'],
  ['Hier soir, les agents ont quitté le service.', '[L]es agents ont quitté le service'],
  ['Yesterday the staff of the agency resigned.', '[…] The staff of the agency resigned'],
  [
    'He left. By then the staff of the agency had resigned.',
    'He left. […] The staff of the agency had resigned',
  ],
  ['He said on Monday that the agency was closed.', '[Musk] said on Monday that the agency was closed'],
  ['By Monday he said that the agency was closed.', 'By Monday [Musk] said that the agency was closed'],
  ['The director, who did not answer questions, resigned on Monday.', 'The director […] resigned on Monday'],
  ['Le ministre, qui n’a pas répondu aux questions, a démissionné.', 'Le ministre […] a démissionné'],
  ['They resigned. They did not say why. The agency is closed.', 'They resigned. […] The agency is closed'],
  [
    'They resigned because they did not agree. The agency is closed.',
    'They resigned […]. The agency is closed',
  ],
  [
    'Ils sont partis. Ils n’ont pas dit pourquoi. L’agence est fermée.',
    'Ils sont partis. […] L’agence est fermée',
  ],
  ['Elon Musk said that the agency was closed for good.', 'Musk said that the agency was closed for good'],
  ['Le ministre a dit qu’il ne viendrait pas et qu’il était malade.', 'Le ministre […] était malade'],
  ['They said “the agency, which is closed,” and left.', 'the agency, which is closed.'],
  ['They said “the agency, which is closed,” and left.', '“the agency, which is closed”'],
  ['They said the agency was “closed” for good.', 'They said the agency was ‘closed’ for good'],
  ['Ils ont dit « l’agence est fermée, hélas » et sont partis.', '"l’agence est fermée, hélas."'],
  ['Ils sont partis , dit le directeur de l’agence.', 'Ils sont partis, dit le directeur de l’agence'],
  ['The agency [sic] lost 65 members of staff.', 'The agency [sic] lost 65 members of staff'],
];

/** Other words, of which none is known to weigh. */
const altered: readonly Row[] = [
  [
    'The staff of the agency wrote in a letter that they could not go on with the work.',
    'The staff of the agency wrote in a letter that they could not go on with that work',
  ],
  [
    'The staff of the agency wrote in a common letter that they could not go on with the work.',
    'The staff of the agency wrote in a letter that they could not go on with the work',
  ],
  [
    'The staff of the agency wrote in a letter that they could not go on with the work.',
    'The staff of the agency wrote in a long letter that they could not go on with the work',
  ],
  [
    'Les employés de l’agence ont écrit dans une lettre qu’ils ne pouvaient plus faire ce travail.',
    'Les agents de l’agence ont écrit dans une lettre qu’ils ne pouvaient plus faire ce travail',
  ],
  [
    'Les employés de l’agence ont écrit dans une lettre qu’ils ne pouvaient plus faire ce travail.',
    'Les employés de l’agence ont écrit dans une lettre commune qu’ils ne pouvaient plus faire ce travail',
  ],
  ['Yesterday the staff of the agency resigned.', 'The staff of the agency resigned'],
  ['The staff of the agency resigned on Tuesday in protest.', 'The staff … resigned on Tuesday in protest'],
  ['The staff of the agency resigned on Tuesday in protest.', 'The staff... resigned on Tuesday in protest'],
  ['Les agents du service ont démissionné mardi soir.', 'Les agents (…) ont démissionné mardi soir'],
  [
    'Nevertheless the staff of the agency has resigned.',
    'Nevertheless, the staff of the agency has resigned',
  ],
  ['La Maison-Blanche a répondu aux agents du service.', 'La Maison Blanche a répondu aux agents du service'],
  ['The agency lost twenty-one members of staff.', 'The agency lost 21 members of staff'],
  ['L’agence a perdu vingt et un agents mardi.', 'L’agence a perdu 21 agents mardi'],
  ['The departement of the agency was closed.', 'The department of the agency was closed'],
  ['Le personel de l’agence a démissionné mardi.', 'Le personnel de l’agence a démissionné mardi'],
  ['L’agence a ete fermée par le gouvernement.', 'L’agence a été fermée par le gouvernement'],
  [
    'The order of DOGE to close the office of the agency came on Tuesday.',
    'The order of Department of Government Efficiency to close the office of the agency came on Tuesday',
  ],
  [
    'They say that Elon Musk has closed the agency for good.',
    'They say that Musk has closed the agency for good',
  ],
];

const figure: readonly Row[] = [
  ['The agency lost 65 members of staff in a week.', 'The agency lost 56 members of staff in a week'],
  ['The agency lost 65 members of staff in a week.', 'The agency lost 66 members of staff in a week'],
  ['The agency lost 65 members of staff in a week.', 'The agency lost sixty-six members of staff in a week'],
  ['The agency lost sixty-five members of staff.', 'The agency lost seventy-five members of staff'],
  ['L’agence a perdu 65 agents en une semaine.', 'L’agence a perdu 56 agents en une semaine'],
  ['L’agence a perdu vingt et un agents mardi.', 'L’agence a perdu vingt-deux agents mardi'],
  ['L’agence a perdu 1 500 agents en une semaine.', 'L’agence a perdu 15 000 agents en une semaine'],
  ['L’agence a perdu 1 500 agents en une semaine.', 'L’agence a perdu 1 600 agents en une semaine'],
  ['The agency lost 1,500 members of staff.', 'The agency lost 1,050 members of staff'],
  ['The agency spent 1.5 million on its offices.', 'The agency spent 1.5 billion on its offices'],
  ['L’agence a dépensé 3 millions pour ses bureaux.', 'L’agence a dépensé 3 milliards pour ses bureaux'],
  ['L’agence a dépensé 1,5 million pour ses bureaux.', 'L’agence a dépensé 15 millions pour ses bureaux'],
  ['A third of the staff of the agency has left.', 'A quarter of the staff of the agency has left'],
  ['Un tiers des agents a quitté le service.', 'Un quart des agents a quitté le service'],
  ['La moitié des agents a quitté le service.', 'Les deux tiers des agents ont quitté le service'],
  ['Une vingtaine d’agents ont quitté le service.', 'Une trentaine d’agents ont quitté le service'],
  ['Une vingtaine de fonctionnaires ont démissionné.', '20 fonctionnaires ont démissionné'],
  ['Dozens of members of staff left the agency.', 'Hundreds of members of staff left the agency'],
  ['Des centaines d’agents ont quitté le service.', 'Des milliers d’agents ont quitté le service'],
  ['It was the third vote of the council this week.', 'It was the second vote of the council this week'],
  [
    'C’était le troisième vote du conseil cette semaine.',
    'C’était le deuxième vote du conseil cette semaine',
  ],
  ['The price of the licence rose by 20 percent.', 'The price of the licence rose by 20 points'],
  ['Le prix de la licence a augmenté de 20 %.', 'Le prix de la licence a augmenté de 20 points'],
  ['The contract was worth 5 million dollars a year.', 'The contract was worth 5 million euros a year'],
  ['Le contrat valait 5 millions de dollars par an.', 'Le contrat valait 5 millions d’euros par an'],
  ['The contract was worth $5 million a year.', 'The contract was worth £5 million a year'],
  ['They had to wait for three days at the border.', 'They had to wait for three weeks at the border'],
  ['Ils ont attendu trois jours à la frontière.', 'Ils ont attendu trois mois à la frontière'],
  ['The camp is 5 km away from the border post.', 'The camp is 5 miles away from the border post'],
  [
    'The letter was sent on February 25 to the chief of staff.',
    'The letter was sent on February 26 to the chief of staff',
  ],
  [
    'The letter was sent on February 25 to the chief of staff.',
    'The letter was sent on January 25 to the chief of staff',
  ],
  [
    'The letter was sent on Tuesday to the chief of staff.',
    'The letter was sent on Thursday to the chief of staff',
  ],
  ['The letter was sent in 2024 to the chief of staff.', 'The letter was sent in 2025 to the chief of staff'],
  [
    'La lettre a été envoyée le 25 février à la direction.',
    'La lettre a été envoyée le 26 février à la direction',
  ],
  [
    'La lettre a été envoyée le 25 février à la direction.',
    'La lettre a été envoyée le 25 janvier à la direction',
  ],
  [
    'La lettre a été envoyée mardi à la direction du service.',
    'La lettre a été envoyée jeudi à la direction du service',
  ],
  ['La lettre a été envoyée en 2024 à la direction.', 'La lettre a été envoyée en 2025 à la direction'],
  [
    'The meeting began at 10 a.m. in the office of the chief.',
    'The meeting began at 10 p.m. in the office of the chief',
  ],
  [
    'La réunion a commencé à 14h30 dans le bureau du chef.',
    'La réunion a commencé à 14h45 dans le bureau du chef',
  ],
  [
    'They resigned last week, the letter of the staff says.',
    'They resigned last month, the letter of the staff says',
  ],
  [
    'Ils ont démissionné la semaine dernière, dit la lettre.',
    'Ils ont démissionné la semaine prochaine, dit la lettre',
  ],
  [
    'The agency bought 20 jets of the type F-35 in spring.',
    'The agency bought 20 jets of the type F-16 in spring',
  ],
  [
    'The staff is paid as in the years 2020-2022 by the agency.',
    'The staff is paid as in the years 2020-2021 by the agency',
  ],
  ['The temperature fell to −5 degrees in the camp.', 'The temperature fell to 5 degrees in the camp'],
  ['Louis XIV signed the charter of the company.', 'Louis XVI signed the charter of the company'],
  ['The plaintiff was 34 years old at the time.', 'The plaintiff was 43 years old at the time'],
  ['Le plaignant avait 34 ans au moment des faits.', 'Le plaignant avait 43 ans au moment des faits'],
  [
    'The agency has 12 offices, 340 members of staff and one lawyer.',
    'The agency has 21 offices, 430 members of staff and one lawyer',
  ],
  [
    'The staff of the agency lost 65 colleagues […] in a week.',
    'The staff of the agency lost 56 colleagues […] in a week',
  ],
  [
    'The agency lost 65 members of staff from its main office in a week.',
    'The agency lost 56 members of staff […] in a week',
  ],
];

const negation: readonly Row[] = [
  ['We will not use our skills to weaken the agency.', 'We will use our skills to weaken the agency'],
  ['We will use our skills to weaken the agency.', 'We will not use our skills to weaken the agency'],
  ['We won’t use our skills to weaken the agency.', 'We will use our skills to weaken the agency'],
  ['The staff did not leave the agency on Tuesday.', 'The staff did leave the agency on Tuesday'],
  ['The staff have never asked for a meeting.', 'The staff have asked for a meeting'],
  ['The staff have always asked for a meeting.', 'The staff have never asked for a meeting'],
  ['No member of the staff has signed the letter.', 'A member of the staff has signed the letter'],
  ['The staff left the building without a word.', 'The staff left the building with a word'],
  ['They deny that the staff was paid by the agency.', 'They tell that the staff was paid by the agency'],
  ['The order of the agency was legal under the act.', 'The order of the agency was illegal under the act'],
  ['Nobody at the agency knew of the order.', 'Everybody at the agency knew of the order'],
  ['He refused to sign the order of the agency.', 'He agreed to sign the order of the agency'],
  ['The order cannot be signed by the agency.', 'The order can be signed by the agency'],
  ['The staff is not paid by the agency any more.', 'The staff is paid by the agency any more'],
  [
    'Nous n’utiliserons pas nos compétences contre l’agence.',
    'Nous utiliserons nos compétences contre l’agence',
  ],
  [
    'Nous utiliserons nos compétences contre l’agence.',
    'Nous n’utiliserons pas nos compétences contre l’agence',
  ],
  ['La direction n’a pas répondu aux questions.', 'La direction a répondu aux questions'],
  ['La direction n’a jamais répondu aux questions.', 'La direction n’a pas répondu aux questions'],
  ['La direction n’a plus répondu aux questions.', 'La direction n’a pas répondu aux questions'],
  ['Personne n’a répondu aux questions des agents.', 'Il a répondu aux questions des agents'],
  ['Aucun agent n’a signé la lettre de la direction.', 'Un agent a signé la lettre de la direction'],
  [
    'Ils ont quitté le service sans un mot à la direction.',
    'Ils ont quitté le service avec un mot à la direction',
  ],
  ['Il refuse de signer l’ordre de la direction.', 'Il accepte de signer l’ordre de la direction'],
  ['L’ordre de la direction est légal selon le juge.', 'L’ordre de la direction est illégal selon le juge'],
  ['Ce n’est pas la direction qui a signé la lettre.', 'C’est la direction qui a signé la lettre'],
  ['We will not resign on Monday, the staff said.', 'We will […] resign on Monday'],
  ['We will not, under any circumstances, resign on Monday.', 'We will […] resign on Monday'],
  ['We will, under no circumstances, resign on Monday.', 'We will […] resign on Monday'],
  ['The director did say that he will not go to the agency.', 'The director did […] go to the agency'],
  ['The staff who did not sign were dismissed on Monday.', 'The staff […] were dismissed on Monday'],
  [
    'We will resign on Monday, the staff of the agency said.',
    'We will [not] resign on Monday, the staff of the agency said',
  ],
  ['Il n’a pas démissionné lundi soir, dit la direction.', 'Il n’a […] démissionné lundi soir'],
  ['Elle ne démissionnera pas lundi soir, dit la direction.', 'Elle […] démissionnera […] lundi soir'],
  ['We will not resign on Monday, the staff said.', 'We will … resign on Monday'],
  ['They never said that they would sign.', 'They […] said that they would sign'],
];

const name: readonly Row[] = [
  [
    'Elon Musk said that the agency was closed for good.',
    'Donald Trump said that the agency was closed for good',
  ],
  ['The agency was closed for good, Elon Musk said.', 'The agency was closed for good, Donald Trump said'],
  [
    'L’agence est fermée pour de bon, a dit Elon Musk.',
    'L’agence est fermée pour de bon, a dit Donald Trump',
  ],
  ['The order was signed by the USDS on Tuesday.', 'The order was signed by the DOGE on Tuesday'],
  ['L’ordre a été signé par l’USDS mardi matin.', 'L’ordre a été signé par le DOGE mardi matin'],
  ['A copy of the letter was seen by AFP on Tuesday.', 'A copy of the letter was seen by AP on Tuesday'],
  ['Une copie de la lettre a été vue par l’AFP mardi.', 'Une copie de la lettre a été vue par l’AP mardi'],
  [
    'The letter was addressed to Susie Wiles in Washington.',
    'The letter was addressed to Amy Gleason in Washington',
  ],
  [
    'La lettre était adressée à Susie Wiles à Washington.',
    'La lettre était adressée à Amy Gleason à Washington',
  ],
  [
    'The staff of the agency left for Paris on Tuesday.',
    'The staff of the agency left for Berlin on Tuesday',
  ],
  [
    'Les agents du service sont partis pour Paris mardi.',
    'Les agents du service sont partis pour Berlin mardi',
  ],
  [
    'The chief executive of Amazon, Andy Jassy, was there.',
    'The chief executive of Amazon, Andy Bass, was there',
  ],
  ['The contract with Microsoft was signed on Tuesday.', 'The contract with Palantir was signed on Tuesday'],
  ['Le contrat avec Microsoft a été signé mardi.', 'Le contrat avec Palantir a été signé mardi'],
  ['Jonathan Ross was the agent who fired three times.', 'Wilbur Ross was the agent who fired three times'],
  [
    'The agent who fired was Jonathan Ross, the judge said.',
    'The agent who fired was Wilbur Ross, the judge said',
  ],
  ['L’agent qui a tiré est Jonathan Ross, dit le juge.', 'L’agent qui a tiré est Wilbur Ross, dit le juge'],
  [
    'The department of Elon Musk lost its staff on Tuesday.',
    'The department of Kimbal Musk lost its staff on Tuesday',
  ],
  [
    'It is the work of ICE, the letter of the staff says.',
    'It is the work of FBI, the letter of the staff says',
  ],
];

/** It says something else, or it is not sure what is meant. */
const missing: readonly Row[] = [
  ['The agency lost 65 members of staff in a week.', 'The office was closed by order of the judge'],
  ['L’agence a perdu 65 agents en une semaine.', 'Le bureau a été fermé sur ordre du juge'],
  ['65 left.', '56 left'],
  ['They wrote on Tuesday, 25 February, to the chief.', 'They wrote on Tuesday, February 25, to the chief'],
  [
    'The agency has lost members of its staff this year.',
    'The agency has lost 65 members of its staff this year',
  ],
  ['The former head of the agency has signed the letter.', 'The head of the agency has signed the letter'],
  ['65 staff went. 66 staff came.', '56 staff went'],
  ['The prices of the agency rose last year.', 'The prices of the agency fell last year'],
  ['Les prix de l’agence ont monté en mars.', 'Les prix de l’agence ont baissé en mars'],
  ['The bill was approved by the council of the city.', 'The bill was rejected by the council of the city'],
  ['Le texte a été adopté par le conseil de la ville.', 'Le texte a été rejeté par le conseil de la ville'],
  ['They left before the vote of the council was over.', 'They left after the vote of the council was over'],
  [
    'Le suspect a été acquitté par le tribunal de Paris.',
    'Le suspect a été condamné par le tribunal de Paris',
  ],
  [
    'Only members of the staff have signed the letter.',
    'Members of the staff have signed the letter of the agency',
  ],
  ['The staff have only signed the letter of the agency.', 'The staff have signed the letter of the agency'],
  ['Ils ont seulement signé la lettre de l’agence.', 'Ils ont signé la lettre de l’agence'],
  ['The agency reportedly paid the members of its staff.', 'The agency paid the members of its staff'],
  ['L’agence aurait payé les membres de son personnel.', 'L’agence a payé les membres de son personnel'],
  ['The alleged head of the agency signed the letter.', 'The head of the agency signed the letter'],
  ['Most members of the staff have signed the letter.', 'All members of the staff have signed the letter'],
  ['La plupart des agents du service ont signé la lettre.', 'Tous les agents du service ont signé la lettre'],
  ['The agency lost more than 65 members of staff.', 'The agency lost less than 65 members of staff'],
  [
    'L’agence a perdu plus de 65 agents en une semaine.',
    'L’agence a perdu moins de 65 agents en une semaine',
  ],
  ['The agency lost about 65 members of staff.', 'The agency lost 65 members of staff'],
  ['The agency lost nearly 65 members of staff.', 'The agency lost 65 members of staff'],
  [
    'The staff may leave the agency on Tuesday evening.',
    'The staff will leave the agency on Tuesday evening',
  ],
  ['The agency is open to the members of its staff.', 'Is the agency open to the members of its staff?'],
  ['Donald Trump, in the office. The agency was closed.', 'Trump and Musk closed the agency'],
];

const translation: readonly Row[] = [
  [
    'Plus de 20 fonctionnaires ont démissionné mardi de l’agence, et la direction n’a pas répondu.',
    'More than 20 officials resigned from the agency on Tuesday, and the management has not answered',
  ],
  [
    'More than 20 officials resigned from the agency on Tuesday, and the management has not answered.',
    'Plus de 20 fonctionnaires ont démissionné mardi de l’agence, et la direction n’a pas répondu',
  ],
];

function rows(verdict: string, pairs: readonly Row[]): readonly CitedPair[] {
  return pairs.map(([source, quote]) => ({ source, quote, verdict }));
}

export const citedPairs: readonly CitedPair[] = [
  ...rows('none', none),
  ...rows('cited-quote-altered', altered),
  ...rows('cited-figure-changed', figure),
  ...rows('cited-negation-changed', negation),
  ...rows('cited-name-changed', name),
  ...rows('cited-quote-missing', missing),
  ...rows('translation-without-original', translation),
];
