// What the command `posters` says at the keyboard, in English.

export const postersEn = {
  help: `Makes a poster for the room as a PDF/X-4 with bleed: of a month, or "you said, we did, still open".

  kazva-signs posters --municipality SLUG --out DIR [options]
  kazva-signs posters --from FILE --out DIR [--format NAME]

  --municipality SLUG  of which municipality, for example stara-zagora
  --kind NAME          month (default): the published number of a month, what was done in it, what is promised;
                       reply: what people said, what was done in the last year, what is still open
  --month YYYY-MM      which month; the last one that is over where none is named
  --location ID        of this place, with the code of its sign; else with that of the page of results
  --category ID        of this service
  --format NAME        a3 (default of a month) or a4 (default of a reply); may be given twice
  --from FILE          what the poster says, as JSON
  --out DIR            where poster-FORMAT.pdf and a picture of it go
  --api URL            where the platform answers (default http://localhost:4000)
  --token TOKEN        the municipality's print token (default: from print-tokens.json in the data folder)
  --allow-test-address prints though the platform's address may not stand on paper, with TEST on the poster
  --help               this text

It tells what everybody may read, and no number of less than a group. The code is read back from the finished file before
it appears. Exit status: 0 done, 1 failed, 2 wrong usage.
`,
  wrongKind: (word: string, kinds: readonly string[]): string =>
    `--kind is ${kinds.join(' or ')}, and not ${word}.`,
  wrongMonth: (word: string): string => `A month is written YYYY-MM, and not ${word}.`,
  wrongId: (word: string): string => `Ids are numbers, and not ${word}.`,
  both: 'A poster is of a place or of a service, and not of both.',
  notOver: (month: string): string => `The month ${month} is not over: nothing of it is final.`,
  noPlace: (id: string): string => `There is no place ${id}.`,
  noService: (id: string): string => `There is no service ${id}.`,
  oneFormat: (words: readonly string[]): string =>
    `A job of posters has one format, and not ${words.join(' and ')}: give --format once, and each format a folder of its own.`,
  noFile: (path: string): string => `${path} is no file of a poster.`,
  wrongField: (path: string): string => `The poster's field ${path} is wrong.`,
  differs: 'The code of the poster says something else than it should.',
  done: (count: number, out: string): string =>
    `${count} ${count === 1 ? 'poster is' : 'posters are'} in ${out}.\n`,
};

export type PostersText = typeof postersEn;
