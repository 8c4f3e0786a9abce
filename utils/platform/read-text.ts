/**
 * A body as text, as long as it has no more than so many bytes; else `undefined`, and the rest is not taken. Rejects as
 * the connection does.
 */
export async function readText({ body }: Response, most: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let [text, bytes] = ['', 0];
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || value === undefined) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      // Without it Firefox would go on receiving (BROWSERS A1.2).
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
