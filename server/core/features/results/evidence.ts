import type { TextRange } from '../../text/range';
import type { SymbolKind } from './symbols';

/** A claim, or what claims rest on: a passage of an article, a source; or an actor with a role that cites. */
export interface EvidenceItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly uri: string;
  readonly range: TextRange;
  readonly focus: TextRange;
  readonly key: EvidenceKey;
}

/** By what an item is found again when it is asked about later. */
export type EvidenceKey =
  /** `at` is where the id stands, or the entry of a claim without one. */
  | {
      readonly kind: 'claim';
      readonly uri: string;
      readonly id: string | undefined;
      readonly at: number;
    }
  | { readonly kind: 'words'; readonly uri: string; readonly range: TextRange }
  | { readonly kind: 'source' | 'actor'; readonly uri: string; readonly id: string };

export interface EvidenceCall {
  readonly item: EvidenceItem;
  /** Where it is cited: in the file of what cites. */
  readonly places: readonly TextRange[];
}
