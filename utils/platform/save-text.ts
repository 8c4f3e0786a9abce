/** Offers a text as a file: a click on a link of our own, which needs no permission and asks where the browser does. */
export function saveText(fileName: string, text: string): void {
  // A type that does not go with the name would have Chromium change the name (measured: BROWSERS A2.1).
  const type = TYPES[/\.\w+$/.exec(fileName)?.[0] ?? ''] ?? 'application/octet-stream';
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has read it by then; at once would be too soon in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What has another ending, or none as `MD5SUMS` has, goes as bytes: its name is left as it is. */
const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.csv': 'text/csv;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
};
