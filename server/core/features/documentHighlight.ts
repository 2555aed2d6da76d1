import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Workspace } from '../workspace/workspace';
import { select } from '../model/select';
import { isMentionOf } from './mentions';
import { quotationsOf, referencesIn } from './references';
import type { Highlight } from './results/places';
import { symbolAt, type SymbolAt } from './symbolAt';

/**
 * The places in this file that mean what one stands on: in an article all mentions of the actor; in a gloss file where it is declared (`write`), referred to
 * (`read`), and an actor's names (`text`). By place. The words of a claim stand once, and are marked as that: a highlight would hide the mark.
 */
export function documentHighlights(workspace: Workspace, uri: Uri, offset: number): readonly Highlight[] {
  const symbol = symbolAt(workspace, uri, offset);
  const unit = workspace.unit(uri);
  if (symbol === undefined || unit === undefined) return [];
  if (unit.kind === 'article') {
    if (symbol.kind !== 'actor') return [];
    return unit.mentions.flatMap((mention) =>
      isMentionOf(mention, symbol.ids) ? [{ range: mention.range, kind: 'text' as const }] : [],
    );
  }
  if (unit.kind === 'bibliography')
    return symbol.kind !== 'source'
      ? []
      : [...unit.named(symbol.id)].map(({ at: { range } }) => ({ range, kind: 'write' as const }));
  if (unit.kind !== 'gloss') return [];
  const project = workspace.projectOf(uri);
  const quoted = quotationsOf(workspace, project, symbol).filter((place) => place.uri === uri);
  const read = [...referencesIn(workspace, project, unit, symbol), ...quoted.map(({ range }) => range)];
  return [...declaredIn(unit, symbol), ...read.map((range) => ({ range, kind: 'read' as const }))].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

function declaredIn(gloss: GlossUnit, symbol: SymbolAt): readonly Highlight[] {
  switch (symbol.kind) {
    case 'actor':
      return gloss.actors.flatMap(({ id, at, names }): readonly Highlight[] => {
        if (!symbol.ids.includes(id)) return [];
        return [
          { range: at.range, kind: 'write' },
          ...names.map(({ range }) => ({ range, kind: 'text' as const })),
        ];
      });
    case 'claim':
      return symbol.claims.flatMap(({ at }) =>
        at.uri === gloss.uri ? [{ range: at.range, kind: 'write' as const }] : [],
      );
    case 'source': {
      const own = gloss.file.source === undefined ? [] : select(gloss.file.source, ['id']);
      const ids = [
        ...own.map(({ text, range }) => ({ id: text.normalize('NFC'), range })),
        ...gloss.sources.map(({ id, at }) => ({ id, range: at.range })),
      ];
      return ids.flatMap(({ id, range }) => (id === symbol.id ? [{ range, kind: 'write' as const }] : []));
    }
    case 'words':
    case 'quote':
    case 'file':
      return [];
  }
}
