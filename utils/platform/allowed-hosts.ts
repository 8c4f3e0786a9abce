import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { AllowedHosts } from '../ports.ts';

const item = storage.defineItem<readonly string[]>('local:allowedHosts', { fallback: [] });

export function createAllowedHosts(): AllowedHosts {
  const read = async (): Promise<ReadonlySet<string>> => {
    const stored: unknown = await item.getValue();
    return new Set(v.is(v.array(v.string()), stored) ? stored : []);
  };
  return {
    read,
    async add(host) {
      await item.setValue([...new Set([...(await read()), host])]);
    },
  };
}
