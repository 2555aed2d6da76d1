/** The parts of a web address, as they are written. The language has no `URL` of its own, and the core knows no browser and no Node. */
export interface WebAddress {
  readonly scheme: 'http' | 'https';
  /** What stands before an `@`: a name, or a name and a password. */
  readonly user: string | undefined;
  readonly host: string;
  readonly port: string | undefined;
  /** With its first slash; empty where there is none. */
  readonly path: string;
  /** What stands behind `?` and before `#`. */
  readonly query: string;
  /** What stands behind `#`. */
  readonly fragment: string;
}

const parts =
  /^(https?):\/\/(?:([^/?#]*)@)?(\[[^\]/?#@]*\]|[^/?#@:]*)(?::(\d*))?(?:([/][^?#]*))?(?:\?([^#]*))?(?:#(.*))?$/isu;

/** Undefined where the text is no whole http or https address. What its parts are worth is for others to judge. */
export function readWebAddress(text: string): WebAddress | undefined {
  const found = parts.exec(text);
  if (found === null) return undefined;
  const [, scheme = '', user, host = '', port, path = '', query = '', fragment = ''] = found;
  return {
    scheme: scheme.toLowerCase() === 'http' ? 'http' : 'https',
    user,
    host,
    port: port === '' ? undefined : port,
    path,
    query,
    fragment,
  };
}
