import './setup.ts';
import { fireEvent, render, waitFor } from '@testing-library/preact';
import { DeskContext } from '../../../components/desk-context.ts';
import { Picker } from '../../../components/picker/Picker.tsx';
import { GrabsPage } from '../../../components/queue/GrabsPage.tsx';
import { StorageGuard } from '../../../components/StorageGuard.tsx';
import { Settings } from '../../../components/settings/Settings.tsx';
import { type FakeDesk, fakeDesk, type Scene } from '../../gallery/fake-desk.ts';

const SCREENS = { picker: Picker, settings: Settings, grabs: GrabsPage } as const;

/** A page on a desk of plain objects, and what a person sees and does there. */
export function show(screen: keyof typeof SCREENS, scene: Scene = {}) {
  const Screen = SCREENS[screen];
  const desk: FakeDesk = fakeDesk(scene);
  render(
    <DeskContext.Provider value={desk}>
      <StorageGuard worksWithout={screen === 'settings'}>
        <Screen />
      </StorageGuard>
    </DeskContext.Provider>,
  );
  const heard = [said()];
  new MutationObserver(() => {
    if (heard.at(-1) !== said()) heard.push(said());
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  return {
    desk,
    all,
    see,
    seeRow: (id: string) => see(`[role=option][data-id="${id}"]`),
    cursor: () => document.querySelector<HTMLElement>('[role=option][data-cursor]')?.dataset.id,
    /** Ids of the rows in sight that are chosen. */
    chosen: () => all('[role=option][aria-selected=true]').map((row) => row.dataset.id),
    said,
    /** All that was said so far: the next thing said takes the place of the one before. */
    heard: () => heard.join('\n'),
    commands: () => desk.sent.map(({ name }) => name),
    asked: (name: string) => desk.sent.filter((sent) => sent.name === name).map(({ ask }) => ask),
    async click(test: string) {
      fireEvent.click(await see(`[data-test=${test}]`));
    },
    async press(key: string, more: KeyboardEventInit = {}) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      fireEvent(await see('[data-test=search]'), event);
      return event;
    },
    async type(text: string) {
      fireEvent.input(await see('[data-test=search]'), { target: { value: text } });
    },
  };
}

export type Shown = ReturnType<typeof show>;

const said = () => document.querySelector('[data-test=said]')?.textContent ?? '';

const all = (selector: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
];

const see = (selector: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Not there: ${selector}`);
    return found;
  });
