// Hands the reader a file that was made in the browser.

/** Saves the text under the name. */
export function download(name: string, text: string, type: 'text/csv' | 'text/plain' = 'text/csv'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
