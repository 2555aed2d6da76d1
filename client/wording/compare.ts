import {
  commands,
  type Position,
  Range,
  type TextDocumentShowOptions,
  TextEditorRevealType,
  Uri,
  window,
} from 'vscode';
import type { RewordedQuote, WordingAnswer } from '../../server/lsp/protocol/protocol';
import { nothingToCompare } from './messages';
import { offerProblems } from './offers';
import { nameOf, type Target, toRange } from './target';
import { wordingUri } from './wordingUri';
import type { Wordings } from './wordings';
import { wrapLines } from './wrapLines';

/** Shows an article as it was annotated beside how it is now, in VS Code's own diff editor, beginning with the quote that is meant. */
export async function compareWording(wordings: Wordings, target: Target): Promise<void> {
  const answer = await wordings.of(target.uri);
  if (answer === null) {
    void window.showInformationMessage(`Nothing is quoted from “${nameOf(target.uri)}”.`);
    return;
  }
  const article = Uri.parse(answer.article);
  const first = quoteAt(answer.quotes, target) ?? answer.quotes[0];
  if (first === undefined) {
    sayWhyNot(answer, nameOf(article));
    return;
  }
  const range = toRange(first.isRange);
  const options: TextDocumentShowOptions = {
    preview: true,
    // A selection of all the words would cover the colours of the comparison.
    selection: new Range(range.start, range.start),
  };
  const [was, is] = [wordingUri({ article, side: 'was' }), wordingUri({ article, side: 'is' })];
  const title = `${nameOf(article)}: as annotated ↔ as it is now`;
  await wrapLines(is, () => commands.executeCommand('vscode.diff', was, is, title, options));
  // Where lines were wrapped only now, the words have moved.
  window.visibleTextEditors
    .find(({ document }) => document.uri.toString() === is.toString())
    ?.revealRange(range, TextEditorRevealType.InCenter);
}

function sayWhyNot({ counts, isComplete }: NonNullable<WordingAnswer>, name: string): void {
  const { altered, ambiguous, missing } = counts;
  const message = nothingToCompare(counts, name, isComplete);
  if (altered + ambiguous + missing === 0) void window.showInformationMessage(message);
  else offerProblems(message);
}

function quoteAt(quotes: readonly RewordedQuote[], { uri, position }: Target): RewordedQuote | undefined {
  if (position === undefined) return undefined;
  const file = uri.toString();
  return quotes.find(({ gloss, isRange }) =>
    Uri.parse(gloss.uri).toString() === file
      ? isIn(gloss.range, position)
      : !file.endsWith('.gloss.yaml') && isIn(isRange, position),
  );
}

function isIn(range: RewordedQuote['isRange'], position: Position): boolean {
  return toRange(range).contains(position);
}
