import { valueOf } from '../model/select';
import { quoteScalar } from '../syntax/write';
import { either, quoted } from '../text/phrases';
import type { Workspace } from '../workspace/workspace';
import type { Annotated, Annotating } from './annotating';
import { change } from './change';
import { type Edit, setKey } from './edits';
import { claimAt } from './entryAt';
import { writtenId } from './fields';
import { claimKeys } from './keyOrder';
import { addKey } from './lists';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Claim } from '../model/claim';

/** Writes a claim's status, in place of the one it has. */
export function setStatus(
  workspace: Workspace,
  { claim: place, status }: Extract<Annotating, { action: 'setStatus' }>,
): Annotated {
  const found = claimAt(workspace, place);
  if ('refused' in found) return found;
  const { project, gloss, claim } = found;
  const { claimStatuses } = project.settings;
  if (!claimStatuses.includes(status))
    return { refused: `${quoted(status)} is no status here. Write ${either(claimStatuses.map(quoted))}.` };
  const name = quoted(claim.id ?? claim.quote ?? '');
  if ((claim.entry.value.status ?? 'unreviewed') === status)
    return { refused: `${name} is ${status} already.` };
  const index = gloss.claims.indexOf(claim);
  const edits = change(
    gloss,
    'claims',
    edit(gloss, claim, status),
    (file) => file.claims[index]?.value.status === status,
  );
  if ('refused' in edits) return edits;
  return { edits, done: `Changed the status of ${name} to ${status}`, reveal: undefined };
}

function edit({ text }: GlossUnit, { entry }: Claim, status: string): readonly Edit[] | undefined {
  const { tree, base } = entry;
  if (tree?.kind !== 'map') return undefined;
  const old = valueOf(tree, 'status');
  if (tree.pairs.every(({ key }) => key.text !== 'status')) {
    const added = addKey(
      { text, map: tree, base, key: 'status', order: claimKeys },
      written(
        status,
        tree.flow && tree.pairs.every(({ key }) => key.style === 'double') ? 'double' : undefined,
      ),
    );
    return added && [added];
  }
  const style =
    old?.kind === 'scalar' && (old.style === 'single' || old.style === 'double') ? old.style : undefined;
  const set = setKey(text, tree, base, 'status', written(status, style));
  return set && [set];
}

function written(status: string, style: 'single' | 'double' | undefined): string {
  return style === undefined ? writtenId(status) : quoteScalar(status, style);
}
