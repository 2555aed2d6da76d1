import type { Mention } from '../recognize/mentions';

/**
 * Whether a mention is one of these actors'. One id asks for what is sure; several are the candidates of an ambiguous mention,
 * and then every mention that may be one of theirs counts.
 */
export function isMentionOf({ actors }: Mention, ids: readonly string[]): boolean {
  const [only] = ids;
  if (only === undefined) return false;
  return ids.length === 1
    ? actors.length === 1 && actors[0] === only
    : actors.some((actor) => ids.includes(actor));
}
