import { type ReadonlySignal, signal } from '@preact/signals';

/** What the page's one live region says next. */
export interface Announcer {
  readonly message: ReadonlySignal<string>;
  say(text: string): void;
}

export function createAnnouncer(): Announcer {
  const message = signal('');
  return {
    message,
    say(text) {
      // The same words twice are a change only if something differs; a space that nobody hears does. Peeked at,
      // for whoever speaks within an effect must not be woken by having spoken.
      message.value = text === message.peek() ? `${text}\u00a0` : text;
    },
  };
}
