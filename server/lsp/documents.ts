import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { LineIndex } from '../core/text/lines';
import type { TextRange } from '../core/text/range';
import type { Uri } from '../core/workspace/changes';
import { normalizeUri } from '../core/workspace/uri';
import type { PositionEncoding } from './capabilities';
import { Positions } from './positions';

export interface OpenDocument {
  /** As the client wrote it: answers about the document use this spelling. */
  readonly clientUri: string;
  readonly uri: Uri;
  readonly version: number;
  readonly text: string;
}

/** `range` of the former text, in UTF-16 offsets, became `text`. */
export interface Edit {
  readonly range: TextRange;
  readonly text: string;
}

/** What editors hold, saved or not. */
export class Documents {
  readonly #open = new Map<Uri, OpenDocument>();
  readonly #encoding: PositionEncoding;

  constructor(encoding: PositionEncoding) {
    this.#encoding = encoding;
  }

  opened({ textDocument: { uri, version, text } }: DidOpenTextDocumentParams): OpenDocument {
    const document = { clientUri: uri, uri: normalizeUri(uri), version, text };
    this.#open.set(document.uri, document);
    return document;
  }

  /** Undefined where the client changes a document it never opened. */
  changed({
    textDocument,
    contentChanges,
  }: DidChangeTextDocumentParams):
    { readonly document: OpenDocument; readonly edits: readonly Edit[] } | undefined {
    const before = this.#open.get(normalizeUri(textDocument.uri));
    if (before === undefined) return undefined;
    const edits: Edit[] = [];
    let { text } = before;
    for (const change of contentChanges) {
      const range = this.#rangeOf(change, text);
      edits.push({ range, text: change.text });
      text = text.slice(0, range.start) + change.text + text.slice(range.end);
    }
    const document = { ...before, version: textDocument.version, text };
    this.#open.set(document.uri, document);
    return { document, edits };
  }

  closed(uri: Uri): void {
    this.#open.delete(uri);
  }

  get(uri: Uri): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  /** The spelling to use towards the client. */
  clientUri(uri: Uri): string {
    return this.#open.get(uri)?.clientUri ?? uri;
  }

  #rangeOf(change: TextDocumentContentChangeEvent, text: string): TextRange {
    if (!('range' in change)) return { start: 0, end: text.length };
    return new Positions(text, new LineIndex(text), this.#encoding).textRange(change.range);
  }
}
