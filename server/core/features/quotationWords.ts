import type { Location } from '../text/range';
import type { Quotation, Unchecked } from '../workspace/evidence/quotation';
import type { Outcome } from './results/quotation';

/** What became of the words of a citation, as every feature says it. */
export interface QuotationWords {
  readonly outcome: Outcome;
  /** A few words, plain: `found`, `unchecked: its text is not here`. */
  readonly words: string;
  /** Where they stand, if that is sure. */
  readonly place: Location | undefined;
}

/** What cannot be looked up is unchecked, never found. */
export function quotationWords(quotation: Quotation): QuotationWords {
  switch (quotation.kind) {
    case 'none':
      return { outcome: 'none', words: 'no words quoted', place: undefined };
    case 'unchecked':
      return { outcome: 'unchecked', words: `unchecked: ${reasons[quotation.why]}`, place: undefined };
    case 'sought': {
      const { found, article } = quotation;
      const place = 'range' in found ? { uri: article.uri, range: found.range } : undefined;
      return { ...soughtWords[found.kind], place };
    }
  }
}

const reasons: Readonly<Record<Unchecked, string>> = {
  'no-text': 'its text is not here',
  unknown: 'nobody has declared it',
  several: 'several articles have this id',
  unreadable: 'its file is no text that can be read',
};

const soughtWords = {
  exact: { outcome: 'found', words: 'found' },
  altered: { outcome: 'altered', words: 'reads differently there' },
  ambiguous: { outcome: 'unsure', words: 'not sure where it stands there' },
  missing: { outcome: 'missing', words: 'not found there' },
} as const;
