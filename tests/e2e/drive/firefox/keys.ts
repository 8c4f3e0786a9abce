import type { Bidi } from './bidi.ts';

export interface Press {
  readonly key: string;
  readonly modifiers: readonly string[];
}

/** Keys enter where the keyboard's do: at the browser's window, which hands them to what has the focus. */
const PRESS = `
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  tip.beginInputTransactionForTests(window);
  for (const { key, modifiers } of args.presses) {
    const held = modifiers.map((name) => new KeyboardEvent('', { key: name }));
    const event = new KeyboardEvent('', { key });
    for (const modifier of held) tip.keydown(modifier);
    tip.keydown(event);
    tip.keyup(event);
    for (const modifier of held.reverse()) tip.keyup(modifier);
  }`;

/** `before` runs in the window first, where what is to have the focus has to be found. */
export const pressKeys = (bidi: Bidi, presses: readonly Press[], before = ''): Promise<void> =>
  bidi.privileged<void>(before + PRESS, { presses });
