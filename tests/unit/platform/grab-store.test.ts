import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { database } from '../../../utils/platform/database.ts';
import { createGrabReader } from '../../../utils/platform/grab-reader.ts';
import { createMemoryStore } from '../grabs/world/memory-store.ts';
import { emptyDatabase, inDatabase } from '../grabs/world/stores.ts';
import { deeds, type Made, perform, view } from './store-deeds.ts';

test('whatever is done to it, the store in the database is the one in the tests', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (story) => {
      await emptyDatabase();
      let step = 0;
      const clock = { now: () => step };
      const real = inDatabase(clock.now).store;
      const model = createMemoryStore(clock.now);
      const made: Made = { batches: [], grabs: [] };

      for (const deed of story) {
        step += 1;
        const answer = await perform(deed, real, made, step);
        expect(answer, JSON.stringify(deed)).toEqual(await perform(deed, model, made, step));
        if (deed.do === 'add') remember(made, answer as Added);
        expect(await view(real, made, step), JSON.stringify(deed)).toEqual(await view(model, made, step));
      }

      expect(await (await database()).getAll('ledger')).toEqual(
        [...model.ledger.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      const listed = [...model.batches.values()].filter(({ clearedAt }) => clearedAt === undefined);
      expect(await createGrabReader(clock).batches()).toEqual(listed.sort((a, b) => b.addedAt - a.addedAt));
    }),
    { numRuns: 300 },
  );
}, 120_000);

interface Added {
  readonly batchId: string;
  readonly grabs: Made['grabs'];
}

function remember(made: Made, { batchId, grabs }: Added): void {
  made.batches.push(batchId);
  made.grabs.push(...grabs);
}
