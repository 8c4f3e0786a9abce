import { API_ORIGIN, downloadPath } from '../data-hub/address.ts';
import { judgeTarget } from '../data-hub/redirect-target.ts';
import type { AllowedHosts, Clock, Downloads, GrabStore, Lifetime, Redirects, Vault } from '../ports.ts';
import { failed, type Grab, type GrabState } from './grab.ts';
import { linkHash } from './link-hash.ts';

export interface RunPorts {
  readonly store: GrabStore;
  readonly vault: Vault;
  readonly redirects: Redirects;
  readonly hosts: AllowedHosts;
  readonly downloads: Downloads;
  readonly lifetime: Lifetime;
  readonly clock: Clock;
}

/**
 * Takes one grab to the browser: link, intent, hand-over, id. Each step is written before
 * it is taken, and every write holds only if nobody moved the grab meanwhile (a cancel does). Killed between
 * any two lines, `reconcile` knows what to do with what the store says.
 */
export async function run(signing: Grab, signature: Promise<Signature>, ports: RunPorts): Promise<void> {
  const { store, lifetime, clock, downloads } = ports;
  const [signed, session] = await Promise.all([signature, lifetime.session()]);
  if (signed.kind !== 'link') return void (await step(signing, signed));

  const hash = await linkHash(signed.link);
  const handing = await step(signing, {
    kind: 'handing',
    at: clock.now(),
    life: lifetime.life,
    linkHash: hash,
  });
  if (!handing) return;
  const started = await downloads.start(signed.link, handing.path);
  if (!started.ok) return void (await step(handing, failed(clock.now(), started.failure)));

  const downloadId = started.value;
  const handed = await step(handing, {
    kind: 'handed',
    at: clock.now(),
    session,
    downloadId,
    linkHash: hash,
  });
  if (!handed) await downloads.discard(downloadId);

  async function step(grab: Grab, state: GrabState): Promise<Grab | undefined> {
    return (await store.move(grab, state)) ? { ...grab, state } : undefined;
  }
}

/** The signed link, or the state that the grab is in for want of one. */
export type Signature = { readonly kind: 'link'; readonly link: string } | GrabState;

/**
 * Asks for the signed link: one call to the API, with the key, and none to the storage host. It changes
 * nothing outside, so it may be under way while the intent is still being written.
 */
export async function sign(
  grab: Pick<Grab, 'credentialId' | 'packageId' | 'versionId' | 'fileName'>,
  { vault, redirects, hosts, clock }: RunPorts,
): Promise<Signature> {
  const at = clock.now();

  const key = await vault.read(grab.credentialId);
  if (key === undefined) return failed(at, { kind: 'no-key' });
  const path = downloadPath(grab.packageId, grab.versionId, grab.fileName);
  const [redirect, allowed] = await Promise.all([redirects.ask(path, key), hosts.read()]);
  if (!redirect.ok) return failed(at, redirect.failure);

  const target = judgeTarget(redirect.value, `${API_ORIGIN}${path}`, allowed);
  switch (target.kind) {
    case 'link':
      return target;
    case 'refused':
      return failed(at, target.failure);
    case 'unknown-host':
      return { kind: 'asking', at, host: target.host, told: false };
    default:
      return target satisfies never;
  }
}
