import { describe, expect, test } from 'vitest';
import { fileNameOf, folderOf, joinUri, normalizeUri, pathWithin } from '../../../server/core/workspace/uri';

describe('one spelling per file', () => {
  test.each([
    ['file:///c%3A/Stories/a.txt', 'file:///c:/Stories/a.txt'],
    ['file:///C:/Stories/a.txt', 'file:///c:/Stories/a.txt'],
    ['FILE:///a/./b/../c.txt', 'file:///a/c.txt'],
    ['file:///d%C3%A9j%C3%A0%20vu.txt', 'file:///d%C3%A9j%C3%A0%20vu.txt'],
    ['file:///déjà vu.txt', 'file:///d%C3%A9j%C3%A0%20vu.txt'],
    ['file:///a%2fb.txt', 'file:///a%2Fb.txt'],
    ['file:///100%.txt', 'file:///100%25.txt'],
    ['vscode-vfs://github/x/y.txt', 'vscode-vfs://github/x/y.txt'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['file:///a/', 'file:///a'],
    ['', ''],
  ])('%s → %s', (written, expected) => {
    expect(normalizeUri(written)).toBe(expected);
    // Normalizing twice changes nothing more.
    expect(normalizeUri(expected)).toBe(expected);
  });
});

test('relative paths stay below the root of the disk, whatever they climb', () => {
  expect(joinUri('file:///story/notes', '../a b.txt')).toBe('file:///story/a%20b.txt');
  expect(joinUri('file:///story', '../../../../etc/passwd')).toBe('file:///etc/passwd');
  expect(joinUri('file:///story', 'sub\\a.txt')).toBe('file:///story/sub/a.txt');
});

test('paths are read below their folder only', () => {
  expect(pathWithin('file:///story', 'file:///story/a%20b.txt')).toBe('a b.txt');
  expect(pathWithin('file:///story', 'file:///story2/a.txt')).toBeUndefined();
  expect(folderOf('file:///story/a.txt')).toBe('file:///story');
  expect(fileNameOf('file:///story/a%20b.txt')).toBe('a b.txt');
});
