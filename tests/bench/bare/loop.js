// The least that can fetch many files: links known beforehand, the browser's own downloads, and nothing around them.
const loop = { links: [], next: 0, done: 0, failed: 0, beganAt: 0, endedAt: 0, begin };
globalThis.loop = loop;

function begin(atOnce) {
  loop.beganAt = Date.now();
  for (let place = 0; place < atOnce; place++) more();
}

function more() {
  const url = loop.links[loop.next];
  if (!url) return;
  loop.next += 1;
  const filename = `bare/${new URL(url).pathname.split('/').at(-1)}`;
  chrome.downloads.download({ url, filename, conflictAction: 'overwrite' }).catch(() => over('failed'));
}

function over(how) {
  loop[how] += 1;
  if (loop.done + loop.failed === loop.links.length) loop.endedAt = Date.now();
  else more();
}

chrome.downloads.onChanged.addListener(({ state }) => {
  if (state?.current === 'complete') over('done');
  if (state?.current === 'interrupted') over('failed');
});
