// What the command `slips` says at the keyboard, in English.

export const slipsEn = {
  help: `Makes slips of paper, each of which gives one vote at a place: A4, eight to a sheet, to be perforated along the lines.

  kazva-signs slips --municipality SLUG --location ID… --begins DAY --ends DAY --out DIR [options]
  kazva-signs slips --from FILE --out DIR

  --municipality SLUG  whose places, for example stara-zagora
  --location ID        a place that is rated with them; may be repeated: each has a pile of its own
  --group ID           in place of it, all places of a group
  --begins DAY         the first day on which they count, YYYY-MM-DD: tomorrow or later, of a demo city also today
  --ends DAY           the last one
  --count N            how many for each place, 8 to 2000 (default 200: 25 sheets), 10,000 in all at the most
  --from FILE          piles that were made before, as JSON
  --out DIR            where slips.pdf and a proof go
  --api URL            where the platform answers (default http://localhost:4000)
  --token TOKEN        the municipality's print token (default: from print-tokens.json in the data folder)
  --allow-test-address prints though the platform's address may not stand on paper, with TEST on every slip
  --help               this text

The platform tells the codes once. Whoever lost the file calls the pile back and makes another. Every code is read back
from the finished file before it appears. Exit status: 0 done, 1 failed, 2 wrong usage.
`,
  wrongCount: (word: string, fewest: number, most: number): string =>
    `--count is a whole number from ${fewest} to ${most}, and not ${word}.`,
  bothWays: 'Places are named by --location or by --group, and not by both.',
  noPlaces: (ids: readonly string[]): string => `There is no place ${ids.join(', ')} that can have slips.`,
  emptyGroup: 'No place of the group is in use.',
  ofPile: (at: number): string => `Pile ${at}`,
  refused: (fields: readonly string[]): string =>
    `The platform refuses the slips: look at ${fields.join(', ')}.`,
  noFile: (path: string): string => `${path} is no file of piles.`,
  wrongUrl: (url: string): string => `This is no address of a slip: ${url}`,
  wrongDay: (day: string): string => `A day is written YYYY-MM-DD, and not ${day}.`,
  noSlips: 'There is no slip in the pile.',
  twice: 'Two slips have the same code.',
  differs: (at: number): string => `The code of slip ${at} says something else than it should.`,
  done: (slips: number, out: string): string => `${slips} slips are in ${out}/slips.pdf.\n`,
};

export type SlipsText = typeof slipsEn;
