import { isOfAria2 } from '../../aria2/gid.ts';
import type { Commands } from '../../commands.ts';
import type { Outcome } from '../../failure.ts';
import { send } from '../send.ts';
import { readUnderWay } from '../under-way.ts';

type Progress = Extract<ReturnType<Commands['aria2Progress']>, Outcome<unknown> & { ok: true }>['value'];

/** How far aria2 is: the background is asked, which alone has the token, and only while something is there. */
export async function aria2Progress(): Promise<Progress> {
  const grabs = await readUnderWay();
  const isThere = grabs.some(({ state }) => state.kind === 'handed' && isOfAria2(state.downloadId));
  const asked = isThere ? await send('aria2Progress', {}) : undefined;
  return asked?.ok ? asked.value : [];
}
