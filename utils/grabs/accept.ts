import type { Taken } from '../commands.ts';
import type { Versions } from '../data-hub/versions.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Clock, Downloads, GrabStore, Ledger, SettingsStore, Shelf } from '../ports.ts';
import { newBatch } from './batch.ts';
import { type Chosen, choose } from './choose.ts';
import type { Grab, GrabState } from './grab.ts';
import { inTurn } from './in-turn.ts';

/** What one press of the button is about: these files of a version, or all of it. */
interface WantedVersion {
  readonly packageId: string;
  readonly versionId: string;
  readonly fileNames?: readonly string[] | undefined;
}

export interface Accept {
  /** One file, taken before or not: asking twice for one that is on its way answers so. */
  accept(credentialId: string, wanted: WantedVersion): Promise<Outcome<Taken>>;
  /** Many, in one batch; what is complete already is skipped, if the person wants it so. */
  acceptVersions(credentialId: string, wanted: readonly WantedVersion[]): Promise<Outcome<Taken>>;
}

export interface AcceptPorts {
  readonly store: GrabStore;
  readonly ledger: Ledger;
  readonly downloads: Downloads;
  readonly shelf: Shelf;
  readonly versions: Versions;
  readonly settings: SettingsStore;
  readonly clock: Clock;
}

/** A grab that begins before it is written down: the state to write, and what goes on from there. */
export interface Early {
  readonly state: GrabState;
  readonly begin: (written: Grab) => void;
}

export function createAccept(
  ports: AcceptPorts,
  early: (grab: Grab) => Promise<Early | undefined>,
  poke: () => void,
): Accept {
  const { store, shelf, versions, settings, clock } = ports;

  const add = inTurn(async (ask: Ask): Promise<Outcome<Taken>> => {
    const { credentialId, wanted, again } = ask;
    const batchId = crypto.randomUUID();
    const [packages, { taken }] = await Promise.all([shelf.packages(credentialId), settings.read()]);
    const chosen: Chosen[] = [];
    for (const one of wanted) {
      const version = await versions.get(credentialId, one.packageId, one.versionId);
      if (!version.ok) return version;
      const dataPackage = packages?.value.find(({ id }) => id === one.packageId);
      if (!dataPackage) return bad({ kind: 'not-found' });
      const about = { batchId, credentialId, dataPackage, version: version.value, fileNames: one.fileNames };
      chosen.push(await choose({ ...about, taken: again ? 'overwrite' : taken }, ports));
    }
    const grabs = chosen.flatMap((one) => one.grabs);
    const onTheirWay = chosen.reduce((sum, one) => sum + one.onTheirWay, 0);
    if (grabs.length === 0) {
      return onTheirWay > 0 ? good({ added: 0, skipped: 0, onTheirWay }) : bad({ kind: 'not-found' });
    }

    const [first] = grabs;
    const sooner = again && first ? await early(first) : undefined;
    const written = sooner && first ? [{ ...first, state: sooner.state }] : grabs;
    const batch = newBatch(batchId, credentialId, written, clock.now());
    await store.add(
      batch,
      written,
      chosen.flatMap((one) => one.replaced),
    );
    const [begun] = written;
    if (sooner && begun) sooner.begin(begun);
    else poke();
    const { skipped } = batch.counts;
    return good({ batchId, added: grabs.length - skipped, skipped, onTheirWay });
  });

  return {
    accept: (credentialId, wanted) => add({ credentialId, wanted: [wanted], again: true }),
    acceptVersions: (credentialId, wanted) => add({ credentialId, wanted, again: false }),
  };
}

interface Ask {
  readonly credentialId: string;
  readonly wanted: readonly WantedVersion[];
  /** The person means this very file: what was taken before does not count. */
  readonly again: boolean;
}
