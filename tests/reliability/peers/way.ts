import type { DataHub } from '../../data-hub/hub.ts';

/** One way to fetch a file of a data package, and what it left behind. */
export interface Way {
  readonly name: string;
  /** Its version, where one can be asked for; undefined when it is not on this machine. */
  readonly version: string | undefined;
  fetch(hub: DataHub): Promise<LeftBehind>;
}

export interface LeftBehind {
  /** MD5 of the file that lies on the disk. */
  readonly md5: string;
  /** The key stood in the arguments of a process, which everybody on the machine can list. */
  readonly inArguments: boolean;
  /** Files that hold the key afterwards, by a name that people know them by. */
  readonly onDisk: readonly string[];
}
