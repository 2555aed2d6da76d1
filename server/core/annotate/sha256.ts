import { valueOf } from '../model/select';
import { quoteScalar } from '../syntax/write';
import { digestOf, isDigestOf } from '../text/digest';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { FileContent } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { setKey, type Edit } from './edits';

/**
 * How the sum under `source.sha256` stands to the article as it is known now, saved or not. `unchecked`: the article is not UTF-8, so
 * its bytes are not those of its text.
 */
export type DigestState = 'none' | 'unchecked' | 'current' | 'changed';

export function digestState(unit: GlossUnit, article: ArticleUnit): DigestState {
  const sum = unit.file.source?.value.sha256;
  if (sum === undefined) return 'none';
  if (article.content.encoding !== 'utf-8') return 'unchecked';
  return isSumOf(sum, article) ? 'current' : 'changed';
}

/**
 * Brings `sha256` up to date: the sum of the bytes on the disk. Undefined where an editor holds another text than these, for nobody can
 * check the sum of a text that is nowhere.
 */
export function digestEdit(unit: GlossUnit, article: ArticleUnit, project: Project): Edit | undefined {
  const { source } = unit.file;
  const disk = savedContent(article, project);
  if (disk === undefined || source?.tree?.kind !== 'map') return undefined;
  const old = valueOf(source.tree, 'sha256');
  if (old?.kind !== 'scalar') return undefined;
  const { style } = old;
  const value = written(
    savedDigest(disk),
    style === 'single' || style === 'double' ? style : undefined,
    style === 'plain',
  );
  return setKey(unit.text, source.tree, source.base, 'sha256', value);
}

/** The sum of an article that is annotated for the first time, as it is to be written: of its bytes on the disk, if they are what is annotated. */
export function newDigest(article: ArticleUnit, project: Project): string | undefined {
  const disk = savedContent(article, project);
  return disk === undefined ? undefined : written(savedDigest(disk), undefined, true);
}

/** A sum without letters, or with an e for its only one, is a number to other YAML tools. */
function written(sum: string, style: 'single' | 'double' | undefined, plain: boolean): string {
  return plain && /[a-df]/u.test(sum) ? sum : quoteScalar(sum, style);
}

/** What the disk holds of the article, if that is the very text that is known. */
export function savedContent(article: ArticleUnit, project: Project): FileContent | undefined {
  const disk = project.onDisk(article.uri);
  return disk?.encoding === 'utf-8' && disk.text === article.text ? disk : undefined;
}

const sums = new WeakMap<ArticleUnit, Map<string, boolean>>();

/** Summing up a long article takes its time, and is done again only when the article or the sum is another. */
function isSumOf(sum: string, article: ArticleUnit): boolean {
  const known = sums.get(article) ?? new Map<string, boolean>();
  sums.set(article, known);
  const before = known.get(sum);
  if (before !== undefined) return before;
  const is = isDigestOf(sum, article.text);
  // Somebody may be typing a sum; nobody needs to know how the halves of it compared.
  if (known.size > 100) known.clear();
  known.set(sum, is);
  return is;
}

const digests = new WeakMap<FileContent, string>();

function savedDigest(content: FileContent): string {
  const known = digests.get(content) ?? digestOf(content.text, content.bom);
  digests.set(content, known);
  return known;
}
