import { commands, Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { annotateCommands } from '../../server/lsp/protocol/protocol';
import { Annotator } from './annotator';
import { askedAt, type Asked } from './asked';
import { placeOf } from './place';
import { tagClaim } from './tagClaim';
import { warn } from './telling';
import { undoAnnotation } from './undoAnnotation';

type Command = (annotator: Annotator, asked: Asked) => Promise<void>;

/** What annotators do, as commands: each works at the selection, asks what it needs to know, and leaves the rest to the server. */
export function registerAnnotate(client: BaseLanguageClient): Disposable {
  const annotator = new Annotator(client);
  const register = (id: string, command: Command): Disposable =>
    commands.registerCommand(id, async (given: unknown, range: unknown) => {
      const place = placeOf(given, range);
      if ('refused' in place) warn(place.refused);
      else await command(annotator, askedAt(client, place));
    });
  return Disposable.from(
    annotator,
    register(annotateCommands.tagClaim, tagClaim),
    commands.registerCommand('glossator.undoAnnotation', () => undoAnnotation(annotator)),
  );
}
