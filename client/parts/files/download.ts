// Hands the reader a file that was made in the browser.

type TextType = 'text/csv' | 'text/plain' | 'image/svg+xml';

/** Saves the text, or what is no text, under the name. */
export function download(name: string, content: string | Blob, type: TextType = 'text/csv'): void {
  const file = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
