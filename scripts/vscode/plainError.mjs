/**
 * A failure that a person can act on. Its message is printed as it stands, without a stack, so it must say
 * what is wrong and what to do about it.
 */
export class PlainError extends Error {}

/**
 * Reports why a script ended. Faults of our own keep their stack; everything else is a sentence.
 *
 * @param {unknown} error
 */
export function report(error) {
  if (error instanceof PlainError) {
    console.error(error.message);
  } else {
    console.error(error);
  }
}
