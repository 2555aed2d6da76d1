/** The French half of the grammar: see grammar.ts for what braces mean. */
import type { Grammar } from './grammar';

export const french: Grammar = {
  sentences: [
    '{P} a déclaré {J} devant {group} que {clause}.',
    'Selon {P}, {clause}, bien que {people} {past} {thing}.',
    '« {vow} », {said} {P} dans {place}.',
    '« {vow} », {said} {P}, qui {past} {thing} en {Y}. « {vow}. »',
    '{body} de {L} {past} {thing} le {D}, {time} après {thing}.',
    '{O} {past} {thing}, {said} {P}, {office} de l’organisme.',
    'Près de {B} {persons} {pasts} {thing} à {L} {season}.',
    '{W} {persons} sur {W} {pasts} {thing}, d’après {document}.',
    'Le coût total a augmenté de {C} pour atteindre {M} en {Y}.',
    '{O} n’a pas voulu {act} {thing}, et personne n’a demandé à {act} {thing}.',
    'Chez {O}, nul ne souhaite {act} {thing} tant que {clause}.',
    '{P} n’a jamais accepté de {act} {thing}, {said} {someone} proche de {O}.',
    'Le {D}, {P} {past} {thing} ; à {T}, {people} {pasts} {thing}.',
    '{body} ne pourra pas {act} {thing} avant le {D}.',
    'À {L}, où vivent {B} {persons}, on {past} {thing} sans {act} {thing}.',
    '{document} montre que {O} {past} {thing} pour {M}.',
    'C’est {C} de plus qu’en {Y}, quand {people} {pasts} {thing}.',
    'Venus de {L} et de {L}, {people} {pasts} {thing} ensemble, {reason}.',
    '{P}, {office} de {O}, {past} {thing} {reason}.',
    'Depuis {Y}, {O} {past} {thing} dans {N} communes autour de {L}.',
    'Interrogé sur {thing}, {P} répond que {clause}.',
    '{P} pourrait {act} {thing} dès {J}, mais {clause}.',
    '{someone} refuse de {act} {thing}, {reason}.',
    'Ce n’est qu’en {Y} que {O} {past} {thing} ({document} donne une autre date).',
    'On compte désormais {W} {persons} pour {N} {persons} : {clause}.',
    'Entre le {D} et le {D}, {O} {past} {thing} au moins {W} fois.',
    '{time} plus tard, {someone} de {O} {past} {thing}, {reason}.',
    '{people} espèrent encore que {clause}.',
    'Ni {O} ni {P} ne souhaitaient {act} {thing} en {Y}.',
    'Si {clause}, {O} devrait {act} {thing} avant le {D}.',
    '{body} {past} {thing}, puis {thing}, et enfin {thing}.',
    'Les critiques jugent {thing} {adj} ; les partisans citent {thing} à {L}.',
    '{P} et {P} {pasts} {thing} lors d’une réunion de {N} heures.',
    'Aucun des {N} {persons} ne voulait {act} {thing}, lit-on dans {document}.',
    'Dans une lettre de {W} pages, {P} {past} {thing} et promis de {act} {thing}.',
    'La part de {O} est passée de {C} à {C} en {time}.',
    'Il y a {time}, {P} {past} {thing} à {L}, {reason}.',
    'On attendait {B} {persons} ; {N} seulement {pasts} {thing}.',
    '{document}, que {O} a pu lire, chiffre le projet à {M}.',
    'Reste à savoir si {clause}, {said} {P}.',
    'Pour {people}, {thing} veut dire {thing} : {clause}.',
    '{P} n’est pas le premier à {act} {thing}.',
    '{O} n’a plus le droit de {act} {thing} depuis {Y}, {reason}.',
    'À {T} {J}, {people} commençaient à {act} {thing} devant {place}.',
    'Le bureau de {O}, dirigé par {P}, peut {act} {thing} sans prévenir {people}.',
    '« {vow}, et {vow} », ont écrit {people} à {P} le {D}.',
    'Construit en {Y} pour {M}, l’édifice devait {act} {thing}.',
    '{people} qui {pasts} {thing} ont reçu {M} chacun.',
    'Pour reprendre les mots de {P} : « {vow} ! »',
    'Ce que {O} appelle {thing} n’est, pour {P}, que {thing}.',
    '{thing} avait été reporté {W} fois avant que {P} ne s’en mêle.',
    'Plus de {C} des {persons} de {L} pensent que {clause}.',
    'L’accord entre {O} et {O} porte sur {thing}, {thing} et {thing}.',
    '{P} a quitté son poste le {D} {reason}.',
    'Par {N} voix contre {N}, {body} {past} {thing}.',
    'Peu de gens croyaient que {O} saurait {act} {thing}.',
    'Sous {P}, {O} {past} {thing} ; sous {P}, l’inverse s’est produit.',
    '{someone} de {L} raconte que {clause}, {reason}.',
    'Daté du {D}, {document} ne mentionne ni {thing} ni {thing}.',
    '{season}, {people} de {L} ont perdu {thing} et {M}.',
    '{J} dernier, {someone} a découvert {document} derrière {place}.',
    'Fondé en {Y} à {L}, {O} emploie {B} {persons}.',
    '{body} a appris le {D} que {clause}, précise {P}.',
    'En {Y} encore, on pouvait {act} {thing} pour {M}.',
    'Tout comme {P}, {O} {past} {thing}.',
    '{P} a passé {W} ans chez {O} avant de {act} {thing}.',
    'Rien de tout cela ne permet de {act} {thing}, conclut {document}.',
    'La moitié des {persons} {past} {thing} ; les autres estiment que {clause}.',
    'La mesure concerne {N} des {N} quartiers de {L} : {clause}.',
    'Au lieu de {act} {thing}, {O} {past} {thing} d’une valeur de {M}.',
    'Le plus {adj}, selon {P}, c’est que {clause}.',
    'Un porte-parole de {O} n’a pas su dire quand il faudrait {act} {thing}.',
    'Les habitants de {L} parlent de « {thing} » ; {body} préfère « {thing} ».',
    '{season}, quelque {N} {persons} {pasts} {thing} près de {place}.',
    '« {vow} ? » demande {P}. « {vow} ! »',
    'Une audience de {W} jours s’est achevée le {D} : {clause}.',
    'Pour {act} {thing}, il faut {N} signatures, {thing} et {time}.',
    'De {L} à {L}, {people} {pasts} {thing} {season}.',
    'Puis, {J}, {O} {past} {thing} {reason}.',
    'Les {N} premiers {persons} pourront {act} {thing} à partir du {D}.',
    'Il a fallu {time} pour {act} {thing}, et {W} mois de plus pour {act} {thing}.',
    'Les loyers ont doublé ; les salaires de {O} n’ont progressé que de {C}.',
    '{P} nie avoir voulu {act} {thing}, {reason}.',
    'À l’arrivée de {P}, en {Y}, {clause}.',
  ],
  rules: {
    said: `
      explique | affirme | rappelle | regrette | insiste | reconnaît | prévient | répond | souligne |
      confie`,
    time: `
      trois semaines | plusieurs mois | une quinzaine | deux jours | presque un an | une heure | une
      demi-décennie | six mois`,
    season: `
      au printemps | cet été | à l’automne | cet hiver | le mois dernier | ce trimestre | cette
      semaine | l’an passé`,
    adj: `
      régional | discret | municipal | inattendu | fragile | impopulaire | coûteux | provisoire |
      opaque | historique | ambitieux | contesté | rural | bilingue | oublié | hâtif | prudent |
      douteux | incertain | fédéral | côtier | temporaire | absurde`,
    body: `
      le conseil municipal | le ministère | le tribunal | la commission | l’autorité portuaire | le
      parlement | le syndicat | la direction de l’hôpital | le rectorat | la banque centrale | la cour
      des comptes | le service d’incendie | la régie des eaux | la préfecture | le parquet | l’office
      du logement | la chambre de commerce | la bibliothèque | la douane | l’école de police`,
    office: `
      présidente | directeur | trésorière | secrétaire | ingénieur en chef | médiateur | inspectrice |
      économiste en chef | archiviste | rectrice | responsable de la sûreté | conseillère juridique |
      commissaire | attaché de presse`,
    someone: `
      une infirmière | un pêcheur | une avocate | un professeur à la retraite | une greffière | un
      témoin | un chauffeur de bus | une historienne | un géomètre | une traductrice | un agriculteur
      | une commerçante | un étudiant | un magistrat | une voisine | un lanceur d’alerte | une
      comptable | un géologue | un jardinier`,
    people: `
      les riverains | les dockers | les sages-femmes | des bénévoles | les retraités | les locataires
      | les usagers | des actionnaires | les manifestants | des touristes | les écoliers | les
      ingénieurs | les fonctionnaires | les abonnés | des réfugiés | les éleveurs | les patients |
      d’anciens combattants | les propriétaires | des musiciens | les petits commerçants | les
      contribuables | des apprentis`,
    persons: `
      habitants | dockers | bénévoles | retraités | locataires | usagers | actionnaires | manifestants
      | touristes | écoliers | ingénieurs | fonctionnaires | abonnés | réfugiés | éleveurs | patients
      | propriétaires | musiciens | apprentis | élus`,
    group: `
      la presse | une commission d’enquête | le personnel réuni | les députés | une foule compacte |
      la cour | une radio locale | les parents d’élèves | des investisseurs | une salle comble | la
      rédaction d’un hebdomadaire | ses collègues`,
    thing: `
      la fermeture de la ligne de bac | une réforme des retraites | l’achat de tramways d’occasion |
      un audit des comptes | la taxe de stationnement | la réfection de la digue nord | l’interdiction
      des vols de nuit | la fusion des deux cliniques | la gratuité des cantines | la vente de forêts
      domaniales | un moratoire sur les forages | l’embauche d’intérimaires | le procès-verbal de la
      séance à huis clos | une aide à l’isolation | la démolition du vieux silo | l’appel du jugement
      | le sauvetage des randonneurs | une licence de logiciel inutile | la réouverture du
      poste-frontière | l’indemnisation des sinistrés | la fuite des tableurs | un contrat avec un
      laboratoire privé | la rénovation de la salle de concert | la campagne de vaccination | une
      grève des heures supplémentaires | le transfert du cadastre | un inventaire de l’amiante | la
      nouvelle grille horaire | le fonds d’urgence | l’expulsion des squatteurs | un essai de péniches
      électriques | le remplacement des conduites en plomb | le prêt de manuscrits rares | l’enquête
      sur le déraillement | un impôt sur les logements vides | le rappel de radiateurs défectueux | le
      recensement des arbres | l’annulation du festival | l’accord salarial | la perte des courriels
      archivés | la garantie des dépôts | la formation des pompiers volontaires | le dragage de
      l’estuaire | une pétition pour des passages sûrs | le quota de morue | l’œuvre du sculpteur | le
      cœur du dispositif`,
    act: `
      approuver | reporter | condamner | financer | surveiller | examiner | rejeter | défendre |
      publier | contester | suspendre | négocier | préparer | commenter | accepter | entraver |
      célébrer | documenter | reconsidérer | expliquer | bloquer`,
    past: `
      a approuvé | a reporté | a condamné | a financé | a surveillé | a examiné | a rejeté | a défendu
      | a publié | a contesté | a suspendu | a négocié | a préparé | a commenté | a accepté | a
      entravé | a célébré | a réclamé | a critiqué | a annoncé | a abandonné | a salué | a retardé | a
      soutenu | a dévoilé`,
    pasts: `
      ont approuvé | ont repoussé | ont condamné | ont financé | ont surveillé | ont examiné | ont
      rejeté | ont défendu | ont publié | ont contesté | ont suivi | ont négocié | ont préparé | ont
      commenté | ont accepté | ont célébré | ont réclamé | ont critiqué | ont salué | ont retardé |
      ont soutenu | ont dévoilé`,
    clause: `
      {people} n’ont pas été entendus | {O} avait tout prévu bien avant | {body} manque d’argent |
      personne ne veut {act} {thing} | il est impossible de {act} {thing} {season} | {people} n’ont
      jamais été consultés | les chiffres de l’annexe sont faux | l’opération coûterait {M} | {P}
      savait tout | {body} devrait {act} {thing} | il n’y avait pas d’autre solution | la plupart des
      {persons} vont {act} {thing} | le ministre n’a rien signé | {L} pourrait suivre | {someone}
      avait donné l’alerte | les règles ne valent que pour {people} | la confiance se regagne
      lentement | la météo empêchait de {act} {thing} | tout dépend de {someone} | rien n’est {adj}
      dans cette affaire`,
    reason: `
      en invoquant {thing} | faute de {persons} | à la surprise des {persons} | sans consulter
      {people} | comme le recommandait {document} | malgré {thing} | en échange de garanties | à la
      demande de {P} | contre l’avis de {O} | alors que {clause} | afin de {act} {thing} | sous la
      pression de {O} | au grand dam de {P} | quoi qu’en disent {people}`,
    document: `
      une note interne | le rapport annuel | une enquête confidentielle | le procès-verbal | un
      avant-projet de loi | le dossier d’appel d’offres | une étude de quarante pages | le registre
      foncier | une expertise | le journal de bord | une réponse écrite | le relevé d’inspection`,
    place: `
      la mairie | l’ancienne douane | le gymnase de l’école | la halle aux poissons | le terminal est
      | le jardin botanique | le palais de justice | une grange aménagée | le musée du phare | le
      dépôt de bus | le parvis de la cathédrale | un bureau loué`,
    vow: `
      Nous n’allons pas {act} {thing} | Je n’ai jamais voulu {act} {thing} | Il est {adj} de {act}
      {thing} | Personne n’a interrogé {people} | Nous allons {act} {thing} | Il n’y a plus d’argent
      pour {people} | Je ne peux que {act} {thing} | On ne saurait {act} {thing} avec {people} | Il
      s’agissait de {act} {thing} | Notre devoir est envers {people} | Il faut {act} {thing}
      maintenant | Je le dois à {people} | Sans {people}, nous sommes perdus | Ma réponse à {P} n’a
      pas changé | Nous méritons {thing}`,
    heading: `
      Un dossier {adj} | Ce que veulent {people} | {thing} | Silence chez {O} | {time} d’attente | {N}
      questions | Vivre avec {people} | Encore {L}`,
    caption: `
      {P} à {L}, le {DY}. Photo : {O} | {body} de {L}, en {Y}. | {people} devant {place}, le {DY}.
      ({O})`,
    related: `
      Lire aussi : {thing} | À LIRE AUSSI • {P} et {thing} | Sur le même sujet : {people} contre
      {thing} | Notre dossier : {body} de {L}`,
    title: `
      {O} {past} {thing} | À {L}, {people} contre {thing} | {P} et {thing} | {thing} : {N} {persons}
      témoignent`,
    byline: `
      Par {P}, le {DY} | Par {P} et {P} | Par {P} avec {O} · {DY} · {T}`,
  },
  boilerplate: [
    'Nous respectons votre vie privée. Tout accepter – Paramétrer – Continuer sans accepter',
    'Accueil | Politique | International | Culture | Sports',
    'Partager : Facebook · X · WhatsApp · Courriel',
    'Il vous reste 2 articles gratuits ce mois-ci. Abonnez-vous pour 1 € par mois.',
    'Inscrivez-vous à notre lettre du matin : l’essentiel en cinq minutes.',
    'Publicité',
    'Écouter l’article (6 min)',
    'Les plus lus\n1. Ce que la tempête a laissé\n2. Le dentiste qui collectionnait les cartes\n3. Quiz : connaissez-vous la côte ?',
    'Les commentaires sont fermés. 14 personnes en discutent.',
    'Suivez-nous sur Mastodon, Instagram et YouTube.',
    'Avec nos correspondants ; relecture du service de nuit.',
    'En images : douze photos de la semaine',
    '🍪 Ce site dépose des témoins. D’accord',
    'La suite est réservée aux abonnés.',
  ],
  numberWords:
    'deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante'.split(
      ' ',
    ),
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  days: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
};
