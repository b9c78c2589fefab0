// What the sign generator says at the keyboard: one clear sentence for each thing that can go wrong.

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const hex = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

export const cli = {
  help: `Makes the signs of a municipality: one PDF for the print shop and a list of what is in it.

  npm run signs -- --municipality SLUG --out DIR [options]
  npm run signs -- check FILE...   checks any PDF for the press (check --help)

  --municipality SLUG  whose signs, for example stara-zagora
  --out DIR            where signs.pdf and manifest.csv go; both are replaced, anything else in DIR is left alone
  --location ID        only this location; may be given several times
  --api URL            where the platform answers (default http://localhost:4000)
  --token TOKEN        the municipality's print token (default: from print-tokens.json in the data folder)
  --pdfx x1a|x3|x4     the standard of the file: PDF/X-1a:2001 (default, every shop takes it), PDF/X-3:2002 or PDF/X-4
  --icc FILE           the press's ICC profile (default: FOGRA39, offset on coated paper); needs --condition
  --condition NAME     what the shop calls the printing condition of that profile
  --help               this text

Every code is read back from the finished PDF before the files appear. Exit status: 0 done, 1 failed, 2 wrong usage.
`,

  // Wrong usage
  usage: (problem: string) => `${problem} See --help.`,
  needs: (option: string) => `The option ${option} is missing.`,
  wrongApi: (api: string) => `The address “${api}” given with --api is not an http or https address.`,
  wrongStandard: (word: string) => `There is no standard “${word}” for --pdfx; there are x1a, x3 and x4.`,
  halfProfile: 'The options --icc and --condition go together.',
  noToken: (slug: string, file: string) =>
    `There is no print token for “${slug}”: give one with --token, or start the server here once so that it writes ${file}.`,
  unreadableTokens: (file: string) => `The print tokens in ${file} cannot be read; give one with --token.`,

  // The API
  unreachable: (api: string, reason: string) =>
    `The API at ${api} cannot be reached (${reason}); is the server running?`,
  unavailable: (api: string, retry: string | null) =>
    `The API at ${api} is not available at the moment; try again${retry ? ` in ${retry} seconds` : ' later'}.`,
  notAnApi: (api: string, status: number) =>
    `What answers at ${api} is not the API of the platform (HTTP status ${status}).`,
  refusedToken: (slug: string) => `The print token was refused for “${slug}”.`,
  noMunicipality: (slug: string, locations: readonly string[]) =>
    locations.length === 0
      ? `There is no municipality “${slug}” here that this print token may print signs for.`
      : `There is no municipality “${slug}” here that this print token may print signs for, or no location ${locations.join(', ')} in it.`,
  refused: (code: string, message: string) => `The API refused the question (${code}): ${message}`,
  answerLacks: (path: string) => `The answer of the API lacks the field ${path} of a sign.`,
  noSigns: (slug: string) => `The municipality “${slug}” has no signs to print.`,
  noLocations: (ids: readonly string[]) =>
    ids.length === 1
      ? `There is no location ${ids.join()} with a sign in this municipality.`
      : `There are no locations ${ids.join(', ')} with a sign in this municipality.`,

  // A sign
  wrongCode: (code: string) => `The code “${code}” is not nine digits with the right check digits.`,
  wrongUrl: (code: string, url: string) =>
    `The address “${url}” does not lead to the code ${code} in capital letters.`,
  wrongColour: (colour: string) => `The municipality's colour “${colour}” is not of the form #1f4d3a.`,
  twice: (code: string) => `The code ${code} occurs on two signs.`,
  noGlyph: (codePoint: number, text: string) =>
    `The font has no glyph for “${String.fromCodePoint(codePoint)}” (${hex(codePoint)}) in “${text}”.`,
  tooLong: (text: string) => `“${text}” does not fit on the sign even at its smallest size.`,
  urlTooLong: (url: string) => `The address ${url} is too long for a QR code of this sign.`,
  atLocation: (id: string, sentence: string) => `Location ${id}: ${sentence}`,

  // The profile
  unreadableProfile: (file: string, reason: string) => `The profile ${file} cannot be read (${reason}).`,
  wrongProfile: (file: string, problem: string) => `The profile ${file} cannot be used: ${problem}`,
  profileProblems: {
    none: 'it is no ICC profile.',
    cut: 'it is not as long as it says.',
    large: 'it is larger than 8 MB.',
    version: 'it is not of ICC version 2, which older PDF/X needs.',
    noPress: 'it is not that of a press (class prtr).',
    noCmyk: 'its colours are not CMYK.',
    noTable: 'it has no table of inks (B2A1, 16 bits) that can be read.',
  },

  // The files
  cannotWrite: (folder: string, reason: string) => `The files cannot be written to ${folder} (${reason}).`,
  pages: (expected: number, found: number) =>
    `The finished PDF has ${found} pages where ${expected} signs were meant.`,
  noCode: (page: number, found: number) =>
    `Page ${page} of the finished PDF bears ${found} QR codes instead of one.`,
  unreadable: (page: number) => `The QR code on page ${page} of the finished PDF cannot be read.`,
  smallModules: (page: number) =>
    `The QR code on page ${page} of the finished PDF is too small to be read in the hand.`,
  differs: (page: number, read: string, expected: string) =>
    `The QR code on page ${page} of the finished PDF says ${read}, but the manifest says ${expected}.`,
  broken: (reason: string) => `The finished PDF cannot be read back (${reason}).`,
  interrupted: 'Stopped; nothing was written.',

  // Progress
  stages: { fetched: 'signs fetched', drawn: 'signs drawn', checked: 'codes read back' },
  progress: (count: number, total: number, what: string, perSecond: number) =>
    `${count} of ${total} ${what}, ${Math.round(perSecond)} a second`,
  done: (count: number, folder: string, ms: number) =>
    `${count} ${count === 1 ? 'sign' : 'signs'} in ${folder}: signs.pdf and manifest.csv, every code read back, ${seconds(ms)} s.\n`,
} as const;
