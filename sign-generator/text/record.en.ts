// What the command `record` says at the keyboard, in English.

const signs = (count: number): string => (count === 1 ? '1 sign' : `${count} signs`);
export const MOST_NAMED = 20;

export const recordEn = {
  help: `Tells the platform what state signs are in, so that --state finds them.

  kazva-signs record STATE [LIST...] [--code CODE]... --municipality SLUG [options]

  STATE                printed, damaged, or new (takes back what was recorded)
  LIST                 a manifest.csv, or any CSV file with a column named code
  --code CODE          a single sign, for example "123 456 789"; may be given several times
  --municipality SLUG  whose signs, for example stara-zagora
  --api URL            where the platform answers (default http://localhost:4000)
  --token TOKEN        the municipality's print token (default: from print-tokens.json in the data folder)
  --help               this text

Recording the same again changes nothing. Exit status: 0 done, 1 failed or a code is unknown, 2 wrong usage.
`,
  needsState: 'Say what the signs are: printed, damaged or new.',
  notRecorded: (word: string) =>
    `That signs are ${word} is not recorded here: an order and a fitter tell the platform. Record printed, damaged or new.`,
  needsSigns: 'Name a manifest.csv, or signs with --code.',
  noCode: (file: string, row: number) =>
    `Row ${row}: The file ${file} has no code here; it needs a column named code.`,
  done: (changed: number, unchanged: number, state: string) =>
    `${signs(changed)} recorded as ${state}${unchanged > 0 ? `; ${unchanged} ${unchanged === 1 ? 'was' : 'were'} so already` : ''}.\n`,
  unknown: (codes: readonly string[]) => {
    const more = codes.length > MOST_NAMED ? `, and ${codes.length - MOST_NAMED} more` : '';
    const named = codes.slice(0, MOST_NAMED).join(', ');
    return `No sign in use of this municipality has the ${codes.length === 1 ? 'code' : 'codes'} ${named}${more}.\n`;
  },
  interrupted: 'Stopped; signs may have been recorded. Recording them again does no harm.',
};

export type RecordText = typeof recordEn;
