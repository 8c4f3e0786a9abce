// A key press sends the file's address and the key to the background, as our popup's Enter does.
addEventListener('keydown', () => {
  const { api, key } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  chrome.runtime.sendMessage({ api, key });
});
