/**
 * A body as text, as long as it has no more than so many bytes; else `undefined`, and the rest is not taken. Rejects as
 * the connection does.
 */
export async function readText(response: Response, most: number): Promise<string | undefined> {
  const { text, isAll } = await read(response, most);
  return isAll ? text : undefined;
}

/** The beginning of a body as text, a little more than so many bytes of it; the rest is not taken. Rejects as above. */
export const readStart = async (response: Response, most: number): Promise<string> =>
  (await read(response, most)).text;

async function read(
  { body }: Response,
  most: number,
): Promise<{ readonly text: string; readonly isAll: boolean }> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let [text, bytes] = ['', 0];
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || value === undefined) return { text: text + decoder.decode(), isAll: true };
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
    if (bytes > most) {
      // Without it Firefox would go on receiving (BROWSERS A1.2).
      await reader?.cancel();
      return { text, isAll: false };
    }
  }
}
