import { i18n } from '#i18n';
import type { Which } from '../../utils/commands.ts';
import { batchTitle } from '../batch-words.ts';
import type { Desk } from '../desk.ts';
import { visible } from '../words.ts';
import type { Announcer } from './announcer.ts';
import type { GrabsStore, Line } from './grabs.ts';

/** What can be done about what is on its way. */
export interface StripStore {
  readonly grabs: GrabsStore;
  send(name: 'pause' | 'resume' | 'retry' | 'clear', which: Which): Promise<void>;
  fetchSkipped(batchId: string): Promise<void>;
  cancel(line: Line): Promise<void>;
  undo(batchId: string): Promise<void>;
  show(id: string): Promise<void>;
  answerHost(host: string, allow: boolean): Promise<void>;
  dismissSavePrompt(): Promise<void>;
}

export function createStrip(desk: Desk, announcer: Announcer, grabs: GrabsStore): StripStore {
  const { sent, undoables, book } = grabs;
  /** Of cancels that the background has not answered yet: undo is offered from the press on. */
  const answers = new Map<string, Promise<number | undefined>>();

  /** Nothing came of it and nobody took it back: it is off the list. */
  const clearEmpty = (id: string) => {
    const counts = book.batches.peek().find((one) => one.id === id)?.counts;
    if (!counts || counts.done + counts.failed + counts.skipped > 0) return;
    void sent(desk.ask('clear', { which: { of: 'batch', id } }));
  };

  return {
    grabs,
    async send(name, which) {
      await sent<unknown>(desk.ask(name, { which }));
    },
    async fetchSkipped(batchId) {
      await sent(desk.ask('fetchSkipped', { batchId }));
    },
    async cancel({ batch, only }) {
      const { id } = batch;
      undoables.offer(id);
      const answer = sent(desk.ask('cancel', { which: { of: 'batch', id } }));
      answers.set(id, answer);
      const at = await answer;
      answers.delete(id);
      if (at === undefined) return undoables.drop(id);
      const file = only ? visible(only.fileName) : batchTitle(batch);
      announcer.say(i18n.t('picker.said.cancelled', { file }));
      undoables.keep(id, at, () => clearEmpty(id));
    },
    async undo(id) {
      await answers.get(id);
      const at = undoables.moments.peek().get(id);
      if (at === undefined) return;
      undoables.drop(id);
      await sent(desk.ask('undo', { what: 'cancel', at }));
    },
    async show(id) {
      await sent(desk.ask('showGrab', { id }));
    },
    async answerHost(host, allow) {
      await sent(desk.ask('answerHost', { host, allow }));
    },
    async dismissSavePrompt() {
      await sent(desk.ask('dismissSavePrompt', {}));
    },
  };
}
