import { type ReadonlySignal, signal } from '@preact/signals';
import type { Desk } from '../desk.ts';

export interface PermissionStore {
  /** May Trig ask OS Data Hub? `undefined` until the browser has said. */
  readonly granted: ReadonlySignal<boolean | undefined>;
  load(): Promise<void>;
  request(): Promise<void>;
}

export function createPermission(desk: Desk): PermissionStore {
  const granted = signal<boolean | undefined>();
  return {
    granted,
    async load() {
      granted.value = await desk.permission.has();
    },
    async request() {
      granted.value = await desk.permission.request();
    },
  };
}
