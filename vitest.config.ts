import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongestFirst } from './tests/longest-first.ts';

// Vitest 5.1 prints failures with Map.groupBy, which Node 20 does not have: without this they stay unread.
Map.groupBy ??= <Item, Key>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) => {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

export default defineConfig({
  test: {
    // A test that sometimes passes is a failure we have not read yet: no retries anywhere.
    retry: 0,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/{unit,repo,fuzz}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // By itself Vitest leaves one core to others, and on two cores that is half of them.
          maxWorkers: 2,
          // A busy machine takes its time; what is waited for is either there in the end or not.
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // Each file has a hub, a browser and folders of its own, and mostly waits for them: two at a time halve the wait.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A browser on a busy machine takes its time; what is polled for is either there in the end or not.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
