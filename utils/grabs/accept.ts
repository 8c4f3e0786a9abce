import type { Shelf } from '../catalogue.ts';
import type { Taken } from '../commands.ts';
import type { DataPackage, Version } from '../data-hub/data-package.ts';
import { NO_DAY } from '../data-hub/day.ts';
import type { Products } from '../data-hub/products.ts';
import type { Versions } from '../data-hub/versions.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Aria2, Clock, GrabStore, KnownDownloads, Ledger, SettingsStore } from '../ports.ts';
import { type Batch, newBatch } from './batch.ts';
import { type Chosen, choose } from './choose.ts';
import { destinations, productDestinations } from './destination.ts';
import { type Grab, type GrabState, NOBODY } from './grab.ts';
import { inTurn } from './in-turn.ts';

/** What one press of the button is about: these files of a version, or all of it. */
export interface WantedVersion {
  readonly packageId: string;
  readonly versionId: string;
  readonly fileNames?: readonly string[] | undefined;
  /** Of a chain of updates: the number its folder bears. What is complete there is skipped, whatever was chosen. */
  readonly turn?: number;
}

/** Files of an OpenData product, or all of it. */
interface WantedProduct {
  readonly productId: string;
  readonly fileNames?: readonly string[] | undefined;
  /** What was taken before does not count. */
  readonly isPointedAt: boolean;
  readonly skipsSame?: boolean | undefined;
  readonly folders?: string | undefined;
}

interface How {
  /** What was taken before does not count: it has turned out wrong, or is gone. */
  readonly again?: boolean | undefined;
  /** Byte for byte what is at hand from another version or package is skipped. */
  readonly skipsSame?: boolean | undefined;
  /** A template in the place of the settings'. */
  readonly folders?: string | undefined;
}

export interface Accept {
  /** One file, taken before or not: asking twice for one that is on its way answers so. */
  accept(credentialId: string, wanted: Omit<Beginning, 'credentialId'>): Promise<Outcome<Taken>>;
  /** Many, in one batch; what is complete already is skipped, if the person wants it so. */
  acceptVersions(credentialId: string, wanted: readonly WantedVersion[], how?: How): Promise<Outcome<Taken>>;
  /** The same for OpenData, which needs no credential. */
  acceptProduct(wanted: WantedProduct): Promise<Outcome<Taken>>;
}

export interface AcceptPorts {
  readonly store: GrabStore;
  readonly ledger: Ledger;
  readonly downloads: KnownDownloads;
  readonly aria2: Pick<Aria2, 'choice'>;
  readonly shelf: Shelf;
  readonly versions: Versions;
  readonly products: Products;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  /** Called before anything is written that may be left unfinished. */
  readonly expectWork: () => void;
  /** Called once a batch is stored, before anything of it begins. */
  readonly onAdded: (batch: Batch) => Promise<void>;
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
  const { store, shelf, versions, products, settings, aria2, clock, expectWork } = ports;

  const add = inTurn(async (ask: Ask): Promise<Outcome<Taken>> => {
    const { isOn, takesNew } = await aria2.choice();
    const isAria2s = isOn && takesNew;
    const sooner = ask.first && !isAria2s && early(ask.first);
    const batchId = crypto.randomUUID();
    const found = await (ask.of === 'versions' ? chooseVersions(ask, batchId) : chooseProduct(ask, batchId));
    if (!found.ok) return found;
    const chosen = found.value;
    const own = isAria2s ? ({ carrier: 'aria2' } as const) : {};
    const grabs = chosen.flatMap((one) => one.grabs.map((grab) => ({ ...grab, ...own })));
    const onTheirWay = chosen.reduce((sum, one) => sum + one.onTheirWay, 0);
    if (grabs.length === 0) {
      return onTheirWay > 0 ? good({ added: 0, skipped: 0, onTheirWay }) : bad({ kind: 'not-found' });
    }

    // One that waits for another key's grab of the same file does not begin yet, whatever OS has answered by now.
    const isBehind = grabs.some(({ state }) => state.kind === 'queued' && state.behind !== undefined);
    const begun = (!isBehind && (await sooner)) || undefined;
    const written = begun ? grabs.map((grab) => ({ ...grab, state: begun.state })) : grabs;
    const batch = newBatch(batchId, ask.credentialId, written, clock.now());
    const replaced = chosen.flatMap((one) => one.replaced);
    expectWork();
    await store.add(batch, written, replaced);
    await ports.onAdded(batch);
    if (begun) for (const grab of written) begun.begin(grab);
    else poke();
    const { skipped } = batch.counts;
    return good({ batchId, added: grabs.length - skipped, skipped, onTheirWay });
  });

  async function chooseVersions(
    { credentialId, wanted, how: { again, skipsSame, folders } }: VersionsAsk,
    batchId: string,
  ): Promise<Outcome<readonly Chosen[]>> {
    const about = Promise.all([shelf.packages(credentialId), settings.read()]);
    const chosen: Chosen[] = [];
    for (const { packageId, versionId, fileNames, turn } of wanted) {
      const version = await versions.get(credentialId, packageId, versionId);
      if (!version.ok) return version;
      const [shelved, set] = await about;
      const packages = shelved?.value ?? [];
      const dataPackage = packages.find(({ id }) => id === packageId);
      if (!dataPackage) return bad({ kind: 'not-found', of: 'package' });
      const document = withDay(version.value, dataPackage);
      const destination = destinations(dataPackage, document, {
        packages,
        template: folders ?? set.folders,
        turn,
      });
      const whole = { batchId, credentialId, dataPackage, version: document, fileNames, destination };
      const kept = again ? 'overwrite' : turn === undefined ? set.taken : 'skip';
      chosen.push(await choose({ ...whole, turn, skipsSame, taken: kept }, ports));
    }
    return good(chosen);
  }

  async function chooseProduct(
    { credentialId, wanted: { productId, fileNames, isPointedAt, folders, skipsSame } }: ProductAsk,
    batchId: string,
  ): Promise<Outcome<readonly Chosen[]>> {
    const [release, set] = await Promise.all([products.release(productId), settings.read()]);
    if (!release.ok) return release;
    const { product, files } = release.value;
    const version = { id: product.version, createdOn: '', downloads: files };
    const destination = productDestinations(product, folders ?? set.folders);
    const whole = { batchId, credentialId, dataPackage: product, version, fileNames, destination };
    return good([await choose({ ...whole, skipsSame, taken: isPointedAt ? 'overwrite' : set.taken }, ports)]);
  }

  return {
    accept(credentialId, { fileName, ...version }) {
      const first = { credentialId, fileName, ...version };
      const wanted = [{ ...version, fileNames: [fileName] }];
      return add({ of: 'versions', credentialId, wanted, how: { again: true }, first });
    },
    acceptVersions: (credentialId, wanted, how = {}) => add({ of: 'versions', credentialId, wanted, how }),
    acceptProduct: (wanted) => add({ of: 'product', credentialId: NOBODY, wanted }),
  };
}

type Ask = VersionsAsk | ProductAsk;

interface VersionsAsk {
  readonly of: 'versions';
  readonly credentialId: string;
  readonly wanted: readonly WantedVersion[];
  readonly how: How;
  /** The one file that is wanted, and somebody waits for. */
  readonly first?: Beginning;
}

interface ProductAsk {
  readonly of: 'product';
  readonly credentialId: typeof NOBODY;
  readonly wanted: WantedProduct;
  readonly first?: undefined;
}

/** A document without a day has that of the list, where it has one. */
function withDay(version: Version, { versions }: DataPackage): Version {
  const listed = versions.find(({ id }) => id === version.id);
  return version.createdOn === NO_DAY && listed ? { ...version, createdOn: listed.createdOn } : version;
}
