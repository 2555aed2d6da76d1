import type { Session } from './session';
import type { Validate } from './updates';

/** The setting `glossator.validate`: asked of the client where it can be asked, else taken from what it sent. */
export async function readValidate({ client, connection }: Session, sent: unknown): Promise<Validate> {
  const asked: unknown = client.configuration
    ? await connection.workspace.getConfiguration('glossator.validate')
    : undefined;
  return validateOf(asked ?? property(property(sent, 'glossator'), 'validate') ?? property(sent, 'validate'));
}

function validateOf(value: unknown): Validate {
  return value === 'onType' ? 'onType' : 'onSave';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
