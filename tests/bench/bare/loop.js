// The least that can download many files: the calls that each file needs, so many at once, and nothing around them.
import { linkOf } from './link.js';

// Without a key the addresses are links already; with one they are those of the API, which is asked for each link.
const loop = { addresses: [], key: undefined, next: 0, done: 0, failed: 0, beganAt: 0, endedAt: 0, begin };
globalThis.loop = loop;

function begin(atOnce) {
  loop.beganAt = Date.now();
  for (let place = 0; place < atOnce; place++) more();
}

async function more() {
  const address = loop.addresses[loop.next];
  if (!address) return;
  loop.next += 1;
  try {
    const url = loop.key === undefined ? address : await linkOf(address, loop.key);
    const filename = `bare/${new URL(url).pathname.split('/').at(-1)}`;
    await chrome.downloads.download({ url, filename, conflictAction: 'overwrite' });
  } catch {
    over('failed');
  }
}

function over(how) {
  loop[how] += 1;
  if (loop.done + loop.failed === loop.addresses.length) loop.endedAt = Date.now();
  else more();
}

chrome.downloads.onChanged.addListener(({ state }) => {
  if (state?.current === 'complete') over('done');
  if (state?.current === 'interrupted') over('failed');
});
