import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import type { Clock } from './clock.ts';
import type { Befallen } from './fault.ts';
import type { createFaults } from './faults.ts';
import type { Begin, Entry } from './log.ts';
import { type HubRequest, readRequest } from './request.ts';
import { stream } from './stream.ts';

export interface Origin {
  readonly origin: Entry['origin'];
  readonly clock: Clock;
  readonly begin: Begin;
  readonly faults: Pick<ReturnType<typeof createFaults>, 'take'>;
  /** The file a request is about, if its address says so. */
  fileName(request: HubRequest): string | undefined;
  /** `form` is the body of a POST. */
  answer(request: HubRequest, befallen: readonly Befallen[], form: string): Answer;
}

/** One request from the first byte to the last: log, faults on the way in, answer, bytes out. */
export function serve(hub: Origin, plain: (socket: Socket) => Socket): RequestListener {
  return (message, response) => {
    handle(hub, message, response, plain(message.socket)).catch((error: unknown) => {
      // A mistake of the hub itself: loud, so that no test takes it for a fault it asked for.
      console.error('The local Data Hub failed:', error);
      response.destroy();
    });
  };
}

async function handle(hub: Origin, message: IncomingMessage, response: ServerResponse, plain: Socket) {
  const request = readRequest(message);
  const { method, host, path, query, url, headers } = request;
  const { origin, clock } = hub;
  const at = Date.now();
  const whatSoFar = { status: 0, bytesSent: 0, aborted: false };
  const note = hub.begin({
    origin,
    at,
    method,
    host,
    path,
    query: Object.fromEntries(query),
    headers,
    ...whatSoFar,
  });
  const closed = new Promise<void>((resolve) => response.once('close', resolve));
  response.once('close', () => note({ aborted: !response.writableFinished }));

  const form = method === 'POST' ? await readBody(message) : '';
  const befallen = hub.faults.take({ on: origin, url, fileName: hub.fileName(request) });
  for (const one of befallen) await Promise.race([gate(one, plain), closed]);
  if (message.socket.destroyed || plain.destroyed) return;

  const answer = hub.answer(request, befallen, form);
  const { from = 0, to = answer.content.size } = answer;
  response.sendDate = false;
  response.writeHead(answer.status, {
    date: new Date(clock.now()).toUTCString(),
    ...answer.headers,
    'content-length': to - from,
  });
  const { location } = answer.headers;
  note({ status: answer.status, ...(location !== undefined && { location }) });
  if (method === 'HEAD') {
    response.end();
    return;
  }
  const sent = (bytesSent: number) => note({ bytesSent });
  await stream(response, {
    content: answer.content,
    from,
    to,
    befallen,
    plain,
    closed,
    sent,
  });
}

/** Faults that befall a request before it is answered. */
async function gate({ fault, released }: Befallen, plain: Socket): Promise<void> {
  if (fault.kind === 'refuse') plain.destroy();
  if (fault.kind === 'hang') await new Promise(() => {});
  if (fault.kind === 'delay') await sleep(fault.ms);
  if (fault.kind === 'hold') await released();
}

async function readBody(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts).toString();
}
