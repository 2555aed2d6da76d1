import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { nextTurn } from '../files/slices';
import type { Log } from './log';
import type { Session } from './session';

export type Answer<Params, Result, Shared = Session> = (
  session: Shared,
  params: Params,
  token: CancellationToken,
) => Result | Promise<Result>;

/**
 * Makes the handlers of requests. Each waits for the session, gives messages that arrived meanwhile their turn (a
 * cancellation above all), and never lets an error out: a request that fails is logged and answered with `empty`.
 */
export class Requests<Shared extends Session = Session> {
  readonly #session: Promise<Shared>;
  readonly #log: Log;

  constructor(session: Promise<Shared>, log: Log) {
    this.#session = session;
    this.#log = log;
  }

  handler<Params, Result>(
    name: string,
    empty: Result,
    answer: Answer<Params, Result, Shared>,
  ): (params: Params, token: CancellationToken) => Promise<Result> {
    return async (params, token) => {
      try {
        const session = await this.#session;
        await nextTurn();
        throwIfCancelled(token);
        return await answer(session, params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.#log.error(`${name} failed`, error);
        return empty;
      }
    };
  }
}

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** For answers about positions in a text that is no longer there. Clients ask again, or let it be. */
export function contentModified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed meanwhile');
}
