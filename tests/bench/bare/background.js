// The same two calls that a grab needs, and nothing around them: no store, no states, no checks.
import { linkOf } from './link.js';

chrome.runtime.onMessage.addListener(({ api, key }) => {
  linkOf(api, key).then((url) =>
    chrome.downloads.download({ url, filename: 'bare/file.zip', conflictAction: 'overwrite' }),
  );
});
