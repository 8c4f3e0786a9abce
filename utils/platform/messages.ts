import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { asks, type CommandName, type Commands } from '../commands.ts';
import { bad, type Failure } from '../failure.ts';
import { isStorageError } from '../storage-error.ts';
import type { Protocol } from './send.ts';

const { onMessage } = defineExtensionMessaging<Protocol>();

/** What answers each command. Leaving one out is a type error. */
export type Handlers = {
  readonly [Name in CommandName]: (ask: Parameters<Commands[Name]>[0]) => Promise<ReturnType<Commands[Name]>>;
};

/** Opens the message door: each command, from a page of ours, with a payload of its shape. */
export function serve(handlers: Handlers, testStorage: TestStorage): void {
  for (const name of commandNames) serveOne(name, handlers[name], testStorage);
}

/** What stands in the way of writing, found out by trying. */
type TestStorage = () => Promise<Failure | undefined>;

const commandNames = Object.keys(asks) as readonly CommandName[];

function serveOne<Name extends CommandName>(
  name: Name,
  handle: Handlers[Name],
  testStorage: TestStorage,
): void {
  onMessage(name, async ({ data, sender }) => {
    if (!isOurPage(sender)) throw new Error('Not a page of Trig.');
    const ask = v.parse(asks[name], data) as Parameters<Commands[Name]>[0];
    try {
      return (await handle(ask)) as never;
    } catch (error) {
      if (!isStorageError(error)) throw error;
      // `storage.local` has nobody who watches it: tested here, so that badge and pages say it too.
      return bad((await testStorage()) ?? { kind: 'profile-refused' }) as never;
    }
  });
}

/** Content scripts share our id but not our origin; other extensions have neither. */
const isOurPage = (sender: chrome.runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
