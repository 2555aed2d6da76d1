import { ruleFor } from '../syntax/schema';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { choicesOf, ruleUnder } from './keyHover';
import type { Values } from './results/values';

/** What can be chosen where a command asks for a value, in the workspace folder of a file. */
export function values(workspace: Workspace, uri: Uri): Values {
  return {
    statuses: workspace.projectOf(uri).settings.claimStatuses,
    actorKinds: choicesUnder('actor', 'kind'),
    motivations: choicesUnder('note', 'motivation'),
  };
}

function choicesUnder(entry: 'actor' | 'note', key: string): readonly string[] {
  const rule = ruleUnder(ruleFor(entry), [key]);
  return (rule && choicesOf(rule)) ?? [];
}
