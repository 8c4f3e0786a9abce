import { bad, good, type Outcome } from '../failure.ts';
import type { Shelf, Surroundings } from '../ports.ts';
import { destination } from './destination.ts';
import { type Grab, type GrabState, isUnfinished } from './grab.ts';
import { inTurn } from './in-turn.ts';
import { look } from './look.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { hasRoom, plan } from './plan.ts';
import { reconcile } from './reconcile.ts';
import { type RunPorts, run, type Signature, sign } from './run.ts';

interface Wanted {
  readonly credentialId: string;
  readonly packageId: string;
  readonly versionId: string;
  readonly fileName: string;
}

export interface Grabber {
  /** Stores the grab and answers its id; asking twice for a file on its way answers the same grab. */
  accept(wanted: Wanted): Promise<Outcome<string>>;
  retry(id: string): Promise<Outcome<null>>;
  cancel(id: string): Promise<Outcome<null>>;
  dismiss(id: string): Promise<Outcome<null>>;
  show(id: string): Promise<Outcome<null>>;
  answerHost(host: string, allow: boolean): Promise<Outcome<null>>;
  /** Stops and forgets every grab of a credential. */
  dropCredential(credentialId: string): Promise<void>;
  /** Looks at everything unfinished and does what is next. Every event calls it; none carries a payload. */
  tick(): Promise<void>;
}

export interface GrabberPorts extends RunPorts {
  readonly shelf: Shelf;
  readonly surroundings: Surroundings;
}

export function createGrabber(ports: GrabberPorts): Grabber {
  const { store, shelf, downloads, hosts, lifetime, clock, surroundings } = ports;

  const tick = oneAtATime(async () => {
    await dropUnclaimed();
    await settle();
    for (const grab of plan(await store.unfinished())) await start(grab);
    await surroundings.reflect(await store.counts());
    await tell();
  });

  /**
   * A download of ours that no grab claims is left over from a cancel the background did not survive. Asked
   * before the store is read: a grab is written before its download begins, so no young one is mistaken.
   */
  async function dropUnclaimed(): Promise<void> {
    const active = await downloads.active();
    if (active.length === 0) return;
    const claimed = new Set(
      (await store.unfinished()).map(({ state }) => 'linkHash' in state && state.linkHash),
    );
    for (const { id, linkHash } of active) if (!claimed.has(linkHash)) await downloads.discard(id);
  }

  /** Holds the store against the browser until neither moves the other. */
  async function settle(): Promise<void> {
    const grabs = await store.unfinished();
    const seen = await look(grabs, downloads);
    const session = await lifetime.session();
    let moved = false;
    for (const grab of grabs) {
      const download = seen.get(grab.id);
      const move = reconcile(grab, { now: clock.now(), life: lifetime.life, session, download });
      if (!move) continue;
      if (download && move.tidy === 'remove-file') await downloads.removeFile(download.id);
      if (download && move.tidy) await downloads.discard(download.id);
      moved = (await store.move(grab, move.state)) || moved;
    }
    if (moved) await settle();
  }

  /** Claims the grab; its way is not awaited, for a slow storage host must not hold up the others. */
  async function start(grab: Grab): Promise<void> {
    const state = signing();
    if (await store.move(grab, state)) go({ ...grab, state }, sign(grab, ports));
  }

  function signing(): GrabState {
    return { kind: 'signing', at: clock.now(), life: lifetime.life };
  }

  function go(grab: Grab, signature: Promise<Signature>): void {
    void run(grab, signature, ports).then(tick);
  }

  async function tell(): Promise<void> {
    for (const grab of await store.untold()) {
      await surroundings.tell(grab, await store.counts());
      if ('told' in grab.state) await store.move(grab, { ...grab.state, told: true });
    }
  }

  const accept = inTurn(async (wanted: Wanted): Promise<Outcome<string>> => {
    const { credentialId, packageId, versionId, fileName } = wanted;
    const [version, packages, all] = await Promise.all([
      shelf.version(credentialId, packageId, versionId),
      shelf.packages(credentialId),
      store.all(),
    ]);
    const dataPackage = packages?.value.find(({ id }) => id === packageId);
    const file = version?.value.downloads.find((entry) => entry.fileName === fileName);
    if (!version || !dataPackage || !file) return bad({ kind: 'not-found' });

    const earlier = all.filter((grab) => isSameFile(grab, wanted));
    const onItsWay = earlier.find(isUnfinished);
    if (onItsWay) return good(onItsWay.id);

    // Somebody waits for this one: where there is room, its link is asked for before it is even written down.
    const signature = hasRoom(all) ? sign(wanted, ports) : undefined;
    const { createdOn } = version.value;
    const packageName = dataPackage.name;
    const { size, md5 } = file;
    const grab: Grab = {
      id: crypto.randomUUID(),
      ...wanted,
      packageName,
      createdOn,
      ...(size !== undefined && { size }),
      ...(md5 !== undefined && { md5 }),
      path: destination({ packageId, packageName, versionId, createdOn, fileName }),
      addedAt: clock.now(),
      state: signature ? signing() : { kind: 'queued' },
    };
    await store.add(grab);
    for (const { id } of earlier) await store.remove(id);
    if (signature) go(grab, signature);
    // One already under way needs no look, only the alarm that would wake us should we die over it.
    if (signature) void store.counts().then(surroundings.reflect);
    else void tick();
    return good(grab.id);
  });

  async function change(id: string, work: (grab: Grab) => Promise<void>): Promise<Outcome<null>> {
    const grab = await store.read(id);
    if (!grab) return bad({ kind: 'not-found' });
    await work(grab);
    void tick();
    return good(null);
  }

  async function stop(grab: Grab): Promise<void> {
    if (!isUnfinished(grab) || !(await store.move(grab, { kind: 'cancelled', at: clock.now() }))) return;
    if (grab.state.kind === 'handed') await downloads.discard(grab.state.downloadId);
  }

  return {
    accept,
    tick,
    cancel: (id) => change(id, stop),
    retry: (id) =>
      change(id, async (grab) => {
        if (!isUnfinished(grab)) await store.move(grab, { kind: 'queued' });
      }),
    dismiss: (id) =>
      change(id, async (grab) => {
        if (!isUnfinished(grab)) await store.remove(id);
      }),
    async show(id) {
      const grab = await store.read(id);
      if (grab?.state.kind !== 'done') return bad({ kind: 'lost-sight' });
      // Firefox numbers its downloads anew after a restart: the number alone may show somebody else's file.
      if (grab.state.session !== (await lifetime.session())) return bad({ kind: 'lost-sight' });
      return downloads.show(grab.state.downloadId);
    },
    async answerHost(host, allow) {
      if (allow) await hosts.add(host);
      for (const grab of await store.unfinished()) {
        if (grab.state.kind !== 'asking' || grab.state.host !== host) continue;
        const at = clock.now();
        const refused = { kind: 'failed', at, failure: { kind: 'host-refused', host }, told: true } as const;
        await store.move(grab, allow ? { kind: 'queued' } : refused);
      }
      void tick();
      return good(null);
    },
    async dropCredential(credentialId) {
      for (const grab of await store.all()) {
        if (grab.credentialId !== credentialId) continue;
        await stop(grab);
        await store.remove(grab.id);
      }
      await tick();
    },
  };
}

const isSameFile = (grab: Grab, wanted: Wanted): boolean =>
  grab.credentialId === wanted.credentialId &&
  grab.packageId === wanted.packageId &&
  grab.versionId === wanted.versionId &&
  grab.fileName === wanted.fileName;
