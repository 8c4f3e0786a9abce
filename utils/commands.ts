import * as v from 'valibot';
import { aria2Change } from './aria2/choice.ts';
import type { Credential } from './credentials/credential.ts';
import { id } from './data-hub/data-package.ts';
import { productId } from './data-hub/open-data.ts';
import type { Outcome } from './failure.ts';
import { isTemplate } from './folders/check.ts';
import { PINS_AT_MOST } from './picker/favourites.ts';
import { productId as ofPresets, presetChange } from './picker/presets.ts';
import { settings } from './settings.ts';
import { setChange } from './versions/release-sets.ts';
import { level, WATCHES_AT_MOST } from './watch/level.ts';

/**
 * Every command a page may send to the background. One interface: registering them is exhaustive, so a
 * command without a handler is a type error. Failures come back as data.
 */
export interface Commands {
  /** Answers, and nothing else: how a page learns that the background hears it (`platform/hail.ts`). */
  hello(ask: Asks['hello']): Outcome<null>;
  /**
   * Tries the key, with the secret of its project where there is one, and keeps it unless OS refused it or it is kept
   * already: as a new one, in use from then on, or in the place of the one whose id is named, with all that is that one's.
   */
  saveKey(ask: Asks['saveKey']): Outcome<Credential>;
  testKey(ask: Asks['testKey']): Outcome<Credential>;
  renameKey(ask: Asks['renameKey']): Outcome<Credential>;
  /** Lists and news are of this key from now on; grabs go on, each with its own. */
  useKey(ask: Asks['useKey']): Outcome<Credential>;
  /** Forgets the key, its catalogue and its grabs. What was grabbed stays in the ledger. */
  removeKey(ask: Asks['removeKey']): Outcome<null>;
  /** Asks OS for the list and writes it to the shelf, where pages read it. */
  refreshPackages(ask: Asks['refreshPackages']): Outcome<null>;
  refreshVersion(ask: Asks['refreshVersion']): Outcome<null>;
  /** The same for OpenData: the list, and a product with its files. No key is asked for or sent. */
  refreshProducts(ask: Asks['refreshProducts']): Outcome<null>;
  refreshRelease(ask: Asks['refreshRelease']): Outcome<null>;
  /** One file, taken before or not. Answers as soon as it is stored: from here on it survives. */
  grab(ask: Asks['grab']): Outcome<Taken>;
  /** Files of versions, all in one batch; all of a version where no names are given. `again`: taken before or not. */
  grabVersions(ask: Asks['grabVersions']): Outcome<Taken>;
  /**
   * What a package of updates lacks since the last one that was grabbed, in order, in one batch; what that is, the
   * background works out.
   */
  catchUp(ask: Asks['catchUp']): Outcome<CaughtUp>;
  /** Files of an OpenData product, all where none are named. Pointed at: one that was taken before is taken again. */
  grabProduct(ask: Asks['grabProduct']): Outcome<Taken>;
  /** All: the whole queue is held until `resume`. */
  pause(ask: Asks['pause']): Outcome<null>;
  /** All: whatever holds the queue, it tries again now, and what was paused one by one goes on as well. */
  resume(ask: Asks['resume']): Outcome<null>;
  /** Failed and skipped ones, and a cancelled one when it alone is meant. */
  retry(ask: Asks['retry']): Outcome<null>;
  /** What a batch skipped because it was there already: fetched all the same, for it may be gone. */
  fetchSkipped(ask: Asks['fetchSkipped']): Outcome<null>;
  /** Answers the moment it happened, which is what `undo` takes. */
  cancel(ask: Asks['cancel']): Outcome<number>;
  /** Takes ended batches off the list, files stay. All: those without a failure. Answers what `undo` takes. */
  clear(ask: Asks['clear']): Outcome<number>;
  /** Empties the ledger; files stay. Answers what `undo` takes. */
  clearLedger(ask: Asks['clearLedger']): Outcome<number>;
  /** Takes back a cancel or a clear within the half minute after it. */
  undo(ask: Asks['undo']): Outcome<null>;
  /** To the front or the back of the queue. */
  reorder(ask: Asks['reorder']): Outcome<null>;
  /** Has what is unfinished of a batch fetched by aria2, or by the browser again. */
  carry(ask: Asks['carry']): Outcome<null>;
  /** Opens the folder that holds the file, of a grab or of a line of the ledger. */
  showGrab(ask: Asks['showGrab']): Outcome<null>;
  saveSettings(ask: Asks['saveSettings']): Outcome<null>;
  saveAria2(ask: Asks['saveAria2']): Outcome<null>;
  /** Says whether aria2 answers as it is chosen, and what stands in the way. */
  tryAria2(ask: Asks['tryAria2']): Outcome<TriedAria2>;
  /** How far aria2 is with what is ours. */
  aria2Progress(ask: Asks['aria2Progress']): Outcome<readonly Aria2Progress[]>;
  /** Key, catalogue, queue, ledger, settings: as newly installed. Files stay, what runs is stopped; no undo. */
  clearEverything(ask: Asks['clearEverything']): Outcome<null>;
  /** Pins packages to the front of the list, or unpins them. */
  pin(ask: Asks['pin']): Outcome<null>;
  /** Keeps, renames or forgets a named filter of a product. */
  changePresets(ask: Asks['changePresets']): Outcome<null>;
  /** How much is wanted of these packages' new versions; `null`: whatever holds for all of their kind. */
  setWatch(ask: Asks['setWatch']): Outcome<null>;
  /** Asks OS for the list now. Answers how many packages have news. */
  lookForNews(ask: Asks['lookForNews']): Outcome<number>;
  /** Grabs what it takes to be up to date with the news: of these packages, or of all. */
  grabNews(ask: Asks['grabNews']): Outcome<Taken>;
  /** News that was seen, waved away, or is to come back after that. */
  settleNews(ask: Asks['settleNews']): Outcome<null>;
  /** Keeps or forgets a set of packages that are wanted at one release. */
  changeSets(ask: Asks['changeSets']): Outcome<null>;
  /** The person's word on a storage host that Trig did not know. Kept when it is yes. */
  answerHost(ask: Asks['answerHost']): Outcome<null>;
  /** Whether the browser keeps what Trig writes; tested anew where it did not. */
  checkStorage(ask: Asks['checkStorage']): Outcome<null>;
  /** Deletes a database that can't be opened. Keys, settings and files stay; queue and history are gone. */
  startOver(ask: Asks['startOver']): Outcome<null>;
  /** The person has read that the browser deleted the database. */
  dismissLoss(ask: Asks['dismissLoss']): Outcome<null>;
  /** The notice that the browser asks where to save each file has been read. */
  dismissSavePrompt(ask: Asks['dismissSavePrompt']): Outcome<null>;
  /** Look again: sent when a page opens, so that nothing waits for an alarm. */
  look(ask: Asks['look']): Outcome<null>;
}

/** What came of one press: files on their way already are not taken twice, files complete already are skipped. */
export interface Taken {
  /** Absent when nothing was left to take. */
  readonly batchId?: string;
  readonly added: number;
  readonly skipped: number;
  readonly onTheirWay: number;
}

/** What came of catching up. */
export interface CaughtUp {
  readonly taken: Taken;
  /** Ids of versions that OS lists or names and no longer has: there the chain ends. */
  readonly gone: readonly string[];
  /** How many more updates there are than one press takes. */
  readonly left: number;
}

/** What aria2 says of itself. */
export interface TriedAria2 {
  readonly version: string;
  /** Where files go: the chosen folder, or aria2's own. A full path. */
  readonly folder: string;
}

interface Aria2Progress {
  readonly downloadId: number;
  /** Bytes. */
  readonly received: number;
  /** -1 while nobody knows. */
  readonly total: number;
}

export type CommandName = keyof Commands;

const nothing = v.object({});
const uuid = v.pipe(v.string(), v.uuid());
const oneKey = v.object({ id: uuid });
/** Of a key: what a field takes; what is kept of it, `credentials/clean-name.ts` says. */
const name = v.pipe(v.string(), v.maxLength(500));
const oneVersion = { packageId: id, versionId: id };
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
const fileNames = v.optional(v.pipe(v.array(fileName), v.maxLength(50_000)));
/** A template in the place of the one in the settings, for this one press: a recipe brings its own. */
const folders = v.optional(v.pipe(v.string(), v.check(isTemplate)));
/** Byte for byte what is at hand from another version or package is not fetched again. */
const skipsSame = v.optional(v.boolean());
const manyIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(WATCHES_AT_MOST));
const pasted = v.pipe(v.string(), v.maxLength(500));
const moment = v.pipe(v.number(), v.integer());

/** Which grabs a command is about. */
const which = v.variant('of', [
  v.object({ of: v.literal('grab'), id: uuid }),
  v.object({ of: v.literal('batch'), id: uuid }),
  v.object({ of: v.literal('all') }),
]);

export type Which = v.InferOutput<typeof which>;

/** What each command takes, checked at the door (`platform/messages.ts`). Plain JSON. */
export const asks = {
  hello: nothing,
  saveKey: v.object({
    key: pasted,
    secret: v.optional(pasted),
    keep: v.picklist(['profile', 'session']),
    name: v.optional(name),
    replaces: v.optional(uuid),
  }),
  testKey: oneKey,
  renameKey: v.object({ id: uuid, name }),
  useKey: oneKey,
  removeKey: oneKey,
  refreshPackages: nothing,
  refreshVersion: v.object(oneVersion),
  refreshProducts: nothing,
  refreshRelease: v.object({ productId }),
  grab: v.object({ ...oneVersion, fileName }),
  grabVersions: v.object({
    versions: v.pipe(v.array(v.object({ ...oneVersion, fileNames })), v.minLength(1), v.maxLength(500)),
    again: v.optional(v.boolean()),
    folders,
    skipsSame,
  }),
  catchUp: v.object({ packageId: id }),
  grabProduct: v.object({ productId, fileNames, isPointedAt: v.boolean(), folders, skipsSame }),
  pause: v.object({ which }),
  resume: v.object({ which }),
  retry: v.object({ which }),
  fetchSkipped: v.object({ batchId: uuid }),
  cancel: v.object({ which }),
  clear: v.object({ which }),
  clearLedger: nothing,
  undo: v.object({ what: v.picklist(['cancel', 'clear', 'clearLedger']), at: moment }),
  reorder: v.object({ which, to: v.picklist(['first', 'last']) }),
  carry: v.object({ batchId: uuid, carrier: v.picklist(['browser', 'aria2']) }),
  showGrab: v.object({ id: uuid }),
  saveSettings: settings,
  saveAria2: aria2Change,
  tryAria2: nothing,
  aria2Progress: nothing,
  clearEverything: nothing,
  pin: v.object({
    packageIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(PINS_AT_MOST)),
    isPinned: v.boolean(),
  }),
  changePresets: v.object({ productId: ofPresets, change: presetChange }),
  setWatch: v.object({ packageIds: manyIds, level: v.nullable(level) }),
  lookForNews: nothing,
  grabNews: v.object({ packageIds: v.optional(manyIds) }),
  settleNews: v.object({ packageIds: manyIds, as: v.picklist(['seen', 'dismissed', 'restored']) }),
  changeSets: v.object({ change: setChange }),
  answerHost: v.object({ host: v.pipe(v.string(), v.maxLength(255)), allow: v.boolean() }),
  checkStorage: nothing,
  startOver: nothing,
  dismissLoss: nothing,
  dismissSavePrompt: nothing,
  look: nothing,
} satisfies { readonly [Name in CommandName]: v.GenericSchema };

type Asks = { readonly [Name in keyof typeof asks]: v.InferOutput<(typeof asks)[Name]> };
