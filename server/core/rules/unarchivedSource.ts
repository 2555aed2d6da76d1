import { select } from '../model/select';
import type { CslItem } from '../model/source';
import type { Entry } from '../syntax/glossFile';
import { readWebAddress } from '../text/webAddress';
import { articleItem } from '../workspace/sourceItem';
import type { Rule, RuleFinding } from './rule';

/** A page on the web of which nobody has noted an archived copy. Bibliographies are not looked at: the programs that write them have no place for one. */
export const unarchivedSource: Rule = {
  code: 'unarchived-source',
  severity: 'off',
  phase: 'saved',
  *checkGloss(unit, project) {
    for (const entry of unit.file.references) if (isUnarchived(entry.value)) yield* finding(entry);
    const { source } = unit.file;
    const article = project.articleUriOf(unit);
    if (source?.value.URL === undefined || article === undefined) return;
    // Another sidecar may know of the copy.
    if (isUnarchived({ ...articleItem(project, article), URL: source.value.URL })) yield* finding(source);
  },
};

function isUnarchived({ URL, archived }: CslItem): boolean {
  return URL !== undefined && archived === undefined && !isArchive(URL);
}

function* finding(entry: Entry<unknown>): Iterable<RuleFinding> {
  const written = select(entry, ['URL'])[0];
  if (written === undefined) return;
  yield {
    range: written.range,
    message:
      'No archived copy of this page is noted. Save it in an archive of the web, and write the address of the copy under “archived”.',
  };
}

/** Archives in which pages are kept as they were on one day. */
const archives =
  /^(?:web\.archive\.org|archive\.(?:ph|today|is|li|vn|fo|md)|perma\.cc|ghostarchive\.org|webcitation\.org|www\.webcitation\.org|arquivo\.pt|webarchive\.nationalarchives\.gov\.uk)$/iu;

function isArchive(address: string): boolean {
  return archives.test(readWebAddress(address.trim())?.host ?? '');
}
