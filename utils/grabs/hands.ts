import type { Pacer } from '../data-hub/pacer.ts';
import { elapsed } from '../elapsed.ts';
import { isStorageError } from '../storage-error.ts';
import type { Grab, GrabState } from './grab.ts';
import { type HandPorts, hand, type Signed } from './hand.ts';
import { linkHash } from './link-hash.ts';
import { LINK_FRESH } from './plan.ts';
import { fail, type SettlePorts } from './settle.ts';
import { type Signature, type SignPorts, sign } from './sign.ts';
import type { Slots } from './slots.ts';

/** Takes grabs from the queue to the browser: signed a moment ahead, handed over when there is a place. */
export interface Hands {
  /** Claims a grab and asks for its link; with `early`, it is claimed and asked for already. */
  start(grab: Grab, early?: Promise<Signature>): Promise<void>;
  /** Hands over as many signed ones as there are places; what a hold stops is given back. */
  pump(window: number): Promise<void>;
  /** Gives back all that is signed but not handed over. */
  drop(): Promise<void>;
  has(grabId: string): boolean;
  /** True of one that the store says this life is busy with, but it is not: a write failed over it. */
  isLeft(grab: Grab): boolean;
  /** True while that link is being handed over in this life: should it be wanted no more by then, it is taken back here (hand.ts). */
  isHanding(linkHash: string): boolean;
  /** Signed or being signed in this life. */
  signing(): number;
  /** When the oldest link is no longer fresh. */
  staleAt(): number | undefined;
  /** The state of a grab that this life signs. */
  claim(): GrabState;
}

interface HandsPorts extends SignPorts, HandPorts, SettlePorts {
  readonly pacer: Pacer;
  readonly stops: (grab: Grab) => boolean;
  readonly slots: Slots;
  /** Something has moved: look again. */
  readonly poke: () => void;
}

/** What begins before it is stored is in the store before it is here. Milliseconds. */
const WRITTEN = 5_000;

export function createHands(ports: HandsPorts): Hands {
  const { store, slots, stops, pacer, lifetime, clock, poke } = ports;
  const signing = new Set<string>();
  /** Signed links, the oldest first. Memory alone: they are lost with the background, and asked for anew. */
  let links: readonly Signed[] = [];
  /** Hashes of the links whose hand-over is under way in this life. */
  const handing = new Set<string>();
  /** Ids of their grabs. */
  const over = new Set<string>();
  let places = 0;
  let canWrite = true;

  const claim = (): GrabState => ({ kind: 'signing', at: clock.now(), life: lifetime.life });

  async function start(grab: Grab, early?: Promise<Signature>): Promise<void> {
    signing.add(grab.id);
    try {
      const state = early ? grab.state : claim();
      // The question changes nothing outside: it may be on its way while the intent is still being written. After a write that
      // failed it waits for the next to succeed, or a full disk would cost a call for each look.
      const asked = early ?? (canWrite ? ask(grab) : undefined);
      const claimed = early !== undefined || (await store.move(grab, state));
      canWrite = true;
      if (claimed) await receive({ ...grab, state }, await (asked ?? ask(grab)));
      await pump(places);
    } catch (error) {
      canWrite = false;
      // Who keeps the store tests it and looks again (platform/storage-watch.ts); that look finds this one left over.
      if (isStorageError(error)) return;
      throw error;
    } finally {
      signing.delete(grab.id);
    }
    poke();
  }

  const ask = (grab: Grab): Promise<Signature> => pacer.counted(grab.credentialId, () => sign(grab, ports));

  async function receive(grab: Grab, signed: Signature): Promise<void> {
    switch (signed.kind) {
      case 'link': {
        const { link, at } = signed;
        const ready = { grab, link, linkHash: await linkHash(link), at };
        links = [...links, ready];
        return;
      }
      case 'unknown-host':
        await store.move(grab, { kind: 'asking', at: clock.now(), host: signed.host, told: false });
        return;
      case 'failure':
        await fail(grab, signed.failure, ports);
        return;
      default:
        return signed satisfies never;
    }
  }

  async function pump(window: number): Promise<void> {
    places = window;
    await giveBack(({ grab, at }) => elapsed(at, clock.now()) > LINK_FRESH || stops(grab));
    while (slots.taken() < slots.places(places)) {
      const next = links.find(({ grab }) => !slots.isPathBusy(grab));
      if (!next) return;
      links = links.filter((link) => link !== next);
      // Not awaited: Chromium answers only when the storage host has, and a slow one must not hold up the others.
      void slots.take(next.grab, () => handOver(next)).then(poke, () => undefined);
    }
  }

  async function giveBack(which: (link: Signed) => boolean): Promise<void> {
    const back = links.filter(which);
    links = links.filter((link) => !back.includes(link));
    for (const { grab } of back) await store.move(grab, { kind: 'queued' });
  }

  async function handOver(signed: Signed): Promise<void> {
    handing.add(signed.linkHash);
    over.add(signed.grab.id);
    const refused = await hand(signed, ports).finally(() => {
      handing.delete(signed.linkHash);
      over.delete(signed.grab.id);
    });
    if (!refused) return;
    await fail(refused.grab, refused.failure, ports);
    // Nothing of it is to come.
    await store.forgetAbandoned([signed.linkHash]);
  }

  return {
    start,
    pump,
    claim,
    drop: () => giveBack(() => true),
    has: (grabId) => signing.has(grabId) || links.some(({ grab }) => grab.id === grabId),
    isLeft: ({ id, state }) =>
      (state.kind === 'signing' || state.kind === 'handing') &&
      state.life === lifetime.life &&
      elapsed(state.at, clock.now()) > WRITTEN &&
      !signing.has(id) &&
      !over.has(id) &&
      !links.some(({ grab }) => grab.id === id),
    isHanding: (hash) => handing.has(hash),
    signing: () => signing.size + links.length,
    staleAt: () => (links[0] ? links[0].at + LINK_FRESH + 1 : undefined),
  };
}
