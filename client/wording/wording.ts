import { commands, Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { compareWordingCommand } from '../../server/lsp/protocol/protocol';
import { acceptWording } from './accept';
import { Captions } from './captions';
import { compareWording } from './compare';
import { QuotedFiles } from './quotedFiles';
import { targetOf } from './target';
import { Underlines } from './underlines';
import { Wordings } from './wordings';

/** For articles that changed after they were annotated: comparing them with what they said, and accepting what they say now. */
export function registerWording(client: BaseLanguageClient): Disposable {
  const wordings = new Wordings(client);
  return Disposable.from(
    wordings,
    new QuotedFiles(client, wordings),
    new Captions(wordings),
    new Underlines(wordings),
    commands.registerCommand(compareWordingCommand, async (given: unknown, place: unknown) => {
      const target = targetOf(given, place);
      if (target !== undefined) await compareWording(wordings, target);
    }),
    commands.registerCommand('glossator.acceptWording', async (given: unknown, place: unknown) => {
      await acceptWording(client, wordings, targetOf(given, place)?.uri);
    }),
  );
}
