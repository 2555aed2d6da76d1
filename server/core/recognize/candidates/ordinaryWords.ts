/** Words that are written with a capital and yet name nobody, in English and French. All are compared folded. */
import { monthNames, weekdays } from '../../text/calendarWords';
import { foldCase } from '../../text/fold';
import { isFunctionWord } from '../../text/functionWords';

/** What a capitalised word is by itself. */
export interface Ordinary {
  /** It begins sentences, and then belongs to no name that follows. */
  readonly opener: boolean;
  /** It stands before names: “President”, “Mme”. */
  readonly title: boolean;
  /** With a full stop it is still no end of a sentence: “Sen.”. */
  readonly abbreviated: boolean;
  /** It may stand in a name, but is none by itself. */
  readonly neverAlone: boolean;
  /** A month or a day of the week: no name goes over it. */
  readonly calendar: boolean;
}

const known = new Map<string, Ordinary>();

export function ordinary(word: string): Ordinary {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  const folded = foldCase(word);
  const opener = isFunctionWord(word) || openers().has(folded);
  const title = titles().has(folded);
  const calendar = calendarNames().has(folded);
  const made = {
    opener,
    title,
    abbreviated: abbreviations().has(folded),
    neverAlone: opener || title || calendar || neverNames().has(folded),
    calendar,
  };
  // Texts of every word there is must not make the map grow without end.
  if (known.size > 20_000) known.clear();
  known.set(word, made);
  return made;
}

/** Small words that stand within names, between capitalised ones. */
export function isParticle(folded: string): boolean {
  return particles().has(folded);
}

/** Those that stand in a name only behind another small word: “de la”, “of the”. */
export function isArticle(folded: string): boolean {
  return articles().has(folded);
}

const articles = setOf('la le les l the');
const particles = setOf(
  'de du des d of van von der den di da del della dos das al bin ibn ben el y zu zur ter ten',
);
const titles = setOf(
  'mr mrs ms miss mx dr sir lady lord dame madam sen senator rep representative congressman congresswoman president vice ' +
    'chairman chairwoman chair chief minister secretary judge justice governor gov mayor general gen colonel col captain capt ' +
    'lieutenant lt sergeant sgt admiral major professor prof pope king queen prince princess ambassador director ceo cfo cto coo ' +
    'spokesman spokeswoman spokesperson attorney former ex acting deputy reverend rev saint ' +
    'm mme mmes mlle mm me maitre monsieur madame mademoiselle docteur senateur senatrice depute deputee presidente ministre ' +
    'secretaire juge gouverneur maire colonel capitaine professeur pape roi reine ambassadeur ambassadrice directeur directrice pdg dg',
);
const abbreviations = setOf(
  'mr mrs ms dr sen rep gov gen col capt lt sgt prof rev st ste m mm me mme mlle jr sr no vs inc corp',
);
/** Beside function words: what sentences, headings and lists begin with, in a corpus too small to show it in small letters. */
const openers = setOf(
  'after again against ago all almost along already also although always amid among another any anyone anything apart around ' +
    'away back because before behind being below beside besides between beyond both but by certainly clearly consequently ' +
    'currently despite down during each earlier either elsewhere enough even eventually ever every everyone everything ' +
    'except few finally first following fortunately further furthermore generally given half hence hey however i im ive ' +
    'indeed initially instead it its just last lastly later least less let like likewise little long look many maybe ' +
    'meanwhile more moreover most much my near nearly neither never nevertheless next nobody none nonetheless nor nothing ' +
    'notably now obviously often ok okay once only or other others otherwise our over overall own part people perhaps ' +
    'please previously probably quite rather read really recently regarding same say second see several she since so some ' +
    'somebody someone something sometimes soon still such sure take thanks that theirs then thereafter therefore third though ' +
    'three through throughout thus today together tomorrow too toward towards two under unfortunately unless unlike until up upon ' +
    'us very via want was well what whatever when whenever where whereas wherever whether while why within yes yesterday yet ' +
    'according asked based critics experts officials thousands hundreds dozens millions photo image source credit caption ' +
    'ainsi alors apres aujourd aujourdhui auparavant aupres aussi aussitot autant autour autre autres autrefois avant beaucoup ' +
    'bien bientot bref cependant certains certaines chacun chacune chaque ci cinq combien comment contre contrairement cote ' +
    'dabord davantage debut dehors deja demain depuis derriere des desormais dessous dessus deux devant deuxieme dix dorenavant ' +
    'dune encore enfin ensuite entre envers environ est et etre eux evidemment face faire faut finalement fin fini globalement grace hier hors hormis ' +
    'ici il invite interroge jamais jusqu jusque juste la lequel laquelle lesquels lesquelles loin lors lorsque lorsqu maintenant malgre ' +
    'maintes meme memes mieux moins neanmoins nombre notamment nul nulle oui outre par parce parfois parmi partout pendant ' +
    'personne peu peut plusieurs plutot point pourquoi pourtant premier premiere presque probablement puis puisque ' +
    'quand quant quatre quel quelle quelles quels quelque quelques quelqu quiconque quoique rappelons reste rien sauf selon ' +
    'sera seul seule seules seuls sinon sitot soit soudain souvent suite surtout tandis tant tantot telle tel telles tels toujours ' +
    'toute toutes toutefois tres trois trop un une voici voila voir vraiment y a ' +
    'contacte contactee contactes questionne questionnee questionnes reagissant ' +
    'january february mon tue wed thu fri sat sun',
);
/** Peoples and languages, things of the calendar, abbreviations for offices, sizes and the like. */
const neverNames = setOf(
  'american americans british english french german germans russian russians chinese european europeans italian italians ' +
    'spanish canadian canadians israeli israelis palestinian palestinians ukrainian ukrainians indian indians japanese ' +
    'mexican mexicans african africans asian asians arab arabs christian christians muslim muslims jewish jews catholic ' +
    'catholics protestant protestants democrat democrats democratic republican republicans iranian iranians turkish korean ' +
    'brazilian australian dutch swiss swedish irish scottish belgian polish greek latin latino latinos hispanic hispanics ' +
    'americain americaine americains americaines anglais anglaise francais francaise francaises allemand allemands ' +
    'allemande russe russes chinois chinoise europeen europeens europeenne italien italiens espagnol espagnols ' +
    'canadien canadiens canadienne quebecois quebecoise israelien israeliens palestinien palestiniens ukrainien ukrainiens ' +
    'indien indiens japonais mexicain mexicains africain africains asiatiques arabe arabes chretien chretiens musulman ' +
    'musulmans juif juifs catholique catholiques democrate democrates republicain republicains iranien iraniens turc turcs ' +
    'belge belges suisse suisses britannique britanniques internet web email wifi covid christmas easter noel paques ramadan ' +
    'may march mars mai god dieu am pm gmt utc est edt cet pst ceo cfo cto coo pdg dg drh hr ong ngo pib gdp tva vat usd eur sms pdf url faq tv ' +
    'ai ia id ok vs llc inc ltd corp sa sas jr sr ii iii iv vi vii viii ix xi xii kwh mwh km kg ' +
    'article articles section chapter chapitre figure table page photo photos video videos image images source sources ' +
    'credit legende newsletter cookies cookie copyright accueil menu home login',
);

const calendarNames = lazily(() => {
  const lists = [...Object.values(monthNames), ...Object.values(weekdays)];
  return lists
    .flatMap((list) => list.split(', '))
    .filter((name) => name !== '' && name !== 'mai')
    .flatMap((name) => [name.replace('(s)', ''), name.replace('(s)', 's')])
    .map(foldCase);
});

function setOf(words: string): () => ReadonlySet<string> {
  return lazily(() => words.split(' '));
}

function lazily(make: () => readonly string[]): () => ReadonlySet<string> {
  let made: ReadonlySet<string> | undefined;
  return () => (made ??= new Set(make()));
}
