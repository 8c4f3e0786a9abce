import type { Which } from '../../../../utils/commands.ts';
import type { Outcome } from '../../../../utils/failure.ts';
import { isUnfinished } from '../../../../utils/grabs/grab.ts';
import { HANDING_LEASE } from '../../../../utils/grabs/reconcile.ts';
import type { MemoryStore } from '../world/memory-store.ts';
import { LINK, STRANGE_LINK } from '../world/office.ts';
import { CREDENTIAL, FILES, PACKAGE, PRODUCT, SIZE } from '../world/shelf.ts';
import type { Life, World } from '../world/world.ts';
import type { Deed, Pick } from './deeds.ts';

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

  const idOf = (nth: number): number => {
    const ids = world.browser.items.filter(({ state }) => state === 'in_progress').map(({ id }) => id);
    return ids[nth % Math.max(1, ids.length)] ?? -1;
  };

  /**
   * A file that was whole before anybody could see it, and was then cancelled, or forgotten by the browser: when it
   * is fetched once more, that is no mistake.
   */
  function forgetUnseen(): void {
    const seen = new Set(
      [...store.grabs.values()].map(({ state }) => (state.kind === 'done' ? state.path : '')),
    );
    world.browser.finished = world.browser.finished.filter((path) => seen.has(path));
  }

  async function arrive(): Promise<void> {
    world.browser.arrive();
    await life?.mortal.rest();
  }

  async function play(deed: Deed): Promise<void> {
    const { browser, office } = world;
    switch (deed.do) {
      case 'press': {
        if (deed.version === 'OpenData') {
          const { skipsSame } = deed;
          const some = {
            productId: PRODUCT,
            fileNames: FILES.slice(0, deed.files),
            isPointedAt: false,
            skipsSame,
          };
          await command(({ grabber }) => grabber.acceptProduct(some));
          return;
        }
        const wanted = { packageId: PACKAGE, versionId: deed.version, fileNames: FILES.slice(0, deed.files) };
        await command(({ grabber }) =>
          grabber.acceptVersions(CREDENTIAL, [wanted], { skipsSame: deed.skipsSame }),
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
      case 'finish':
        browser.finish(idOf(deed.nth), deed.wrong ? SIZE - 1 : SIZE);
        return alive().look();
      case 'interrupt':
        browser.interrupt(idOf(deed.nth), deed.error, deed.canResume);
        return alive().look();
      case 'stall':
        browser.stall(idOf(deed.nth), deed.how);
        return alive().look();
      case 'erase':
        browser.erase(idOf(deed.nth));
        return alive().look();
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
        world.hasKey = deed.has;
        return;
      case 'window':
        world.settings = { ...world.settings, window: deed.size };
        return;
      default:
        return deed satisfies never;
    }
  }

  /** Everything is mended and every question answered; whatever is unfinished has every chance. */
  async function endWell(): Promise<void> {
    const { browser, office } = world;
    alive().mortal.die();
    browser.isSlow = false;
    await arrive();
    office.trouble = undefined;
    office.location = LINK;
    world.hasKey = true;
    world.online = true;
    await command(({ grabber }) => grabber.keySaved().then(() => ({ ok: true, value: null }) as const));
    for (let round = 0; round < 200 && [...store.grabs.values()].some(isUnfinished); round++) {
      await command(({ grabber }) => grabber.answerHost(new URL(STRANGE_LINK).host, true));
      await command(({ grabber }) => grabber.resume({ of: 'all' }));
      for (const id of store.batches.keys())
        await command(({ grabber }) => grabber.resume({ of: 'batch', id }));
      for (const { id } of browser.items) browser.stall(id, 'goes-on');
      for (const { id } of browser.running()) browser.finish(id, SIZE);
      world.advance(31_000);
      await alive().look();
    }
  }

  return { play, endWell };
}
