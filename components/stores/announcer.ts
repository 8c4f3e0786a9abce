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
      // The same words twice are a change only if something differs; a space that nobody hears does.
      message.value = text === message.value ? `${text}\u00a0` : text;
    },
  };
}
