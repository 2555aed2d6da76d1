import { expect, it } from 'vitest';
import { Questions } from '../../../client/marks/questions';

/** A text, and what was asked about it; each question waits until it is answered. */
function asking(): {
  readonly text: { version: number };
  readonly questions: Questions<{ version: number }, string>;
  readonly asked: { readonly answer: (told: string) => void; readonly fail: () => void }[];
  readonly drawn: string[];
} {
  const asked: { answer: (told: string) => void; fail: () => void }[] = [];
  const drawn: string[] = [];
  const questions = new Questions<{ version: number }, string>(
    () =>
      new Promise((resolve, reject) => {
        asked.push({ answer: resolve, fail: () => reject(new Error('no answer')) });
      }),
    (_, told) => drawn.push(told),
  );
  return { text: { version: 1 }, questions, asked, drawn };
}

it('draws the answer about the text as it is', async () => {
  const { text, questions, asked, drawn } = asking();
  const done = questions.ask(text);
  asked[0]?.answer('one');
  await done;
  expect(drawn).toEqual(['one']);
});

it('never draws the answer about an older text over a newer one', async () => {
  const { text, questions, asked, drawn } = asking();
  const done = questions.ask(text);
  text.version = 2;
  asked[0]?.answer('old');
  await done;
  expect(drawn).toEqual([]);
  const then = questions.ask(text);
  asked[1]?.answer('new');
  await then;
  expect(drawn).toEqual(['new']);
});

it('asks once more after a burst, however often it was asked meanwhile', async () => {
  const { text, questions, asked, drawn } = asking();
  const done = questions.ask(text);
  for (text.version = 2; text.version < 30; text.version += 1) await questions.ask(text);
  expect(asked).toHaveLength(1);
  asked[0]?.answer('old');
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.answer('new');
  await done;
  expect([asked.length, drawn]).toEqual([2, ['new']]);
});

it('asks again after a question that failed', async () => {
  const { text, questions, asked, drawn } = asking();
  const failed = questions.ask(text);
  asked[0]?.fail();
  await expect(failed).rejects.toThrow('no answer');
  const done = questions.ask(text);
  asked[1]?.answer('told');
  await done;
  expect(drawn).toEqual(['told']);
});
