import { expect, test } from 'vitest';
import { together } from '../../../utils/platform/together.ts';

/** Work that ends when it is told to, and what it was given each time. */
function byHand() {
  const given: (readonly number[])[] = [];
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const ask = together(async (asks: readonly number[]) => {
    given.push(asks);
    await new Promise<void>((resolve, reject) => ends.push({ resolve, reject }));
    return asks.map((one) => one * 10);
  });
  const end = async (how: 'resolve' | 'reject' = 'resolve') => {
    ends.shift()?.[how](new Error('disk'));
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { ask, given, end };
}

test('the first goes at once, those that come meanwhile go together, each hears its own answer', async () => {
  const { ask, given, end } = byHand();
  const answers = [ask(1)];
  await Promise.resolve();
  answers.push(ask(2), ask(3));
  await end();
  expect(given).toEqual([[1], [2, 3]]);
  answers.push(ask(4));
  await end();
  await end();
  expect(await Promise.all(answers)).toEqual([10, 20, 30, 40]);
  expect(given).toEqual([[1], [2, 3], [4]]);
});

test('what fails, fails for all that went together, and for nobody after them', async () => {
  const { ask, end } = byHand();
  const first = ask(1);
  await Promise.resolve();
  const [second, third] = [ask(2).catch(String), ask(3).catch(String)];
  await end();
  await end('reject');
  expect(await Promise.all([first, second, third])).toEqual([10, 'Error: disk', 'Error: disk']);
  const fourth = ask(4);
  await Promise.resolve();
  await end();
  expect(await fourth).toBe(40);
});
