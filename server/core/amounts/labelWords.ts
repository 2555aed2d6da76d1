/** Words behind which a number is a name and no amount, folded: "Article 49", "vol 447", "No. 4". */
export function isLabelWord(word: string): boolean {
  return (words ??= new Set(LABELS.split(' '))).has(word);
}

let words: ReadonlySet<string> | undefined;

const LABELS =
  'no nos nr num numero numeros number numbers article articles art section sections sec title titre chapter chapitre chap page pages p pp ' +
  'paragraph paragraphe para paragraphs alinea line lines ligne lignes row room rooms salle chambre gate porte flight vol route routes highway interstate autoroute ' +
  'figure fig table tableau annex annexe appendix volume tome part partie version v episode season saison channel chaine zone area lot ' +
  'case affaire dossier resolution resolutions amendment amendement bill proposition formula formule phase level niveau step etape type class classe grade category categorie ' +
  'rule regle question item point option group groupe team equipe stage tour round act acte scene verse psalm mark model modele platform quai ' +
  'track piste box bp apt appartement suite floor etage building batiment bus tram metro train rue street avenue boulevard top covid code form formulaire schedule ' +
  'exhibit piece annee year game match day jour week semaine quarter trimestre heure size taille chiffre';
