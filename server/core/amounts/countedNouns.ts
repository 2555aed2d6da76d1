/**
 * What is counted, by the noun behind a figure. Nouns of one group may stand for each other; a number of people and a number of countries
 * are never the same told twice. Where the noun is none of these, nothing is known, and the number may be of anything.
 */
import type { Context } from '../anchor/guards/context';
import { wordForms } from '../anchor/guards/wordForms';
import { foldCase } from '../text/fold';
import { isJoined } from '../text/tokens';

/** The group of what the figure in the tokens from `at` to `to` counts. */
export function countedGroup(context: Context, at: number, to: number): string | undefined {
  let group: string | undefined;
  for (let behind = to; behind < to + WORDS_BEHIND && isJoined(context.tokens[behind]); behind++) {
    const { word } = context.tokens[behind]!;
    if (context.isInFigure(behind) || ENDS.has(word)) break;
    group = narrowed(group, groupOf(word));
  }
  // "killing 21 people": what happened to them is said before.
  for (let before = at - 1; before >= at - WORDS_BEFORE && isJoined(context.tokens[before + 1]); before--) {
    if (context.isInFigure(before)) break;
    const fate = groupOf(context.tokens[before]!.word);
    if (fate !== undefined && FATES.has(fate) && (group ?? 'people') === 'people') group = fate;
  }
  return group;
}

/** The first noun counts, but people may be told more of: "21 people were killed". */
function narrowed(group: string | undefined, next: string | undefined): string | undefined {
  if (group === undefined) return next;
  return group === 'people' && next !== undefined && PEOPLE.has(next) ? next : group;
}

const WORDS_BEHIND = 5;
/** Words behind which something else is told than what is counted. */
const ENDS: ReadonlySet<string> = new Set(
  'in at on by to from with for about against into over under after before during since until as than and or but who that which when where while because if dans en a par pour avec sur sous chez vers contre apres avant pendant depuis et ou mais qui que dont quand lors alors'.split(
    ' ',
  ),
);
const WORDS_BEFORE = 2;

function groupOf(word: string): string | undefined {
  return (groups ??= byWord()).get(word);
}

/** Whether both may count the same: the dead are people, but the wounded are other people. */
export function mayCountTheSame(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  return (a === 'people' && PEOPLE.has(b)) || (b === 'people' && PEOPLE.has(a));
}

export function countsPeople(group: string | undefined): boolean {
  return group === 'people' || PEOPLE.has(group ?? '');
}

const FATES: ReadonlySet<string> = new Set(['dead', 'injured', 'arrested']);
const PEOPLE: ReadonlySet<string> = new Set([...FATES, 'missing', 'women', 'men', 'children']);

const lists: Readonly<Record<string, string>> = {
  people:
    'people, person(s), personne(s), gens, individual(s), individu(s), employee(s), employé(e)(s), salarié(e)(s), worker(s), travailleur(s), travailleuse(s), ouvrier(s), ' +
    'fonctionnaire(s), official(s), staff, staffer(s), agent(s), member(s), membre(s), engineer(s), ingénieur(e)(s), technologist(s), technologue(s), specialist(s), spécialiste(s), ' +
    'expert(e)(s), soldier(s), soldat(s), troops, militaire(s), civilian(s), civil(s), civils, civile(s), resident(s), habitant(e)(s), résident(e)(s), citizen(s), citoyen(ne)(s), ' +
    'migrant(e)(s), refugee(s), réfugié(e)(s), immigrant(s), immigré(e)(s), voter(s), électeur(s), électrice(s), student(s), étudiant(e)(s), élève(s), pupil(s), teacher(s), enseignant(e)(s), ' +
    'patient(e)(s), protester(s), manifestant(e)(s), demonstrator(s), signatory, signatories, signataire(s), signer(s), journalist(s), journaliste(s), deputy, deputies, député(e)(s), senator(s), sénateur(s), ' +
    'victim(s), victime(s), passenger(s), passager(s), passagère(s), colleague(s), collègue(s), american(s), américain(e)(s), français, adhérent(e)(s), participant(e)(s), resigner(s), démissionnaire(s), ' +
    'job(s), emploi(s), poste(s), position(s), layoff(s), licenciement(s), resignation(s), démission(s), departure(s), départ(s)',
  women: 'woman, women, femme(s), girl(s), fille(s)',
  men: 'man, men, homme(s), garçon(s), boy(s)',
  children: 'child, children, enfant(s), minor(s), mineur(s), mineure(s), kid(s), baby, babies, bébé(s)',
  dead: 'dead, death(s), kill+, killing, died, tuant, tue, tuent, mort(e)(s), tué(e)(s), décès, décédé(e)(s), fatalities, fatality',
  injured: 'injure+, injuring, wound+, hurt, blessant, blesse, blessent, blessé(e)(s), injuries, injury',
  arrested:
    'arrest+, detained, detainee(s), arrêté(e)(s), arrestation(s), interpellé(e)(s), interpellation(s), détenu(e)(s)',
  missing: 'missing, disparu(e)(s)',
  places:
    'country, countries, pays, state(s), états, nation(s), city, cities, ville(s), town(s), village(s), commune(s), region(s), région(s), department(s), département(s), province(s), district(s), site(s), location(s)',
  organisations:
    'company, companies, entreprise(s), société(s), firm(s), agency, agencies, agence(s), bank(s), banque(s), association(s), union(s), syndicat(s), party, parties, parti(s), school(s), école(s), hospital(s), hôpital, hôpitaux, media, média(s), newspaper(s), journal, journaux, ministry, ministries, ministère(s), organisation(s), organization(s), group(s), groupe(s), team(s), équipe(s)',
  documents:
    'page(s), letter(s), lettre(s), document(s), report(s), rapport(s), article(s), email(s), courriel(s), message(s), tweet(s), post(s), contract(s), contrat(s), book(s), livre(s), file(s), fichier(s), law(s), loi(s), bill(s), complaint(s), plainte(s), lawsuit(s), order(s), décret(s), question(s), point(s)',
  vehicles:
    'car(s), voiture(s), véhicule(s), vehicle(s), plane(s), avion(s), aircraft, ship(s), navire(s), boat(s), bateau(x), truck(s), camion(s), tank(s), char(s), train(s), drone(s), missile(s)',
  buildings:
    'house(s), maison(s), home(s), logement(s), building(s), bâtiment(s), immeuble(s), apartment(s), appartement(s), room(s), chambre(s)',
  votes: 'vote(s), voix, ballot(s), bulletin(s)',
  occasions:
    'attack(s), attaque(s), attentat(s), strike(s), frappe(s), grève(s), meeting(s), réunion(s), election(s), élection(s), case(s), cas, incident(s), accident(s), bullet(s), balle(s), shot(s), tir(s)',
};

let groups: ReadonlyMap<string, string> | undefined;

function byWord(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([group, list]) =>
      wordForms(list).map((word): [string, string] => [foldCase(word), group]),
    ),
  );
}
