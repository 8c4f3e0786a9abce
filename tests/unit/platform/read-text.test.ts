import { expect, test } from 'vitest';
import { readText } from '../../../utils/platform/read-text.ts';

/** Sends the bytes one by one, and tells whether it was stopped. */
function trickle(text: string) {
  const bytes = [...new TextEncoder().encode(text)];
  const seen = { sent: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const byte = bytes[seen.sent];
      if (byte === undefined) return controller.close();
      seen.sent += 1;
      controller.enqueue(Uint8Array.of(byte));
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { response: new Response(body), seen };
}

test('an answer is read whole, its letters too when they come in parts', async () => {
  const { response } = trickle('\ufeff{"name":"Ynys Môn ®"}');
  expect(await readText(response, 100)).toBe('{"name":"Ynys Môn ®"}');
  expect(await readText(new Response(null), 100)).toBe('');
});

test('an answer that does not end is given up at its bound', async () => {
  const { response, seen } = trickle('x'.repeat(1000));
  expect(await readText(response, 50)).toBeUndefined();
  expect(seen.cancelled).toBe(true);
  expect(seen.sent).toBeLessThan(60);
});
