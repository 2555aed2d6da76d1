import { CannotRun } from './terminal';

/** The value of an option that has to be one of a few words. */
export function choice<T extends string>(value: unknown, allowed: readonly T[], option: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new CannotRun(`${option} takes ${allowed.join(', ')}; it was ${JSON.stringify(value)}.`);
  return found;
}

/**
 * The value of an option that takes any text, as it was written: the parser of arguments would make a number of a name of digits.
 * Undefined where it is not given.
 */
export function textOption(args: readonly string[], option: `--${string}`): string | undefined {
  const at = args.findLastIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  if (at < 0) return undefined;
  return args[at] === option ? args[at + 1] : args[at]?.slice(`${option}=`.length);
}
