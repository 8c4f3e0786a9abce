import { type Answer, bodyOf, type Call, readAnswers, STRANGE } from '../../aria2/rpc.ts';
import { bad, type Outcome } from '../../failure.ts';
import { aria2Permission } from '../permission.ts';
import { readText } from '../read-text.ts';
import type { Aria2Keeper } from './choice-store.ts';

/** aria2 is on this computer: what takes longer hangs. The answer's last byte must come within it. */
const SECONDS = 5;

/** A thousand downloads with their links are some 8 MB. */
const ANSWER_BYTES = 16_000_000;

/**
 * Asks aria2 at the address that was chosen, and says exactly why that failed. Whatever answers there, no more than
 * `most` bytes of it are read.
 */
export async function askAria2(
  calls: readonly Call[],
  { isOn, address }: Awaited<ReturnType<Aria2Keeper['read']>>,
  token: string,
  most = ANSWER_BYTES,
): Promise<Outcome<readonly Answer[]>> {
  if (!isOn) return bad({ kind: 'aria2-off' });
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: bodyOf(calls, token),
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(SECONDS * 1000),
    });
    const text = await readText(response, most);
    return text === undefined ? bad(STRANGE) : readAnswers(text, calls.length);
  } catch {
    return bad({ kind: (await aria2Permission.has()) ? 'aria2-silent' : 'aria2-no-permission' });
  }
}
