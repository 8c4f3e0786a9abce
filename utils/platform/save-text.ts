/** Offers a text as a file: a click on a link of our own, which needs no permission and asks where the browser does. */
export function saveText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has read it by then; at once would be too soon in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
