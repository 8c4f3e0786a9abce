import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { DataHub } from '../../data-hub/hub.ts';
import type { HubPorts } from '../../e2e/drive/driver.ts';

/**
 * The hub behind one more hop. Programs without a host map reach it through a proxy that copies every byte in this
 * very process; a browser that is held against them pays the same toll.
 */
export interface Relay extends HubPorts {
  close(): Promise<void>;
}

export async function startRelay(hub: DataHub): Promise<Relay> {
  const servers = [relay(hub.apiPort), relay(hub.storagePort)] as const;
  const [apiPort, storagePort] = await Promise.all([servers[0].port, servers[1].port]);
  return {
    apiPort,
    storagePort,
    spki: hub.spki,
    async close() {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

function relay(to: number): { readonly port: Promise<number>; readonly close: () => Promise<void> } {
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.once('error', () => socket.destroy());
      socket.once('close', () => {
        sockets.delete(socket);
        client.destroySoon();
        upstream.destroySoon();
      });
    }
  });
  const port = new Promise<number>((resolve) => {
    // a listening TCP server has no other kind of address
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { port, close };
}
