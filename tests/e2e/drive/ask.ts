import { hail } from '../../../utils/platform/hail.ts';
import type { Driver } from './driver.ts';

/** Sends a command as a page of ours would, where what is tested is not the page; and as they do, says hello first. */
export async function ask(driver: Pick<Driver, 'evaluate'>, type: string, data: object): Promise<unknown> {
  const send = (name: string, payload: object): Promise<unknown> =>
    driver.evaluate((message) => chrome.runtime.sendMessage(message), {
      id: 1,
      type: name,
      data: payload,
      timestamp: Date.now(),
    });
  if (!(await hail(() => send('hello', {})))) throw new Error('The background does not answer.');
  return send(type, data);
}
