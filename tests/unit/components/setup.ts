import { cleanup, configure } from '@testing-library/preact';
import { afterAll, afterEach, vi } from 'vitest';
import { speak } from './speak.ts';

/**
 * Imported first by every component test: the words of the real catalogue, and a page that has a size
 * (happy-dom lays nothing out, so a list would think that it shows no rows).
 */
await speak('en');

// happy-dom is never idle.
globalThis.requestIdleCallback ??= (work) => Number(setTimeout(work));
globalThis.cancelIdleCallback ??= clearTimeout;

if (typeof HTMLElement !== 'undefined') {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 440 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 440 });
  // Parts that are loaded when they are first wanted take a busy machine a while.
  configure({ asyncUtilTimeout: 5000 });
  afterEach(cleanup);
  // What was asked for last may still be loading, and must find the page it is for.
  afterAll(() => vi.dynamicImportSettled());
}
