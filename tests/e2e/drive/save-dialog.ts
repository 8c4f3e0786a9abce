import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Display } from './display.ts';
import { waitUntil } from './wait.ts';

/** Chromium's own Save dialog (GTK), pressed as a person presses it. */
export interface SaveDialog {
  /** Ids of the windows that are open; Chromium shows one and keeps the others waiting (measured: 156). */
  open(): Promise<readonly string[]>;
  /** Waits for one and presses Save; `path` is typed over the name first, absolute. */
  save(path?: string): Promise<void>;
  cancel(): Promise<void>;
}

const run = promisify(execFile);

export function saveDialogOn({ name }: Display): SaveDialog {
  const xdotool = async (...args: readonly string[]): Promise<string> =>
    (await run('xdotool', [...args], { env: { ...process.env, DISPLAY: name } })).stdout;

  async function open(): Promise<readonly string[]> {
    // It ends with an error where there is none, without a word; a window that goes meanwhile is one with words.
    const found = await xdotool('search', '--onlyvisible', '--name', '^Save File$').catch((error) => {
      if (error.stderr !== '') throw error;
      return '';
    });
    return found.split('\n').filter(Boolean);
  }

  /** Waits until the dialog has gone, so that the next one is not taken for it. */
  async function answer(press: () => Promise<unknown>): Promise<void> {
    const id = await waitUntil('the Save dialog', async () => (await open())[0], 20_000);
    await xdotool('windowfocus', '--sync', id);
    // Nobody reads a dialog and answers it sooner; what ends within 250 ms of its start Trig takes for the browser's doing.
    await sleep(500);
    await press();
    await waitUntil('the Save dialog to close', async () => !(await open()).includes(id));
  }

  return {
    open,
    save: (path) =>
      answer(async () => {
        if (path !== undefined) {
          await xdotool('key', 'ctrl+a');
          await xdotool('type', path);
        }
        await xdotool('key', 'alt+s');
      }),
    cancel: () => answer(() => xdotool('key', 'Escape')),
  };
}
