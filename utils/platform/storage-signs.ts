import { browser } from 'wxt/browser';
import type { StorageFailure } from '../storage-error.ts';
import { showStorageBadge } from './badge.ts';
import { expectWork } from './heartbeat.ts';
import { notify, STORAGE, type Wording } from './notifications.ts';

/** Says it where nothing has to be written, and sees to it that a background that ends meanwhile is woken. */
export async function showStorageFailure(
  failure: StorageFailure | undefined,
  wording: Wording,
): Promise<void> {
  await showStorageBadge(failure !== undefined);
  if (!failure) {
    await browser.notifications.clear(STORAGE);
    return;
  }
  await expectWork();
  await notify({ kind: 'storage', failure }, wording);
}
