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
  accept(credentialId: string, wanted: Omit<Beginning, 'credentialId'>): Promise<Outcome<Taken>>;
  /**
   * Many, in one batch; what is complete already is skipped, if the person wants it so. Not so `again`: then it has
   * turned out wrong, or is gone.
   */
  acceptVersions(
    credentialId: string,
    wanted: readonly WantedVersion[],
    again?: boolean,
  ): Promise<Outcome<Taken>>;
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

/** Whose link may be asked for while everything else about it is still being read. */
export type Beginning = Pick<Grab, 'credentialId' | 'packageId' | 'versionId' | 'fileName'>;

export function createAccept(
  ports: AcceptPorts,
  early: (wanted: Beginning) => Promise<Early | undefined>,
  poke: () => void,
): Accept {
  const { store, shelf, versions, settings, clock } = ports;

  const add = inTurn(async ({ credentialId, wanted, again, first }: Ask): Promise<Outcome<Taken>> => {
    const sooner = first && early(first);
    const batchId = crypto.randomUUID();
    const about = Promise.all([shelf.packages(credentialId), settings.read()]);
    const chosen: Chosen[] = [];
    for (const { packageId, versionId, fileNames } of wanted) {
      const version = await versions.get(credentialId, packageId, versionId);
      if (!version.ok) return version;
      const [packages, { taken }] = await about;
      const dataPackage = packages?.value.find(({ id }) => id === packageId);
      if (!dataPackage) return bad({ kind: 'not-found' });
      const whole = { batchId, credentialId, dataPackage, version: version.value, fileNames };
      chosen.push(await choose({ ...whole, taken: again ? 'overwrite' : taken }, ports));
    }
    const grabs = chosen.flatMap((one) => one.grabs);
    const onTheirWay = chosen.reduce((sum, one) => sum + one.onTheirWay, 0);
    if (grabs.length === 0) {
      return onTheirWay > 0 ? good({ added: 0, skipped: 0, onTheirWay }) : bad({ kind: 'not-found' });
    }

    const begun = await sooner;
    const written = begun ? grabs.map((grab) => ({ ...grab, state: begun.state })) : grabs;
    const batch = newBatch(batchId, credentialId, written, clock.now());
    const replaced = chosen.flatMap((one) => one.replaced);
    await store.add(batch, written, replaced);
    if (begun) for (const grab of written) begun.begin(grab);
    else poke();
    const { skipped } = batch.counts;
    return good({ batchId, added: grabs.length - skipped, skipped, onTheirWay });
  });

  return {
    accept(credentialId, { fileName, ...version }) {
      const first = { credentialId, fileName, ...version };
      return add({ credentialId, wanted: [{ ...version, fileNames: [fileName] }], again: true, first });
    },
    acceptVersions: (credentialId, wanted, again = false) =>
      add({ credentialId, wanted, again, first: undefined }),
  };
}

interface Ask {
  readonly credentialId: string;
  readonly wanted: readonly WantedVersion[];
  /** What was taken before does not count. */
  readonly again: boolean;
  /** The one file that is wanted, and somebody waits for. */
  readonly first: Beginning | undefined;
}
