import { readdirSync, readFileSync } from 'node:fs';
import type { Driver } from '../e2e/drive/driver.ts';

/** What a running browser has used since it began. From /proc, so on Linux alone. */
export interface Use {
  /** Bytes that all its processes have given to `write`: files, pipes and sockets alike. */
  readonly written: number;
  /** Milliseconds of processor, all its processes. */
  readonly cpu: number;
  /** Milliseconds of processor, the process of extensions: background and pages. */
  readonly extensionCpu: number;
  /** Bytes, the most that process has ever held. */
  readonly extensionPeak: number;
}

interface Process {
  readonly pid: string;
  readonly name: string;
  readonly command: string;
  readonly group: number;
  readonly ticks: number;
  /** Of children that have ended, which the kernel adds to their parent. */
  readonly childTicks: number;
}

/** A hundredth of a second on every Linux, whatever the kernel counts in. */
const TICK_MS = 10;

export function useOf({ profile }: Driver): Use {
  const all = processes();
  // The driver starts each browser in a group of its own, and the first of it is named after its profile.
  const first = all.find(({ pid, group, command }) => group === Number(pid) && command.includes(profile));
  if (!first) throw new Error('The browser is not among the processes: this bench needs Linux with /proc.');
  const family = all.filter(({ group }) => group === first.group);
  const extension = family.filter(isOfExtensions);
  return {
    written: sum(family.map(({ pid }) => numberIn(pid, 'io', /^wchar: (\d+)/m))),
    cpu: TICK_MS * sum(family.map(({ ticks, childTicks }) => ticks + childTicks)),
    extensionCpu: TICK_MS * sum(extension.map(({ ticks }) => ticks)),
    extensionPeak: 1024 * sum(extension.map(({ pid }) => numberIn(pid, 'status', /^VmHWM:\s+(\d+) kB/m))),
  };
}

/** Chromium says so on the command line, between spaces or zeros; Firefox names the process. */
const isOfExtensions = ({ name, command }: Process): boolean =>
  name === 'WebExtensions' || /--extension-process(?![\w-])/.test(command);

function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = read(pid, 'stat');
      // The name stands in brackets and may hold anything, brackets too.
      const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? [];
      const fields = rest.split(' ').map(Number);
      const [group = 0, user = 0, system = 0, childUser = 0, childSystem = 0] = [2, 11, 12, 13, 14].map(
        (at) => fields[at] ?? 0,
      );
      const [ticks, childTicks] = [user + system, childUser + childSystem];
      return stat === '' ? [] : [{ pid, name, command: read(pid, 'cmdline'), group, ticks, childTicks }];
    });
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended since the list was read.
    return '';
  }
}

const numberIn = (pid: string, file: string, pattern: RegExp): number =>
  Number(pattern.exec(read(pid, file))?.[1] ?? 0);

/** Milliseconds of processor of all programs that this process has started and seen end. */
export const childrenCpu = (): number =>
  TICK_MS *
  sum(processes().flatMap(({ pid, childTicks }) => (pid === String(process.pid) ? [childTicks] : [])));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
