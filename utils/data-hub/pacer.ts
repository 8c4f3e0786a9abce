import type { Failure } from '../failure.ts';
import type { Api, Clock, PaceStore, Redirects } from '../ports.ts';
import {
  calm,
  isProbing,
  keepBelow,
  NEW_PACE,
  opensAt,
  type Pace,
  refuse,
  room,
  spend,
  worry,
} from './pace.ts';
import { refusal } from './refusal.ts';

/** Keeps the budget that catalogue calls and signing share. */
export interface Pacer {
  /** The catalogue's calls, and those for a token: each is counted when it is made, and learned from. */
  api<Shown>(api: Api<Shown>): Api<Shown>;
  /** Signing: learned from here, but counted by `spend` when it is decided on, so that none slips between. */
  redirects<Shown>(redirects: Redirects<Shown>): Redirects<Shown>;
  spend(): void;
  /** What the queue may do now. */
  read(): Promise<{ readonly room: number; readonly probing: boolean; readonly opensAt?: number }>;
  /** What the person allows the queue in a minute; `null`: as much as OS does. */
  keepBelow(most: number | null): Promise<void>;
  /** Another key is another project, with a limit of its own; what the person allows stays. */
  forget(): Promise<void>;
}

interface PacerPorts {
  readonly store: PaceStore;
  readonly clock: Clock;
  readonly random: () => number;
}

export function createPacer({ store, clock, random }: PacerPorts): Pacer {
  let pace: Promise<Pace> | undefined;
  let isSaving = false;

  const known = (): Promise<Pace> => {
    pace ??= store.read().then(
      (stored) => stored ?? NEW_PACE,
      // What cannot be read is learned anew: without it Trig is slower, not wrong.
      () => NEW_PACE,
    );
    return pace;
  };

  /** One after the other, whoever calls. */
  const change = (next: (pace: Pace, now: number) => Pace): Promise<Pace> => {
    pace = known().then((now) => next(now, clock.now()));
    if (!isSaving) void save(pace);
    return pace;
  };

  /** Written behind, once for all that comes meanwhile: a call must not wait for the database. */
  async function save(changed: Promise<Pace>): Promise<void> {
    isSaving = true;
    await changed;
    isSaving = false;
    await store.write(await known()).catch(() => undefined);
  }

  const hear = (failure: Failure | undefined): void =>
    void change((now, at) => learned(now, at, failure, random()));

  return {
    api: (api) => ({
      async ask(path, shown) {
        void change(spend);
        const answer = await api.ask(path, shown);
        hear(answer.ok ? refusalIfAny(answer.value.status, answer.value.retryAfter, shown) : answer.failure);
        return answer;
      },
    }),
    redirects: (redirects) => ({
      async ask(path, shown) {
        const answer = await redirects.ask(path, shown);
        hear(answer.ok ? undefined : answer.failure);
        return answer;
      },
    }),
    spend: () => void change(spend),
    async read() {
      const [now, at] = [await known(), clock.now()];
      const opens = opensAt(now, at);
      return {
        room: room(now, at),
        probing: isProbing(now),
        ...(opens !== undefined && { opensAt: opens }),
      };
    },
    async keepBelow(most) {
      if (((await known()).most ?? null) !== most) await change((now) => keepBelow(now, most));
    },
    async forget() {
      await change(({ most }) => keepBelow(NEW_PACE, most ?? null));
    },
  };
}

function learned(pace: Pace, now: number, failure: Failure | undefined, random: number): Pace {
  switch (failure?.kind) {
    case 'rate-limited':
      return refuse(pace, now, failure.retryAfter);
    case 'service-down':
    case 'unreachable':
    case 'timed-out':
      return worry(pace, now, random);
    // No call was made, or none that says anything about OS.
    case 'offline':
    case 'no-permission':
      return pace;
    default:
      return calm(pace);
  }
}

const refusalIfAny = (status: number, retryAfter: string | null, shown: unknown): Failure | undefined =>
  status === 200 ? undefined : refusal(status, retryAfter, shown);
