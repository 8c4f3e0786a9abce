import type { Driver } from './driver.ts';
import { waitUntil } from './wait.ts';

const HELLO_MS = 300;

/**
 * Sends a command as a page of ours would, where what is tested is not the page. As the pages do, it says hello first:
 * right after the browser's start messages get lost (`utils/platform/hail.ts`).
 */
export async function ask(driver: Pick<Driver, 'evaluate'>, type: string, data: object): Promise<unknown> {
  await waitUntil('the background to answer', () =>
    driver.evaluate(sayHello, envelope('hello', {}), HELLO_MS),
  );
  return driver.evaluate((message) => chrome.runtime.sendMessage(message), envelope(type, data));
}

const envelope = (type: string, data: object) => ({ id: 1, type, data, timestamp: Date.now() });

function sayHello(message: object, ms: number): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, ms, false));
  return Promise.race([chrome.runtime.sendMessage(message).then(() => true), late]);
}
