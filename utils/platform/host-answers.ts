import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import { cachedUntilRejected } from '../cached-until-rejected.ts';
import type { HostAnswers } from '../grabs/host-answers.ts';

const allowed = storage.defineItem<readonly string[]>('local:allowedHosts', { fallback: [] });
const refused = storage.defineItem<readonly string[]>('session:refusedHosts', { fallback: [] });

export interface HostsKeeper extends HostAnswers {
  /** They have been cleared away. */
  forget(): void;
}

/** The background alone writes, so what it has read once it knows. */
export function createHostAnswers(): HostsKeeper {
  const yes = hostList(allowed);
  const no = hostList(refused);
  return {
    allowed: yes.read,
    allow: yes.add,
    refused: no.read,
    refuse: no.add,
    forgetRefused: no.empty,
    forget() {
      yes.forget();
      no.forget();
    },
  };
}

function hostList(item: typeof allowed) {
  const { read, set, forget } = cachedUntilRejected(() => item.getValue().then(hostsIn));
  const write = async (next: ReadonlySet<string>): Promise<void> => {
    await item.setValue([...next]);
    set(next);
  };
  return {
    read,
    add: async (host: string) => write(new Set([...(await read()), host])),
    async empty() {
      if ((await read()).size > 0) await write(new Set());
    },
    forget,
  };
}

const hostsIn = (stored: unknown): ReadonlySet<string> =>
  new Set(v.is(v.array(v.string()), stored) ? stored : []);
