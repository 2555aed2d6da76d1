import { window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NewActor } from '../../server/lsp/protocol/protocol';
import type { Asked } from './asked';
import { askValues, pick } from './asking';
import { label, quoted } from './labels';

/** Asks for kind and other names only if the person wants that; undefined where they left. */
export async function askNewActor(
  client: BaseLanguageClient,
  asked: Asked,
  name: string,
): Promise<NewActor | undefined> {
  const more = await pick(`New actor ${quoted(name, 60)}`, [
    { label: `Add ${quoted(name, 60)} now`, value: false },
    { label: 'Add kind and other names…', value: true },
  ]);
  if (more === undefined) return undefined;
  return more ? withDetails(client, asked, name) : { name };
}

async function withDetails(
  client: BaseLanguageClient,
  asked: Asked,
  name: string,
): Promise<NewActor | undefined> {
  const { actorKinds } = await askValues(client, asked);
  const kind = await pick<string | null>(`What is ${quoted(name, 60)}?`, [
    ...actorKinds.map((value) => ({ label: label(value), value })),
    { label: 'Not sure yet', value: null },
  ]);
  if (kind === undefined) return undefined;
  const written = await window.showInputBox({
    title: `Other names of ${quoted(name, 60)}`,
    prompt: 'Separate several by semicolons. Leave it empty if there are none.',
  });
  if (written === undefined) return undefined;
  const aliases = written
    .split(';')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
  return { name, ...(kind === null ? {} : { kind }), ...(aliases.length === 0 ? {} : { aliases }) };
}
