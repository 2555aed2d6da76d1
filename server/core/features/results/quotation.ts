/** What became of the words that a citation quotes; `none` where it quotes none. */
export type Outcome = 'found' | 'altered' | 'unsure' | 'missing' | 'unchecked' | 'none';
