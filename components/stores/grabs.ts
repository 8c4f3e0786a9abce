import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Failure, Outcome } from '../../utils/failure.ts';
import { type Grab, isUnfinished } from '../../utils/grabs/grab.ts';
import type { Desk, Progress } from '../desk.ts';
import { explain } from '../explain.ts';
import { visible } from '../words.ts';
import type { Announcer } from './announcer.ts';

/** What one grab is of. */
interface Wanted {
  readonly packageId: string;
  readonly versionId: string;
  readonly fileName: string;
}

export interface GrabsStore {
  /** Those worth a row: unfinished, failed, ended a while ago or just cancelled; newest first. */
  readonly shown: ReadonlySignal<readonly Grab[]>;
  readonly progress: ReadonlySignal<ReadonlyMap<number, Progress>>;
  /** Why the last press of a button came to nothing. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** The newest grab of that file. */
  ofFile(wanted: Wanted): Grab | undefined;
  load(): Promise<void>;
  start(wanted: Wanted): Promise<void>;
  retry(id: string): Promise<void>;
  cancel(grab: Grab): Promise<void>;
  dismiss(id: string): Promise<void>;
  clearFinished(): Promise<void>;
  show(id: string): Promise<void>;
  answerHost(host: string, allow: boolean): Promise<void>;
  forgetFailure(): void;
  /** Polls the browser while it downloads for us. Returns how to stop. */
  follow(): () => void;
}

const POLL_MS = 500;
/** How long a cancelled grab offers Undo. */
const UNDO_MS = 8000;
/** A finished grab stays on show for a working day, unless dismissed. */
const DONE_MS = 12 * 3_600_000;

export function createGrabs(desk: Desk, announcer: Announcer): GrabsStore {
  const all = signal<readonly Grab[]>([]);
  const progress = signal<ReadonlyMap<number, Progress>>(new Map());
  const failure = signal<Failure | undefined>();
  const undoable = signal<ReadonlySet<string>>(new Set());
  const starting = new Set<string>();
  let reading = 0;
  let known: ReadonlyMap<string, string> | undefined;

  const isShown = (grab: Grab): boolean => {
    if (grab.state.kind === 'cancelled') return undoable.value.has(grab.id);
    if (grab.state.kind === 'done') return desk.now() - grab.state.at < DONE_MS;
    return true;
  };

  const shown = computed(() => all.value.filter(isShown).sort(byUrgency));
  const newestOf = computed(() => {
    const byAge = [...all.value].sort((a, b) => a.addedAt - b.addedAt);
    return new Map(byAge.map((grab) => [nameOf(grab), grab]));
  });
  const running = computed(() => all.value.some((grab) => grab.state.kind === 'handed'));

  const load = async () => {
    reading += 1;
    const turn = reading;
    const grabs = await desk.shelf.grabs();
    if (turn !== reading) return;
    all.value = grabs;
    for (const grab of grabs) if (known && known.get(grab.id) !== grab.state.kind) announce(grab, announcer);
    known = new Map(grabs.map((grab) => [grab.id, grab.state.kind]));
  };

  const send = async (answer: Promise<Outcome<unknown>>) => {
    const outcome = await answer;
    failure.value = outcome.ok ? undefined : outcome.failure;
    await load();
    return outcome.ok;
  };

  const offerUndo = (id: string, offered: boolean) => {
    const next = new Set(undoable.value);
    if (offered) next.add(id);
    else next.delete(id);
    undoable.value = next;
  };

  const dismiss = async (id: string) => {
    await send(desk.ask('dismissGrab', { id }));
  };

  return {
    shown,
    progress,
    failure,
    load,
    dismiss,
    ofFile: (wanted) => newestOf.value.get(nameOf(wanted)),
    async start(wanted) {
      // Enter twice in a hurry is one wish, not two files.
      const name = nameOf(wanted);
      if (starting.has(name)) return;
      starting.add(name);
      await send(desk.ask('grab', wanted));
      starting.delete(name);
    },
    async retry(id) {
      offerUndo(id, false);
      await send(desk.ask('retryGrab', { id }));
    },
    async cancel(grab) {
      offerUndo(grab.id, true);
      if (!(await send(desk.ask('cancelGrab', { id: grab.id })))) return offerUndo(grab.id, false);
      announcer.say(i18n.t('picker.said.cancelled', { file: visible(grab.fileName) }));
      setTimeout(() => {
        if (!undoable.value.has(grab.id)) return;
        offerUndo(grab.id, false);
        void dismiss(grab.id);
      }, UNDO_MS);
    },
    async clearFinished() {
      const finished = shown.value.filter((grab) => grab.state.kind === 'done');
      await send(Promise.all(finished.map(({ id }) => desk.ask('dismissGrab', { id }))).then(firstBad));
    },
    async show(id) {
      await send(desk.ask('showGrab', { id }));
    },
    async answerHost(host, allow) {
      await send(desk.ask('answerHost', { host, allow }));
    },
    forgetFailure() {
      failure.value = undefined;
    },
    follow: () =>
      effect(() => {
        if (!running.value) return;
        let asking = false;
        const poll = async () => {
          if (asking) return;
          asking = true;
          progress.value = new Map((await desk.progress()).map((one) => [one.downloadId, one]));
          asking = false;
        };
        void poll();
        const timer = setInterval(poll, POLL_MS);
        return () => clearInterval(timer);
      }),
  };
}

/** A question first, for nothing moves until it is answered; then the newest. */
const byUrgency = (a: Grab, b: Grab): number =>
  Number(b.state.kind === 'asking') - Number(a.state.kind === 'asking') || b.addedAt - a.addedAt;

export const isOnItsWay = (grab: Grab | undefined): boolean => grab !== undefined && isUnfinished(grab);

const nameOf = ({ packageId, versionId, fileName }: Wanted): string =>
  `${packageId}/${versionId}/${fileName}`;

const firstBad = (outcomes: readonly Outcome<null>[]): Outcome<null> =>
  outcomes.find((outcome) => !outcome.ok) ?? { ok: true, value: null };

/** The ends and the questions are worth interrupting for; the steps between are not. */
function announce({ fileName, state }: Grab, announcer: Announcer): void {
  const file = visible(fileName);
  if (state.kind === 'queued') announcer.say(i18n.t('picker.said.grabbing', { file }));
  if (state.kind === 'done') announcer.say(i18n.t('picker.said.done', { file }));
  if (state.kind === 'asking') announcer.say(i18n.t('picker.said.asking', { file }));
  if (state.kind === 'failed') {
    const reason = explain(state.failure, 'file').title;
    announcer.say(i18n.t('picker.said.failed', { file, reason }));
  }
}
