import { type Answer, bodyOf, type Call, readAnswers } from '../../aria2/rpc.ts';
import { bad, type Outcome } from '../../failure.ts';
import { aria2Permission } from '../permission.ts';
import type { Aria2Keeper } from './choice-store.ts';

/** It is on this machine: what takes longer hangs. */
const SECONDS = 5;

/** Asks aria2 as it is chosen, and says exactly what stands in the way. */
export async function askAria2(
  calls: readonly Call[],
  keeper: Pick<Aria2Keeper, 'read' | 'token'>,
): Promise<Outcome<readonly Answer[]>> {
  const { isOn, address } = await keeper.read();
  if (!isOn) return bad({ kind: 'aria2-off' });
  const body = bodyOf(calls, await keeper.token());
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(SECONDS * 1000),
    });
    return readAnswers(await response.text(), calls.length);
  } catch {
    return bad({ kind: (await aria2Permission.has()) ? 'aria2-silent' : 'aria2-no-permission' });
  }
}
