import { expect } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import type { FileEdit } from '../../../server/core/annotate/fileEdit';
import type { Finding, Fix } from '../../../server/core/rules/finding';
import type { Phase } from '../../../server/core/rules/rule';
import { LineIndex } from '../../../server/core/text/lines';
import type { Change, Uri } from '../../../server/core/workspace/changes';
import { joinUri, pathWithin } from '../../../server/core/workspace/uri';
import { Workspace } from '../../../server/core/workspace/workspace';

/** The workspace folder that the files of all fixtures are in. */
export const root: Uri = 'file:///story';

/** A file's text, by its path as written after `//- `. */
export type Files = Map<string, string>;

/** Under the line with the range: carets, code and severity, message. Under that, with `=`, the related places and what is said there. */
const annotation = /^ *(?:\^+ [a-z-]+\[[a-z]+\]: |= \/).*$/u;

/** Files from markup: each begins with a line `//- /path`. The indentation that all lines have in common is taken away, annotations too. */
export function files(markup: string): Files {
  const found: Files = new Map();
  for (const part of dedented(markup)
    .split(/^\/\/- /mu)
    .slice(1)) {
    const end = part.indexOf('\n');
    const lines = part.slice(end + 1).split('\n');
    found.set(part.slice(0, end).trim(), lines.filter((line) => !annotation.test(line)).join('\n'));
  }
  return found;
}

function dedented(markup: string): string {
  const lines = markup.replace(/^\n/u, '').replace(/\n *$/u, '\n').split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(Math.min(common, /^ */u.exec(line)?.[0].length ?? 0))).join('\n');
}

/** The uri of a path as it is written in markup. */
export function uriOf(path: string): Uri {
  return joinUri(root, path.slice(1));
}

export function disk(path: string, text: string | undefined): Change {
  const content = text === undefined ? undefined : { text, encoding: 'utf-8' as const };
  return { kind: 'disk', uri: uriOf(path), content };
}

export function workspaceOf(texts: Files): Workspace {
  const workspace = new Workspace();
  workspace.apply([
    { kind: 'folderAdded', uri: root },
    ...[...texts].map(([path, text]) => disk(path, text)),
  ]);
  return workspace;
}

/**
 * Holds the findings against those drawn in the markup, every one and no other:
 *
 *     //- /a.txt.gloss.yaml
 *     by: usds2
 *         ^^^^^ unknown-actor[error]: There is no actor “usds2”. Did you mean “usds”?
 *
 * With `only`, findings of other codes are left out.
 */
export function checkFindings(
  markup: string,
  only?: string | readonly string[],
  phase: Phase = 'saved',
): void {
  const texts = files(markup);
  expect(draw(workspaceOf(texts), texts, only, phase)).toBe(dedented(markup));
}

/** The files with the findings drawn under their lines. */
export function draw(
  workspace: Workspace,
  texts: Files,
  only?: string | readonly string[],
  phase: Phase = 'saved',
): string {
  const codes = only === undefined ? undefined : [only].flat();
  return [...texts]
    .map(([path, text]) => {
      const findings = diagnose(workspace, uriOf(path), phase).filter(
        ({ code }) => codes?.includes(code) ?? true,
      );
      return `//- ${path}\n${drawFile(workspace, text, findings)}`;
    })
    .join('');
}

function drawFile(workspace: Workspace, text: string, findings: readonly Finding[]): string {
  const lines = new LineIndex(text);
  const drawn = new Map<number, string[]>();
  for (const finding of findings) {
    const { line, character } = lines.positionAt(finding.range.start);
    const rest = text.split('\n')[line]?.length ?? 0;
    const length = Math.max(1, Math.min(finding.range.end - finding.range.start, rest - character));
    const indent = ' '.repeat(character);
    const under = drawn.get(line) ?? [];
    drawn.set(line, under);
    under.push(`${indent}${'^'.repeat(length)} ${finding.code}[${finding.severity}]: ${finding.message}`);
    for (const { uri: other, range, message } of finding.related)
      under.push(`${indent}= ${place(workspace, other, range)}: ${message}`);
  }
  return text
    .split('\n')
    .flatMap((line, number) => [line, ...(drawn.get(number) ?? [])])
    .join('\n');
}

function place(workspace: Workspace, uri: Uri, range: Finding['range']): string {
  const text = workspace.textOf(uri) ?? '';
  const { line, character } = new LineIndex(text).positionAt(range.start);
  return `/${pathWithin(root, uri) ?? uri}:${line + 1}:${character + 1} “${text.slice(range.start, range.end).replace(/\s+/gu, ' ')}”`;
}

/** Every fix on offer in the files, in the order of findings. One without edits is none. */
export function fixesIn(workspace: Workspace, paths: readonly string[], code?: string): readonly Fix[] {
  return paths
    .flatMap((path) => diagnose(workspace, uriOf(path), 'saved'))
    .filter((finding) => code === undefined || finding.code === code)
    .flatMap(({ fixes }) => fixes)
    .filter(({ edits }) => edits.length > 0);
}

/** Holds the titles of all fixes for findings of one code against a list. A title with `!` before it is a preferred fix. */
export function checkFixes(markup: string, code: string, titles: readonly string[]): void {
  const texts = files(markup);
  const fixes = fixesIn(workspaceOf(texts), [...texts.keys()], code);
  expect(fixes.map(({ title, preferred }) => (preferred ? `!${title}` : title))).toEqual(titles);
}

/** Applies the fix of this title, which must be there once, and compares all files with those of `after`, which need not name the unchanged ones. */
export function checkFix(before: string, title: string, after: string): void {
  const texts = files(before);
  const fixes = fixesIn(workspaceOf(texts), [...texts.keys()]);
  const chosen = fixes.filter((fix) => fix.title === title);
  expect(chosen, `fixes on offer: ${fixes.map((fix) => fix.title).join(' · ')}`).toHaveLength(1);
  const result = applied(texts, chosen[0]?.edits ?? []);
  expect(Object.fromEntries(result)).toEqual(Object.fromEntries([...texts, ...files(after)]));
}

export function applied(texts: ReadonlyMap<string, string>, edits: readonly FileEdit[]): Files {
  const result: Files = new Map(texts);
  // From the end of each file to its start, so that one edit does not move the place of another.
  for (const { uri, range, newText, creates } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
    const path = `/${pathWithin(root, uri) ?? uri}`;
    const text = result.get(path);
    expect(text === undefined).toBe(creates === true);
    result.set(path, `${(text ?? '').slice(0, range.start)}${newText}${(text ?? '').slice(range.end)}`);
  }
  return result;
}
