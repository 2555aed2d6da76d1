/** The small workspace that most tests of features start from: put `$0` into it with `at`. */
export const story = `
//- /actors.gloss.yaml
gloss: 1
actors:
  usds:
    name: United States Digital Service
    kind: publicBody
    aliases: [USDS, { name: Service numérique, lang: fr }]
    successor: doge
  doge:
    name: Department of Government Efficiency
    kind: publicBody
    aliases: [DOGE]
  musk:
    name: Elon Musk
    kind: person
    roles: [{ title: Leader, of: "doge", from: 2025-01 }]
  wilbur: { name: Wilbur Ross, kind: person, aliases: [Ross] }
  mill: { name: Ross Mill, kind: place, aliases: [Ross] }
//- /a.txt
DOGE took over the USDS. Elon Musk led DOGE.
Ross wrote of Dogey.
//- /a.txt.gloss.yaml
gloss: 1
source: { id: paper, file: a.txt }
claims:
  - id: takeover
    quote: DOGE took over the USDS
    by: musk
    about: [usds, doge]
    status: disputed
    cites:
      - source: letter
        quote: "at the end"
      - claim: letter#end
  - id: led
    quote: "Elon Musk led DOGE"
    repeats: takeover
    contradicts: [letter#end, "paper#takeover"]
mentions:
  - { quote: Dogey, actor: doge }
notes:
  - quote: Ross wrote
    note: Which Ross?
//- /letter.md
# A letter

The USDS was **at the end**.
DOGE began.
//- /letter.md.gloss.yaml
gloss: 1
claims:
  - id: end
    quote: The USDS was at the end
    by: usds
`;

/** The story with the cursor in it: `before$0after` stands for `beforeafter`, which it must hold; of several, the first. */
export function at(marked: string, markup = story): string {
  const plain = marked.replace('$0', '');
  if (!marked.includes('$0') || !markup.includes(plain))
    throw new Error(`“${plain}” is not in the story, or has no $0.`);
  return markup.replace(plain, () => marked);
}
