import type { Finding } from '../rules/finding';
import type { Entry } from '../syntax/glossFile';
import { digestOf } from '../text/digest';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { placeAt, scalarUnder, type Place } from './placeAt';
import type { Fingerprint } from './results/findings';

/** In UTF-16 units. */
const mostWords = 80;

/** What a finding is about. Several findings of a file may have one fingerprint: whoever compares them has to count. */
export function fingerprint(workspace: Workspace, uri: Uri, { code, range }: Finding): Fingerprint {
  const unit = workspace.unit(uri);
  const words = shortened(workspace.textOf(uri)?.slice(range.start, range.end) ?? '');
  const place = unit?.kind === 'gloss' ? placeAt(unit.file, range.start) : undefined;
  if (place === undefined) return { code, entry: '', key: '', words };
  return { code, entry: shortened(nameOf(place)), key: shortened(keysTo(place)), words };
}

/** `cites[ap-wire].quote`: of several citations in an entry, each is another place. */
function keysTo({ around }: Place): string {
  return around.reduce((keys, { map, pair }, index) => {
    if (index === 0) return pair.key.text;
    const cited = scalarUnder(map, 'source') ?? scalarUnder(map, 'claim');
    return `${keys}${cited === undefined ? '' : `[${cited}]`}.${pair.key.text}`;
  }, '');
}

/** An entry as a person would name it: by its id, else by its words. */
function nameOf({ kind, entry }: Place): string {
  if (kind === 'source') return kind;
  const { id, quote } = (entry as Entry<{ readonly id: string; readonly quote: string }>).value;
  return `${kind} ${entry.key?.text ?? id ?? quote ?? ''}`.trim();
}

/** Of long words, the beginning, and the sum of all of them. */
function shortened(words: string): string {
  const even = words.replace(/\s+/gu, ' ').trim();
  if (even.length <= mostWords) return even;
  const start = even.slice(0, mostWords).replace(/[\uD800-\uDBFF]$/u, '');
  return `${start}… ${digestOf(even).slice(0, 16)}`;
}
