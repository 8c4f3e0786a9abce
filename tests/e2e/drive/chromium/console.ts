/** `[pid:…:INFO:CONSOLE:3] "text", source: chrome-extension://…/background.js (3)`; the text may span lines. */
const MESSAGE = /:CONSOLE[:(]\d+\)?\] "([\s\S]*?)", source: (\S*) \(\d+\)/g;

/** The browser's own pages speak from `chrome://` and `devtools://`. */
const NOT_OURS = /^(chrome|devtools|chrome-untrusted):/;

export function readConsole(output: string): readonly string[] {
  return [...output.matchAll(MESSAGE)]
    .filter(([, , source = '']) => !NOT_OURS.test(source))
    .map(([, text = '', source = '']) => `${source}: ${text}`);
}
