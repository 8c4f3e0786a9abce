/**
 * How long one hello is waited for, in ms, before the next: 6.3 s in all. The background answered within 200 ms of the
 * browser's start, woken from sleep within 100 (measured: Chromium 156).
 */
const PATIENCE = [100, 200, 400, 800, 1_600, 3_200] as const;

/**
 * Says hello until the background answers once; only then is it safe to say anything that must not be lost. Measured in
 * Chromium 156, no debugger attached, a page of ours open when the browser starts: of what it sent within its first 100 ms,
 * something was refused in 20 of 20 starts ("Receiving end does not exist"), and in 8 a message was neither delivered nor
 * refused, ever. None was lost after the first that was answered. Our pages come with their first command later than that
 * here (25 starts without this, none lost), which a slower machine need not grant.
 *
 * @param hello rejects where nobody hears it
 * @returns false if nobody answered
 */
export async function hail(hello: () => Promise<unknown>): Promise<boolean> {
  for (const ms of PATIENCE) {
    const late = new Promise<false>((resolve) => setTimeout(resolve, ms, false));
    const heard = hello().then(
      () => true,
      () => late,
    );
    if (await Promise.race([heard, late])) return true;
  }
  return false;
}
