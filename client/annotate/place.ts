import { Range, Uri, window } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import { positionOf } from '../wording/target';
import { readWordingUri } from '../wording/wordingUri';

/** Where a command of an annotator works: a file, and what is selected in it. */
export interface Place {
  readonly uri: Uri;
  readonly range: Range;
}

/**
 * From what a command was given: by a code action a uri and a range as LSP writes them, by a menu the file it was opened on, by a key
 * or the command palette nothing. A sentence where it cannot work.
 */
export function placeOf(given: unknown, range: unknown): Place | { readonly refused: string } {
  const named = typeof given === 'string' ? Uri.parse(given) : given instanceof Uri ? given : undefined;
  const editor = editorOf(named);
  if (named !== undefined && typeof given === 'string') {
    const selected = rangeOf(range);
    if (selected !== undefined) return whyNot(editor?.document) ?? { uri: named, range: selected };
  }
  if (editor === undefined) return { refused: 'Open the article first, and select words in it.' };
  return whyNot(editor.document) ?? { uri: editor.document.uri, range: editor.selection };
}

/** The active editor wins over others that show the same file. */
function editorOf(uri: Uri | undefined): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  if (uri === undefined) return activeTextEditor;
  const shows = (editor: TextEditor): boolean => editor.document.uri.toString() === uri.toString();
  return activeTextEditor !== undefined && shows(activeTextEditor)
    ? activeTextEditor
    : visibleTextEditors.find(shows);
}

function whyNot(document: TextDocument | undefined): { readonly refused: string } | undefined {
  if (document?.isUntitled === true)
    return {
      refused:
        'This text is not saved yet. Save it as a .txt or .md file in the folder first: annotations are kept in a file beside it.',
    };
  if (document !== undefined && readWordingUri(document.uri) !== undefined)
    return { refused: 'This is a comparison. Open the article itself, and annotate there.' };
  return undefined;
}

/** Undefined for what is no range of LSP. */
function rangeOf(range: unknown): Range | undefined {
  if (typeof range !== 'object' || range === null) return undefined;
  const { start, end } = range as { readonly start?: unknown; readonly end?: unknown };
  const [from, to] = [positionOf(start), positionOf(end)];
  return from === undefined || to === undefined ? undefined : new Range(from, to);
}
