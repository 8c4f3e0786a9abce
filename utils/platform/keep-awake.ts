import { browser } from 'wxt/browser';

const NAME = 'awake';

/** Both browsers end a background after 30 s without an event. Milliseconds. */
const PING_EVERY = 20_000;

/** Where nobody answers, it is not asked in a loop. Milliseconds. */
const AGAIN = 500;

/**
 * Keeps the background awake while this page is in view: what is pressed just before the popup closes is then heard. To
 * one that had to be started first it came only when the popup was still open by then (measured: Chromium 156, lost in 10
 * of 10 within 60 ms of the press). One that ends all the same is started again at once.
 */
export function keepAwake(): void {
  let port: chrome.runtime.Port | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const connect = (): void => {
    clearTimeout(timer);
    if (port || document.visibilityState === 'hidden') return;
    const began = performance.now();
    const mine = browser.runtime.connect({ name: NAME });
    port = mine;
    mine.onDisconnect.addListener(() => {
      if (port !== mine) return;
      port = undefined;
      timer = setTimeout(connect, performance.now() - began < AGAIN ? AGAIN : 0);
    });
  };

  const release = (): void => {
    const mine = port;
    port = undefined;
    mine?.disconnect();
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') release();
    else connect();
  });
  setInterval(() => port?.postMessage(''), PING_EVERY);
  connect();
}

/** The background's end of it. */
export const letBeKeptAwake = (): void =>
  browser.runtime.onConnect.addListener((port) => port.onMessage.addListener(() => {}));
