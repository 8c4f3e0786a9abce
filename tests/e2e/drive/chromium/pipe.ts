import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import type { BrowserProcess } from '../process.ts';

/**
 * CDP over the pipes 3 and 4: messages of JSON, each ended by a zero byte. A pipe rather than a port because the
 * browser then quits by itself when the test run dies, and because only a pipe may load an unpacked extension.
 */
export function openPipe({ child }: BrowserProcess): ConnectionTransport {
  const [, , , input, output] = child.stdio as unknown as readonly [null, null, null, Writable, Readable];
  const transport: ConnectionTransport = {
    send: (message) => {
      if (input.writable) input.write(`${message}\0`);
    },
    close: () => input.end(),
  };
  let rest = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) transport.onmessage?.(message);
  });
  output.on('close', () => transport.onclose?.());
  // A killed browser breaks the pipe; the reader learns it from `close`.
  input.on('error', () => {});
  output.on('error', () => {});
  return transport;
}
