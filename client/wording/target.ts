import { Position, Range, Uri, window } from 'vscode';
import type { RewordedQuote } from '../../server/lsp/protocol/protocol';
import { readWordingUri } from './wordingUri';

/** The file that a command is about, and the place in it that the person or the server means. */
export interface Target {
  readonly uri: Uri;
  readonly position: Position | undefined;
}

/**
 * From what a command was given: by a menu the file it was opened on, by the server a uri and a position as LSP writes them, by the
 * command palette nothing. A side of a comparison stands for its article. Undefined where nothing is open.
 */
export function targetOf(given: unknown, place: unknown): Target | undefined {
  if (typeof given === 'string') return { uri: Uri.parse(given), position: positionOf(place) };
  const editor = window.activeTextEditor;
  const uri = given instanceof Uri ? given : editor?.document.uri;
  if (uri === undefined) return undefined;
  const article = readWordingUri(uri)?.article;
  if (article !== undefined) return { uri: article, position: undefined };
  const isActive = editor?.document.uri.toString() === uri.toString();
  return { uri, position: isActive ? editor.selection.active : undefined };
}

/** The name of a file as people know it. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A range of LSP; VS Code counts as the server does for it. */
export function toRange({ start, end }: RewordedQuote['isRange']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Undefined for what is no position of LSP. */
export function positionOf(place: unknown): Position | undefined {
  if (typeof place !== 'object' || place === null) return undefined;
  const { line, character } = place as { readonly line?: unknown; readonly character?: unknown };
  return isCount(line) && isCount(character) ? new Position(line, character) : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
