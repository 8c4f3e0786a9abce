import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Certificate } from './certificate.ts';

export interface Listening {
  readonly port: number;
  /** Every connection is gone, as after a night's sleep. */
  disconnect(): void;
  close(): Promise<void>;
}

/**
 * TLS on a port of this machine (0: any free one). `listener` gets a way from a TLS socket to the TCP one below it,
 * because Node resets only the latter.
 */
export async function listen(
  certificate: Certificate,
  port: number,
  listener: (plain: (socket: Socket) => Socket) => RequestListener,
): Promise<Listening> {
  const sockets = new Map<number, Socket>();
  const plain = (socket: Socket) => sockets.get(socket.remotePort ?? 0) ?? socket;
  const { pem: cert, privateKey: key } = certificate;
  // Long-lived idle connections, as OS has them; requests are never timed out, faults hold them for minutes.
  const server = createServer({ cert, key, keepAliveTimeout: 120_000, requestTimeout: 0 }, listener(plain));
  server.on('connection', (socket: Socket) => {
    const from = socket.remotePort ?? 0;
    sockets.set(from, socket);
    socket.once('close', () => {
      if (sockets.get(from) === socket) sockets.delete(from);
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const disconnect = (): void => {
    for (const socket of sockets.values()) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port, // a listening TCP server has no other kind of address
    disconnect,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        disconnect();
      }),
  };
}
