// What somebody wrote, within a letter of the platform: marked in each line, so that nobody takes it for the platform's words.

/** The text as letters quote. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
