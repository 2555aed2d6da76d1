import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress, PrivateAddress, publicLookup } from './publicAddress';

export interface Reply {
  readonly status: number;
  /** Where it says the page is; not followed here. */
  readonly location: string | undefined;
}

export interface RequestOptions {
  readonly userAgent: string;
  /** In milliseconds, for the whole of one request. */
  readonly timeout: number;
  /** For tests, whose servers are on this machine. */
  readonly allowsPrivate: boolean;
}

/** One request, of which nothing but the head of the answer is read. Rejects where there is no answer. */
export function head(
  method: 'HEAD' | 'GET',
  url: URL,
  { userAgent, timeout, allowsPrivate }: RequestOptions,
  signal: AbortSignal,
): Promise<Reply> {
  // An address that is written as a number is not looked up.
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (!allowsPrivate && isIP(host) !== 0 && !isPublicAddress(host))
    return Promise.reject(new PrivateAddress(`${host} is a private address`));
  const lookup: { readonly lookup?: LookupFunction } = allowsPrivate ? {} : { lookup: publicLookup };
  return new Promise((resolve, reject) => {
    const answered = (answer: IncomingMessage): void => {
      answer.destroy();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
    };
    const asked = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        method,
        // No connection is kept, so that nothing is open once the answer is there.
        agent: false,
        headers: { 'user-agent': userAgent, accept: '*/*' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
        ...lookup,
      },
      answered,
    );
    asked.on('error', reject);
    asked.end();
  });
}
