import type { Session } from './session';
import type { Validate } from './updates';

/** The setting `glossator.validate`: asked of the client where it can be asked, else taken from what it sent. */
export async function readValidate({ client, connection }: Session, sent: unknown): Promise<Validate> {
  const asked: unknown = client.configuration
    ? await connection.workspace.getConfiguration('glossator.validate')
    : undefined;
  return validateOf(asked ?? property(property(sent, 'glossator'), 'validate') ?? property(sent, 'validate'));
}

/** What is shown in articles beside hovers and tokens. */
export interface Extras {
  readonly codeLenses: boolean;
  readonly inlayHints: boolean;
}

export const defaultExtras: Extras = { codeLenses: true, inlayHints: false };

/** The settings `glossator.codeLens.enabled` and `glossator.inlayHints.enabled`; see `readValidate`. */
export async function readExtras({ client, connection }: Session, sent: unknown): Promise<Extras> {
  const names = ['codeLens', 'inlayHints'] as const;
  const asked: unknown = client.configuration
    ? await connection.workspace.getConfiguration(
        names.map((name) => ({ section: `glossator.${name}.enabled` })),
      )
    : undefined;
  const answers: readonly unknown[] = Array.isArray(asked) ? asked : [];
  const [codeLenses, inlayHints] = names.map((name, index) => {
    const own = property(sent, 'glossator') ?? sent;
    return answers[index] ?? property(property(own, name), 'enabled');
  });
  return {
    codeLenses: typeof codeLenses === 'boolean' ? codeLenses : defaultExtras.codeLenses,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : defaultExtras.inlayHints,
  };
}

function validateOf(value: unknown): Validate {
  return value === 'onType' ? 'onType' : 'onSave';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
