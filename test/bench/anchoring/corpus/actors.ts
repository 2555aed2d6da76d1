/** Whom the generated articles name. Everybody is made up; some share a surname, as people do. */
import { Random } from '../random';
import type { Actor } from '../types';

const given =
  'Amara Bastien Clémence Dorian Edith Fergus Gisèle Hugo Ingrid Jérôme Karim Leonora Mathilde Nadia Oscar Priya Quentin Rosalind Soraya Tobias Ulrich Valérie Wanda Xavier Yasmine Zoé Benedict Camille'.split(
    ' ',
  );
const family =
  'Abernathy Bellocq Castellane Drummond Estève Fairweather Garrigue Hollings Iverson Jacquard Kerjean Lovelace Marchetti Nightingale Ormesson Pellerin Quigley Rochambeau Stanhope Tremblay Underhill Vasseur Whitcombe Yardley Zimmerlin Delacourt Harcourt Okonkwo Sørensen Müller'.split(
    ' ',
  );
const strangers =
  'Aldous Brannigan,Capucine Thibodeau,Desmond Falkirk,Eulalie Montferrand,Gareth Pemberley,Hortense Vauquelin,Imogen Castlereagh,Lazare Quemeneur,Minerva Oglethorpe,Placide Rochefort'.split(
    ',',
  );
const places =
  'Port-Aubry Thornwick Valmoreau Eastmere Saint-Corentin Brackenford Montclair Hollowell Rivesaltes Kingsferry Beaulac Ashdown Villefranque Northgate Lormont Stonebridge'.split(
    ' ',
  );
const organizations =
  'Meridian Transport Authority=MTA,Banque du Littoral=BDL,Helvion,Association des usagers du rail=AUR,Coastal Health Trust=CHT,Norvatel,Fédération des caves=FDC,Institute for Public Ledgers=IPL,Société des eaux vives=SEV,Orchard Foods,Union of Harbour Pilots=UHP,Quantis,Office national du cadastre=ONC,Greenlamp,Observatoire des marchés=ODM,Atlas Foundry'.split(
    ',',
  );

/** Every actor that an actors file for the whole corpus would list. */
export const knownActors: readonly Actor[] = [
  ...people(),
  ...places.map((name): Actor => ({ id: idOf(name), kind: 'place', names: [name] })),
  ...organizations.map((each): Actor => {
    const names = each.split('=');
    return { id: idOf(names[0]!), kind: 'organization', names };
  }),
];

/** People whom no actors file lists. */
export const unknownPeople: readonly string[] = strangers;

/** Who appears in one article. */
export function cast(random: Random): Actor[] {
  const of = (kind: Actor['kind'], count: number) =>
    random.shuffled(knownActors.filter((actor) => actor.kind === kind)).slice(0, count);
  return [...of('person', 7), ...of('organization', 5), ...of('place', 5)];
}

function people(): Actor[] {
  const random = new Random(20250225);
  const names = Array.from({ length: 48 }, (_, at) => `${random.pick(given)} ${family[at % family.length]!}`);
  return [...new Set(names)].map((name) => ({
    id: idOf(name),
    kind: 'person',
    names: [name, name.split(' ')[1]!],
  }));
}

function idOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
