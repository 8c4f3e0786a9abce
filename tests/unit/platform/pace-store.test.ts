import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { NEW_PACE, refuse, spend } from '../../../utils/data-hub/pace.ts';
import { createPaceStore } from '../../../utils/platform/pace-store.ts';
import { readQueue } from '../../../utils/platform/queue-record.ts';

const now = 1_000_000;

test('pages hear of a pause once it can be read, and not of each call', async () => {
  const read: Promise<string | undefined>[] = [];
  const store = createPaceStore(() => read.push(readQueue('pace').then((pace) => pace?.closed?.why)));
  const calling = spend(NEW_PACE, now);
  await store.write(calling);
  await store.write(spend(calling, now));
  expect(await Promise.all(read)).toEqual([undefined]);

  const refused = refuse(calling, now, undefined);
  await store.write(refused);
  await store.write(spend(refused, now));
  expect(await Promise.all(read)).toEqual([undefined, 'rate-limited']);

  await store.write(calling);
  expect(await Promise.all(read)).toEqual([undefined, 'rate-limited', undefined]);
});

test('what comes within a moment is written once', async () => {
  const publish = vi.fn();
  const store = createPaceStore(publish);
  await Promise.all([store.write(NEW_PACE), store.write(refuse(NEW_PACE, now, undefined))]);
  expect(publish).toHaveBeenCalledExactlyOnceWith('grabs');
  expect((await readQueue('pace'))?.closed?.why).toBe('rate-limited');
});
