import type { Which } from '../../../../utils/commands.ts';
import { good, type Outcome } from '../../../../utils/failure.ts';
import { type Grab, isUnfinished } from '../../../../utils/grabs/grab.ts';
import { HANDING_LEASE } from '../../../../utils/grabs/reconcile.ts';
import type { MemoryStore } from '../world/memory-store.ts';
import { keyOf, LINK, STRANGE_LINK } from '../world/office.ts';
import { CREDENTIAL, FILES, OTHER, PACKAGE, PRODUCT, SIZE } from '../world/shelf.ts';
import type { Life, World } from '../world/world.ts';
import type { Deed, Pick } from './deeds.ts';
import { createForgets } from './forgets.ts';
import { credentialOf, IDS } from './whose.ts';

/** Plays deeds on a world, in which a background is alive whenever something wakes one. */
export function createStory(world: World, store: MemoryStore) {
  let life: Life | undefined;
  let undoable: { readonly cancel?: number; readonly clear?: number } = {};

  const alive = (): Life => {
    if (!life || life.mortal.isDead()) life = world.live();
    return life;
  };

  /** A command wakes the background; its answer never comes when that dies over it. */
  async function command<T>(send: (life: Life) => Promise<Outcome<T>>): Promise<T | undefined> {
    const now = alive();
    let answer: Outcome<T> | undefined;
    void send(now).then((outcome) => {
      answer = outcome;
    });
    await now.mortal.rest();
    return answer?.ok ? answer.value : undefined;
  }

  const meant = ({ of, nth }: Pick): Which => {
    const ids = [...(of === 'batch' ? store.batches : store.grabs).keys()];
    const id = ids[nth % Math.max(1, ids.length)];
    return of === 'all' || id === undefined ? { of: 'all' } : { of, id };
  };

  const places = [world.browser, world.aria2];
  const { forgetUnseen, forgetUnclaimed } = createForgets(world, store);

  /** The n-th download that runs, and where it does. */
  const running = (nth: number) => {
    const all = places.flatMap((place) =>
      place.items.flatMap(({ id, state }) => (state === 'in_progress' ? [{ place, id }] : [])),
    );
    return all[nth % Math.max(1, all.length)] ?? { place: world.browser, id: -1 };
  };

  /** What the browser lists anew wakes the background, as everything that happens to a download does. */
  async function arrive(): Promise<void> {
    const listed = () => places.reduce((sum, { items }) => sum + items.length, 0);
    const before = listed();
    for (const place of places) place.arrive();
    await life?.mortal.rest();
    if (listed() > before) await alive().look();
  }

  async function play(deed: Deed): Promise<void> {
    const { browser, office } = world;
    switch (deed.do) {
      case 'press': {
        if (deed.version === 'OpenData') {
          const some = { productId: PRODUCT, fileNames: FILES.slice(0, deed.files), isPointedAt: false };
          await command(({ grabber }) => grabber.acceptProduct({ ...some, skipsSame: deed.skipsSame }));
          return;
        }
        const wanted = { packageId: PACKAGE, versionId: deed.version, fileNames: FILES.slice(0, deed.files) };
        await command(({ grabber }) =>
          grabber.acceptVersions(credentialOf(deed.version), [wanted], { skipsSame: deed.skipsSame }),
        );
        return;
      }
      case 'look':
        return alive().look();
      case 'wait':
        // No storage host takes longer than the lease: what is later still is told apart by nobody.
        if (deed.milliseconds > HANDING_LEASE / 2) await arrive();
        world.advance(deed.milliseconds);
        return alive().look();
      case 'slow':
        browser.isSlow = deed.slow;
        return;
      case 'arrive':
        return arrive();
      case 'retry':
        await command(({ grabber }) => grabber.retry(meant(deed.which)));
        // One that was skipped, because it is there already, is wanted all the same.
        forgetUnseen();
        return;
      case 'pause':
      case 'resume':
        await command(({ grabber }) => grabber[deed.do](meant(deed.which)));
        return;
      case 'cancel':
      case 'clear': {
        const at = await command(({ grabber }) => grabber[deed.do](meant(deed.which)));
        forgetUnseen();
        undoable = { ...undoable, ...(at !== undefined && { [deed.do]: at }) };
        world.advance(1);
        return;
      }
      case 'first':
      case 'last':
        await command(({ grabber }) => grabber.reorder(meant(deed.which), deed.do));
        return;
      case 'undo': {
        const at = undoable[deed.what];
        if (at !== undefined) await command(({ grabber }) => grabber.undo(deed.what, at));
        return;
      }
      case 'answer':
        await command(({ grabber }) => grabber.answerHost(new URL(STRANGE_LINK).host, deed.allow));
        return;
      case 'finish': {
        const { place, id } = running(deed.nth);
        place.finish(id, deed.wrong ? SIZE - 1 : SIZE);
        forgetUnclaimed(place, id);
        return alive().look();
      }
      case 'interrupt': {
        const { place, id } = running(deed.nth);
        place.interrupt(id, deed.error, deed.canResume);
        return alive().look();
      }
      case 'stall': {
        const { place, id } = running(deed.nth);
        place.stall(id, deed.how);
        return alive().look();
      }
      case 'erase': {
        const { place, id } = running(deed.nth);
        place.erase(id);
        return alive().look();
      }
      case 'restart':
        alive().mortal.die();
        browser.restart(deed.forgets);
        forgetUnseen();
        return alive().look();
      case 'kill':
        // In a life of its own, so that "the n-th call" means the same wherever the story is cut.
        alive().mortal.die();
        life = world.live(deed.after, deed.when);
        return life.look();
      case 'trouble':
        office.trouble = deed.failure;
        return;
      case 'strange-host':
        office.location = deed.strange ? STRANGE_LINK : LINK;
        return;
      case 'key':
        if (deed.of === 'first') world.hasKey = deed.has;
        else world.hasOther = deed.has;
        return;
      case 'refuse': {
        const key = keyOf(IDS[deed.of]);
        if (deed.is) office.refused.add(key);
        else office.refused.delete(key);
        return;
      }
      case 'key-saved':
        await saved(IDS[deed.of]);
        return;
      case 'key-removed':
        await command(({ grabber }) => grabber.dropCredential(IDS[deed.of]).then(() => good(null)));
        forgetUnseen();
        return;
      case 'limit':
        office.limit = deed.calls;
        return;
      case 'window':
        world.settings = { ...world.settings, window: deed.size };
        return;
      case 'carry': {
        const id = [...store.batches.keys()][deed.nth % Math.max(1, store.batches.size)];
        if (id !== undefined) await command(({ grabber }) => grabber.carry(id, deed.to));
        forgetUnseen();
        return;
      }
      case 'takes-new':
        world.aria2.takesNew = deed.is;
        return;
      case 'aria2':
        aria2(deed.is);
        return alive().look();
      default:
        return deed satisfies never;
    }
  }

  function aria2(is: 'away' | 'back' | 'anew' | 'empty'): void {
    const place = world.aria2;
    place.isAway = is === 'away';
    if (is === 'empty') place.restart(true);
    // With its session file it goes on under the same gids.
    if (is === 'anew') place.session = `${place.session}1`;
    if (is === 'empty') forgetUnseen();
  }

  /**
   * Everything is mended and every question answered; whatever is unfinished has every chance. The first key comes last:
   * what is not of it must end without it. Says whether it was wanting until then.
   */
  async function endWell(): Promise<boolean> {
    const { browser, office } = world;
    alive().mortal.die();
    browser.isSlow = false;
    await arrive();
    office.trouble = undefined;
    office.limit = Number.POSITIVE_INFINITY;
    office.location = LINK;
    world.hasOther = true;
    office.refused.delete(keyOf(OTHER));
    world.online = true;
    world.aria2.isAway = false;
    await saved(OTHER);
    await untilEnded(({ credentialId }) => credentialId !== CREDENTIAL);
    // What is of the first key alone may be left, if that is what it wants.
    const isWanting = !world.hasKey || office.refused.has(keyOf(CREDENTIAL));
    world.hasKey = true;
    office.refused.clear();
    await saved(CREDENTIAL);
    await untilEnded(() => true);
    return isWanting;
  }

  const saved = (id: string) => command(({ grabber }) => grabber.keySaved(id).then(() => good(null)));

  async function untilEnded(isMeant: (grab: Grab) => boolean): Promise<void> {
    const isLeft = () => [...store.grabs.values()].some((grab) => isMeant(grab) && isUnfinished(grab));
    for (let round = 0; round < 200 && isLeft(); round++) {
      await command(({ grabber }) => grabber.answerHost(new URL(STRANGE_LINK).host, true));
      await command(({ grabber }) => grabber.resume({ of: 'all' }));
      for (const id of store.batches.keys())
        await command(({ grabber }) => grabber.resume({ of: 'batch', id }));
      for (const place of places) {
        for (const { id } of place.items) place.stall(id, 'goes-on');
        for (const { id } of place.running()) place.finish(id, SIZE);
      }
      world.advance(31_000);
      await alive().look();
    }
    if (isLeft()) throw new Error(`Left: ${JSON.stringify([...store.grabs.values()].filter(isUnfinished))}`);
  }

  return { play, endWell };
}
