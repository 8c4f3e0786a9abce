import type { Commands } from '../../utils/commands.ts';
import type { Scene } from './fake-desk.ts';
import { credential } from './samples.ts';

type Name = 'saveKey' | 'testKey' | 'renameKey' | 'useKey' | 'removeKey';

/** What the background would make of the keys of a scene. */
export function obeyKeys(
  { credential: current = null, others = [] }: Scene,
  name: Name,
  ask: unknown,
  write: (next: Partial<Scene>) => void,
) {
  const all = [current ?? [], others].flat();
  const change = 'credential' as const;
  const { id } = ask as { readonly id: string };
  switch (name) {
    case 'saveKey': {
      const { replaces, secret, name: called = '' } = ask as Parameters<Commands['saveKey']>[0];
      const isNew = replaces === undefined && all.length > 0;
      const saved = credential({
        name: called,
        ...(isNew && { id: `c${all.length + 1}` }),
        ...(secret !== undefined && { kind: 'project' }),
      });
      if (isNew) write({ credential: saved, others: all });
      else if (replaces === undefined || replaces === current?.id) write({ credential: saved });
      return { value: saved, change };
    }
    case 'testKey':
      return { value: all.find((one) => one.id === id) ?? credential() };
    case 'renameKey': {
      const { name: called } = ask as Parameters<Commands['renameKey']>[0];
      const [first, ...rest] = all.map((one) => (one.id === id ? { ...one, name: called } : one));
      write({ credential: first ?? null, others: rest });
      return { value: first, change };
    }
    case 'useKey': {
      const used = all.find((one) => one.id === id) ?? null;
      write({ credential: used, others: all.filter((one) => one.id !== id) });
      return { value: used, change };
    }
    case 'removeKey': {
      const [first, ...rest] = all.filter((one) => one.id !== id);
      write({ credential: first ?? null, others: rest });
      return { value: null, change };
    }
    default:
      return name satisfies never;
  }
}
