import type { Item } from '../../utils/watch/news.ts';
import type { Driver } from './drive/driver.ts';
import { told } from './notifications.ts';

/** Moves the watch's time, from a page of ours: no alarm need be waited for, and none is played. */
export interface WatchProbe {
  /** Makes the last listing two days older, as after two days away, and lets the browser ring the watch's alarm, which is set anew for now. */
  ring(): Promise<void>;
  /** When the browser will ring it next. */
  alarm(): Promise<number | undefined>;
  news(): Promise<readonly Item[]>;
  /** Ids of the digests that were shown since somebody listened (notifications.ts). */
  digests(): Promise<readonly string[]>;
}

const DAYS = 2 * 86_400_000;

export function watchProbe(driver: Driver): WatchProbe {
  return {
    async ring() {
      // It knows what it has read once: a new one reads what is written here.
      await driver.killWorker();
      await driver.evaluate(age, DAYS);
      await driver.evaluate(async () => {
        const { periodInMinutes } = (await chrome.alarms.get('watch')) ?? {};
        await chrome.alarms.create('watch', {
          when: Date.now(),
          ...(periodInMinutes && { periodInMinutes }),
        });
      });
    },
    alarm: () => driver.evaluate(() => chrome.alarms.get('watch').then((alarm) => alarm?.scheduledTime)),
    news: () => driver.evaluate(readNews),
    digests: async () => (await told(driver)).filter((id) => id.startsWith('news:')),
  };
}

function age(by: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('queue', 'readwrite');
      const queue = writing.objectStore('queue');
      // One for each key.
      const asked = queue.getAll(IDBKeyRange.bound('watch:', 'watch:~'));
      asked.onsuccess = () => {
        for (const { schedule, ...rest } of asked.result) {
          const aged = { ...rest, schedule: { ...schedule, listedAt: schedule.listedAt - by } };
          queue.put(aged, `watch:${rest.credentialId}`);
        }
      };
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
      writing.onabort = () => reject(writing.error);
      opening.result.close();
    };
  });
}

function readNews(): Promise<readonly Item[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const queue = opening.result.transaction('queue').objectStore('queue');
      const asked = queue.getAll(IDBKeyRange.bound('watch:', 'watch:~'));
      asked.onsuccess = () => resolve(asked.result.flatMap(({ news }) => news));
      asked.onerror = () => reject(asked.error);
      opening.result.close();
    };
  });
}
