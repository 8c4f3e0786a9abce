import { readVaulted, toVault } from '../credentials/vaulted.ts';

/** A key that an administrator hands out, with its project's secret where it has one. Read by the background alone. */
export interface ManagedKey {
  /** Tells it apart from the others: another key under the same name takes its place. */
  readonly name: string;
  readonly key: string;
  readonly secret?: string;
}

/** More than anybody chooses from. */
const MOST = 20;

/** What an administrator wrote under `keys`, one by one; `unfit` where one of them is none, or has no name or another's. */
export function readManagedKeys(stored: unknown): {
  readonly keys: readonly ManagedKey[];
  readonly isUnfit: boolean;
} {
  if (stored === undefined) return { keys: [], isUnfit: false };
  const all: readonly unknown[] = Array.isArray(stored) ? stored : [undefined];
  const keys = new Map<string, ManagedKey>();
  for (const one of all.slice(0, MOST)) {
    const read = readKey(one);
    if (read && !keys.has(read.name)) keys.set(read.name, read);
  }
  return { keys: [...keys.values()], isUnfit: keys.size < all.length };
}

function readKey(stored: unknown): ManagedKey | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { name, key, secret } = stored as Partial<Record<string, unknown>>;
  if (typeof name !== 'string' || name.trim() === '' || typeof key !== 'string') return undefined;
  if (secret !== undefined && typeof secret !== 'string') return undefined;
  const taken = toVault(key, secret);
  const vaulted = taken.ok ? readVaulted(taken.value) : undefined;
  if (!vaulted) return undefined;
  return {
    name: name.trim(),
    key: vaulted.key,
    ...(vaulted.kind === 'project' && { secret: vaulted.secret }),
  };
}
