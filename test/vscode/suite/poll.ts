/**
 * Asks again and again until there is an answer, and gives it. Tests wait in this way only, never for a
 * fixed time: a fixed time is too long on every machine but the slowest.
 *
 * @param question answers undefined (or throws) as long as it is to be asked again
 * @param what ends the sentence "Waited … for …" when there is no answer in time
 */
export async function poll<T>(
  question: () => T | undefined | PromiseLike<T | undefined>,
  what: string,
  { every = 50, limit = 30_000 }: { every?: number; limit?: number } = {},
): Promise<T> {
  const deadline = Date.now() + limit;
  let thrown: unknown;
  for (;;) {
    try {
      const answer = await question();
      if (answer !== undefined) {
        return answer;
      }
      thrown = undefined;
    } catch (error) {
      thrown = error;
    }
    if (Date.now() > deadline) {
      const last = thrown instanceof Error ? ` It last said: ${thrown.message}` : '';
      throw new Error(`Waited ${limit / 1000} s for ${what}.${last}`);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
