import { window } from 'vscode';
import type { Annotation } from '../../server/lsp/protocol/protocol';
import type { Annotator } from './annotator';
import { annotationsHere } from './annotationsHere';
import type { Asked } from './asked';
import { type Choice, pick } from './asking';
import { label, quoted } from './labels';
import { warn } from './telling';
import { undoAnnotation } from './undoAnnotation';

/** Takes out what is annotated here; never words of the article. Asks only where several annotations lie over one another. */
export async function removeAnnotation(annotator: Annotator, asked: Asked): Promise<void> {
  const annotations = await annotationsHere(annotator.client, asked);
  if (annotations === undefined) return;
  if (annotations.length === 0) {
    warn('Nothing is annotated here. Put the cursor into the words of the annotation, and try again.');
    return;
  }
  const chosen =
    annotations.length === 1
      ? annotations[0]
      : await pick('Which annotation is to be removed?', annotations.map(annotationChoice));
  if (chosen === undefined) return;
  const done = await annotator.perform({ action: 'remove', uri: asked.uri, entry: chosen.entry });
  // It says what still refers to a claim that is gone: more than the status bar shows, and for longer.
  if (done !== undefined) tellDone(annotator, done);
}

function tellDone(annotator: Annotator, done: string): void {
  const undo = 'Undo';
  void window.showInformationMessage(`${done}.`, undo).then((chosen) => {
    return chosen === undo ? undoAnnotation(annotator) : undefined;
  });
}

function annotationChoice(annotation: Annotation): Choice<Annotation> {
  const detail = quoted(annotation.quote);
  switch (annotation.kind) {
    case 'claim':
      return {
        label: `Claim ${label(annotation.id ?? '', 60)}`,
        description: label(annotation.by ?? ''),
        detail,
        value: annotation,
      };
    case 'note':
      return { label: 'Note', description: label(annotation.note, 80), detail, value: annotation };
    case 'pin':
      return { label: 'Mention', description: label(whoIsMeant(annotation)), detail, value: annotation };
  }
}

function whoIsMeant({ actor, not }: Extract<Annotation, { readonly kind: 'pin' }>): string {
  if (not === null) return actor ?? '';
  return not === 'any' ? 'nobody' : `not ${not.join(', ')}`;
}
