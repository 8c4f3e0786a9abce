import { startDataHub } from '../../data-hub/hub.ts';
import { table } from '../figures.ts';
import { step, writeSection } from '../report.ts';
import { keystrokes } from './keystrokes.ts';
import { keystrokesTable } from './keystrokes-table.ts';
import { memory, memoryTable } from './memory.ts';
import { RUNS as OPEN_RUNS, opened } from './open.ts';

/** The popup: how fast it opens, how fast it answers a key, what a long list costs in memory. */
export async function picker(): Promise<void> {
  const hub = await startDataHub();
  try {
    step('popup open → list painted');
    const open = await opened(hub);
    step('key → results painted');
    const { lists, version } = await keystrokes(hub);
    step('memory with 100 files and with 10,000');
    const heaps = await memory(hub);
    writeSection('picker', {
      title: 'The picker',
      how: [version, `opening: median (least–most) of ${OPEN_RUNS}`],
      body: [table([open]), keystrokesTable(lists), memoryTable(heaps)].join('\n\n'),
    });
  } finally {
    await hub.close();
  }
}
