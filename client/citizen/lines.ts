// Breaks a text into the lines of a picture, which cannot do that itself.

/** The text in at most so many lines of so many letters, broken at plain spaces alone, cut where it is longer still. */
export function linesOf(text: string, letters: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1) ?? '';
    if (last === '' || last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`.trim();
    else lines.push(word);
  }
  const cut = (line: string) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line);
  const shown = lines.slice(0, most).map(cut);
  return lines.length > most ? [...shown.slice(0, -1), cut(`${shown.at(-1)} …`)] : shown;
}
