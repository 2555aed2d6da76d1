import type { EntryRef } from './annotations';

/** Client to server: every actor that is declared, once for each declaration, by name. */
export const actorsRequest = 'glossator/actors';

export interface ActorsParams {
  /** Only those that a file can refer to: those of its workspace folder. */
  readonly uri?: string;
}

export interface ActorItem {
  readonly id: string;
  readonly name: string;
  /** All other names, weak ones too. */
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly description: string | null;
  /** How often he is surely named, and in how many articles. */
  readonly mentions: number;
  readonly articles: number;
  readonly entry: EntryRef;
}

export type ActorsAnswer = readonly ActorItem[];
