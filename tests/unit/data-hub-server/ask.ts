import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { API_HOST } from '../../data-hub/hosts.ts';
import type { DataHub } from '../../data-hub/hub.ts';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The connection ended before the body was whole. */
  readonly aborted: boolean;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: string;
  readonly signal?: AbortSignal;
}

/** Sends a request for a real address to the hub's port that stands for it. Follows no redirect. */
export function ask(hub: DataHub, address: string, question: Question = {}): Promise<Reply> {
  const url = new URL(address);
  const { method = 'GET', headers = {}, form, signal } = question;
  return new Promise((resolve, reject) => {
    let broken: (error: Error) => void = reject;
    const asked = request(
      {
        host: '127.0.0.1',
        port: url.host === API_HOST ? hub.apiPort : hub.storagePort,
        servername: url.hostname,
        path: url.pathname + url.search,
        method,
        headers: { host: url.host, ...headers },
        ca: hub.pem,
        agent: false,
        ...(signal && { signal }),
      },
      (response) => {
        const parts: Buffer[] = [];
        const done = () => {
          const { statusCode: status = 0, headers: got, complete } = response;
          resolve({ status, headers: got, body: Buffer.concat(parts), aborted: !complete });
        };
        broken = done;
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', done);
        response.once('end', done);
      },
    );
    asked.on('error', (error) => broken(error));
    asked.end(form);
  });
}

export const BASE = 'https://api.os.uk/downloads/v1';

/** Asks the API as the department, by header. */
export function asDepartment(hub: DataHub, path: string, question: Question = {}): Promise<Reply> {
  const headers = { key: hub.keys.department, ...question.headers };
  return ask(hub, `${BASE}${path}`, { ...question, headers });
}

export function parse(reply: Reply): unknown {
  return JSON.parse(reply.body.toString());
}

/** The signed link to a file of the department's. */
export async function link(
  hub: DataHub,
  packageId: string,
  versionId: string,
  fileName: string,
): Promise<string> {
  const query = new URLSearchParams({ fileName });
  const reply = await asDepartment(
    hub,
    `/dataPackages/${packageId}/versions/${versionId}/downloads?${query}`,
  );
  return reply.headers.location ?? '';
}

/** A small file that is always there. */
export const SMALL = ['24816', '156751', 'wtr_fts_water.zip'] as const;
