/** A sidecar of about `size` characters, as one looks after some weeks of work on a long article. */
export function sidecar(size: number): string {
  const parts = [
    'gloss: 1\nsource:\n  id: ap-resignations\n  title: "21 employés démissionnent"\n  issued: 2025-02-25\nclaims:\n',
  ];
  let length = 0;
  for (let i = 0; length < size; i += 1) {
    const claim = `  - id: claim-${i}
    quote: "Plus de ${i} fonctionnaires ont démissionné mardi du Département de l'efficacité gouvernementale"
    before: refusant de « démanteler
    text: Twenty-one staff resigned together on 25 February 2025.
    by: associated-press
    about: [usds, doge]
    kind: fact   # to be checked
    status: unreviewed
    cites:
      - source: lexpress-resignations
        quote: 'around twenty American officials'
        locator: p. ${i}
    note: >-
      AP says "more than 20" in the lead
      and 21 in the second paragraph.
`;
    parts.push(claim);
    length += claim.length;
  }
  parts.push(
    'mentions:\n  - { quote: Dogey, actor: doge }\n  - { quote: Ross, before: "l\'agent ", not: wilbur-ross }\n',
  );
  return parts.join('');
}
