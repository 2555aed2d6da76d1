/** The keys of a claim in the order in which docs/format.md has them, and in which new ones are written. */
export const claimKeys: readonly string[] = [
  'id',
  'quote',
  'before',
  'after',
  'text',
  'by',
  'about',
  'kind',
  'status',
  'cites',
  'repeats',
  'supports',
  'contradicts',
  'translates',
  'tags',
  'creator',
  'created',
  'checkedBy',
  'checked',
  'note',
];

export const actorKeys: readonly string[] = [
  'name',
  'kind',
  'aliases',
  'description',
  'wikidata',
  'orcid',
  'lei',
  'links',
  'roles',
  'partOf',
  'successor',
  'tags',
  'note',
];

export const pinKeys: readonly string[] = ['quote', 'before', 'after', 'actor', 'not', 'note'];
