import { commands, Disposable } from 'vscode';
import { annotateCommands } from '../../server/lsp/protocol/protocol';
import { addAlias } from './addAlias';
import { addNote } from './addNote';
import type { Annotator } from './annotator';
import { askedAt, type Asked } from './asked';
import { cite } from './cite';
import { linkClaims } from './linkClaims';
import { newActor } from './newActor';
import { notThisActor } from './notThisActor';
import { placeOf } from './place';
import { removeAnnotation } from './removeAnnotation';
import { setStatus } from './setStatus';
import { tagClaim } from './tagClaim';
import { tagMention } from './tagMention';
import { warn } from './telling';
import { undoAnnotation } from './undoAnnotation';

type Command = (annotator: Annotator, asked: Asked) => Promise<void>;

const all: readonly (readonly [id: string, command: Command])[] = [
  [annotateCommands.tagClaim, tagClaim],
  [annotateCommands.tagMention, tagMention],
  [annotateCommands.notThisActor, notThisActor],
  [annotateCommands.addAlias, addAlias],
  [annotateCommands.newActor, newActor],
  [annotateCommands.addNote, addNote],
  [annotateCommands.cite, cite],
  [annotateCommands.linkClaims, linkClaims],
  [annotateCommands.setStatus, setStatus],
  [annotateCommands.remove, removeAnnotation],
];

/** What annotators do, as commands: each works at the selection, asks what it needs to know, and leaves the rest to the server. */
export function registerAnnotate(annotator: Annotator): Disposable {
  const register = ([id, command]: readonly [string, Command]): Disposable =>
    commands.registerCommand(id, async (given: unknown, range: unknown) => {
      const place = placeOf(given, range);
      if ('refused' in place) warn(place.refused);
      else await command(annotator, askedAt(annotator.client, place));
    });
  return Disposable.from(
    ...all.map(register),
    commands.registerCommand('glossator.undoAnnotation', () => undoAnnotation(annotator)),
  );
}
