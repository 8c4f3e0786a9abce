import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { API_HOST } from './hosts.ts';
import type { DataHub } from './hub.ts';

export interface Proxy {
  readonly port: number;
  /** `host:port` of everything asked for that is not the Data Hub. */
  readonly refused: string[];
  /** The headers of each CONNECT, which the proxy can read. */
  readonly read: string[];
  /** Closed: every connection breaks, and none is made until it is open again. */
  open(isOpen: boolean): void;
  close(): Promise<void>;
}

/** Which of the hub's ports stands for a host, if any. */
function portFor(target: string, { apiPort, storagePort }: Pick<DataHub, 'apiPort' | 'storagePort'>) {
  if (target === `${API_HOST}:443`) return apiPort;
  return /^(.+\.blob\.core\.windows\.net|.+\.os\.uk|files\.example\.org):443$/.test(target)
    ? storagePort
    : undefined;
}

/** A CONNECT proxy for browsers that cannot map host names; nothing gets past it to the network. */
export async function startProxy(hub: Pick<DataHub, 'apiPort' | 'storagePort'>): Promise<Proxy> {
  const refused: string[] = [];
  const read: string[] = [];
  const sockets = new Set<Socket>();
  let isOpen = true;
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };

  const server = createServer((request, response) => {
    const { host, port } = new URL(request.url ?? '', 'http://unknown');
    refused.push(port ? host : `${host}:80`);
    response.writeHead(403).end();
  });
  server.on('connection', (socket: Socket) => {
    if (isOpen) track(socket);
    else socket.resetAndDestroy();
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const target = request.url ?? '';
    read.push(request.rawHeaders.join('\n'));
    const port = portFor(target.toLowerCase(), hub);
    if (port === undefined) {
      refused.push(target);
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    track(upstream);
    // A reset on one side is a reset on the other, so that a cut is a cut behind the proxy too.
    upstream.once('error', () => client.resetAndDestroy());
    upstream.once('close', () => client.destroySoon());
    client.once('close', () => upstream.destroy());
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, // a listening TCP server has no other kind of address
    refused,
    read,
    open(wanted) {
      isOpen = wanted;
      if (!isOpen) for (const socket of sockets) socket.resetAndDestroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
