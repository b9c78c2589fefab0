// What the sign generator says at the keyboard, in English: one clear sentence for each thing that can go wrong.

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const hex = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

const signOf = (states: readonly string[]): string =>
  states.length === 0 ? 'sign' : `${states.join(' or ')} sign`;

const orOf = (locations: readonly string[]): string =>
  locations.length === 0 ? '' : `, or no location ${locations.join(', ')} in it`;

/** Faults, and locations of one of them, that are named; all others are counted. */
export const MOST_PROBLEMS = 20;
export const MOST_NAMED = 5;

export const cliEn = {
  help: `Makes the signs of a municipality: volumes for the print shop, and a list of what is in them.

  kazva-signs --from FILE --out DIR [options]
  kazva-signs --municipality SLUG --out DIR [options]
  kazva-signs check FILE...        checks any PDF for the press (check --help)
  kazva-signs record STATE LIST... tells the platform that signs were printed or are damaged (record --help)
  kazva-signs slips                makes slips of paper, each of which gives one vote (slips --help)
  kazva-signs posters              makes a poster for the room of what is published (posters --help)

In a clone of Kazva the command is called npm run signs --

Where the signs come from: a file, or the platform
  --from FILE          a file of signs, .json or .csv, as README.md and signs.schema.json describe it
  --city FILE          the municipality of a .csv, as JSON
  --municipality SLUG  whose signs, for example stara-zagora
  --api URL            where the platform answers (default http://localhost:4000)
  --token TOKEN        the municipality's print token (default: from print-tokens.json in the data folder)
  --allow-test-address prints though the platform's address may not stand on paper, with TEST on every sign

Which of them; each may be given several times
  --location ID        only this location
  --settlement NAME    only this settlement, by its name or its EKATTE code
  --category KEY       only this service, for example kindergartens
  --state STATE        only signs that are new, ordered, printed, mounted or damaged

What is made of them
  --out DIR            where the files go: signs-FORMAT-001.pdf and further volumes, manifest.csv, job.pdf and proofs;
                       those of an earlier run are replaced, anything else in DIR is left alone
  --format NAME        a6, a5 (default), a4, a3, sticker-90, sticker-60, strip (100 x 210), tent (a4 folded to
                       stand on a table, a sign on either side), or a size in
                       millimetres such as 120x180; may be given several times. Alone: receipt (for the paper of
                       a till, 80 mm wide: receipts.pdf, and a picture of each), or slide (for a projector or a
                       television set: slides-light.pdf, slides-dark.pdf, and pictures of 1920 x 1080 pixels)
  --design NAME        classic (default), large (a large code), vehicle (its name in a frame)
  --tactile            for fingers: a plate named Braille with the number in Braille and a frame around the code,
                       to be raised by varnish; on a5 and strip
  --quantity N         how often each sign is printed (default 1)
  --volume N           signs in a file at the most (default 500)
  --material TEXT      what the signs are printed on
  --test-sheet         three places in every format in one file, to be approved before the run

For which press
  --press NAME         universal (default: no marks), local (crop marks, slug, bar of inks), gwg (PDF/X-4),
                       sticker (a line to cut along), sheet (as many as fit on SRA3, to be cut and stacked)
  --pdfx x1a|x3|x4     another standard than the press's: PDF/X-1a:2001, PDF/X-3:2002 or PDF/X-4
  --icc FILE           the press's ICC profile (default: FOGRA39, offset on coated paper); needs --condition
  --condition NAME     what the shop calls the printing condition of that profile
  --cut NAME           what the shop calls the plate of the cut (default CutContour)

  --help               this text

Every code is read back from the finished files before they appear. Exit status: 0 done, 1 failed, 2 wrong usage.
`,

  // Wrong usage
  usage: (problem: string) => `${problem} See --help.`,
  needs: (option: string) => `The option ${option} is missing.`,
  needsSource: 'The option --municipality (or --from) is missing.',
  unknownOption: (option: string) => `There is no option ${option}.`,
  needsValue: (option: string) =>
    `${option} takes a value; one that begins with a dash is written as ${option}=VALUE.`,
  takesNoValue: (option: string) => `${option} takes no value.`,
  noWord: (word: string) => `There is no sense in ${word} here.`,
  wrongApi: (api: string) => `The address “${api}” given with --api is not an http or https address.`,
  wrongStandard: (word: string) => `There is no standard “${word}” for --pdfx; there are x1a, x3 and x4.`,
  wrongPress: (word: string, presses: readonly string[]) =>
    `There is no press “${word}” for --press; there are ${presses.join(', ')}.`,
  wrongDesign: (word: string, designs: readonly string[]) =>
    `There is no design “${word}” for --design; there are ${designs.join(', ')}.`,
  wrongFormat: (word: string, formats: readonly string[]) =>
    `“${word}” is no format for --format; there are ${formats.join(', ')}, or a size such as 120x180 (50 to 1,200 mm).`,
  notTactile: (format: string) =>
    `The format ${format} has no room for Braille; --tactile goes with a5 and strip.`,
  wrongState: (word: string) =>
    `There is no state “${word}” of a sign; there are new, ordered, printed, mounted and damaged.`,
  wrongCount: (option: string, word: string, most: number) =>
    `${option} takes a whole number from 1 to ${most}, not “${word}”.`,
  wrongCut: (word: string) => `“${word}” is no name of a plate: up to 60 Latin letters, digits and signs.`,
  halfProfile: 'The options --icc and --condition go together.',
  noToken: (slug: string, file: string) =>
    `There is no print token for “${slug}”: give one with --token, or start the server here once so that it writes ${file}.`,
  unreadableTokens: (file: string) => `The print tokens in ${file} cannot be read; give one with --token.`,

  // The API
  unreachable: (api: string, reason: string) =>
    `The API at ${api} cannot be reached (${reason}); is the server running?`,
  unfitAddress: (sentence: string) =>
    `${sentence} To see a sign all the same, with TEST on it: --allow-test-address.`,
  unavailable: (api: string, retry: string | null) =>
    `The API at ${api} is not available at the moment; try again${retry ? ` in ${retry} seconds` : ' later'}.`,
  notAnApi: (api: string, status: number) =>
    `What answers at ${api} is not the API of the platform (HTTP status ${status}).`,
  refusedToken: (slug: string) => `The print token was refused for “${slug}”.`,
  noMunicipality: (slug: string, locations: readonly string[]) =>
    `There is no municipality “${slug}” here that this print token may print signs for${orOf(locations)}.`,
  renamed: (slug: string, now: string) => `“${slug}” is called “${now}” now: --municipality ${now}.`,
  refused: (code: string, message: string) => `The API refused the question (${code}): ${message}`,
  noSigns: (name: string) => `${name} has no signs to print, or none that were asked for.`,
  noLocations: (ids: readonly string[], states: readonly string[]) =>
    ids.length === 1
      ? `There is no location ${ids.join()} with a ${signOf(states)} in this municipality.`
      : `There are no locations ${ids.join(', ')} with a ${signOf(states)} in this municipality.`,
  noSettlements: (names: readonly string[], states: readonly string[]) =>
    `No ${signOf(states)} is in the settlement ${names.join(', ')}.`,
  noCategories: (keys: readonly string[], states: readonly string[]) =>
    `No ${signOf(states)} is of the service ${keys.join(', ')}.`,

  // A sign
  wrongCode: (code: string) => `The code “${code}” is not nine digits with the right check digits.`,
  wrongUrl: (code: string, url: string) =>
    `The address “${url}” does not lead to the code ${code} in capital letters.`,
  wrongColour: (colour: string) => `The municipality's colour “${colour}” is not of the form #1f4d3a.`,
  paleColour: (colour: string, contrast: number) =>
    `The municipality's colour ${colour} is too pale on paper: its contrast is ${contrast.toFixed(1)} where 3 is needed; choose a darker one.`,
  twice: (code: string) => `The code ${code} occurs on two signs.`,
  noGlyph: (codePoint: number, text: string) =>
    `The font has no glyph for “${String.fromCodePoint(codePoint)}” (${hex(codePoint)}) in “${text}”.`,
  tooLong: (text: string) => `“${text}” does not fit on the sign even at its smallest size.`,
  noLanguage: (language: string) =>
    `Signs do not speak “${language}” yet: their words are in Bulgarian (bg), English (en) and Turkish (tr), or come with a file, under “words” of its municipality.`,
  formatTooSmall: (format: string, design: string) =>
    `The format ${format} is too small for the design ${design}.`,
  codeTooSmall: (format: string, design: string) =>
    `The code of the design ${design} on ${format} would be too small for the distance from which such a sign is read.`,
  sheetTooSmall: (format: string) => `The press sheet is too small for one sign of the format ${format}.`,
  urlTooLong: (url: string) => `The address ${url} is too long for a QR code of this sign.`,
  location: (id: string) => `Location ${id}`,
  problem: (ids: readonly string[], format: string | null, sentence: string) => {
    const [named, more] = [ids.slice(0, MOST_NAMED), Math.max(0, ids.length - MOST_NAMED)];
    const where = `${ids.length === 1 ? 'Location' : 'Locations'} ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return `${where}${format === null ? '' : ` on ${format}`}: ${sentence}`;
  },
  problems: (lines: readonly string[]) => {
    const [said, more] = [lines.slice(0, MOST_PROBLEMS), Math.max(0, lines.length - MOST_PROBLEMS)];
    const rest = more > 0 ? [`And ${more} more of this kind.`] : [];
    return ['Some signs cannot be printed; nothing was written.', ...said, ...rest].join('\n');
  },

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

  // The arms
  arms: {
    noSvg:
      'The arms are no SVG: the file must begin with <svg xmlns="http://www.w3.org/2000/svg">; export them as plain SVG.',
    broken: (reason: string) =>
      `The arms cannot be read as SVG (${reason.slice(0, 80)}); export them again as plain SVG.`,
    large: (bytes: number, most: number) =>
      `The arms have ${bytes} bytes where ${most} are allowed; simplify their paths, or export them with fewer decimals.`,
    many: (most: number) => `The arms have more than ${most} elements; merge or simplify their paths.`,
    deep: (most: number) => `The arms’ groups lie more than ${most} deep in each other; ungroup them.`,
    entities:
      'The arms define entities (<!ENTITY>); export them as plain SVG, in Illustrator without “Preserve Illustrator Editing Capabilities”.',
    styleSheet:
      'The arms are coloured by a style sheet or classes; export them with presentation attributes (in Illustrator: Styling).',
    script: 'The arms hold a script or another document; export them as plain SVG without them.',
    raster:
      'The arms hold a raster image that is not all of them, as one WebP a pixel for each unit; trace it to paths, and export them again without it.',
    text: 'The arms hold text; convert it to paths, so that no font is needed.',
    used: 'The arms repeat a shape by <use> or <symbol>; unlink the clones, so that each is a shape of its own.',
    clipped: 'The arms are cut by a clip path or a mask; cut the shapes themselves, and release it.',
    gradient: 'The arms have a gradient or a pattern; fill the shapes with solid colours.',
    filtered: 'The arms have a filter such as blur or shadow; remove it, or redraw it with solid shapes.',
    transparent:
      'The arms are transparent somewhere (an opacity below 1, or a blend mode); give the shapes solid colours as they look.',
    line: (property: string) => `The arms’ lines use ${property}; convert these lines to filled paths.`,
    unevenLine: 'A line of the arms is stretched more one way than the other; convert it to a filled path.',
    element: (name: string) =>
      `The arms hold <${name.slice(0, 40)}>, which cannot be printed; convert it to paths.`,
    number: (name: string, text: string) =>
      `In the arms ${name} says “${text.slice(0, 40)}”, which is no number up to a million (with px, pt, mm, cm or in); correct it, or export them again.`,
    negative: (name: string, text: string) =>
      `In the arms ${name} is negative (“${text.slice(0, 40)}”); correct it, or export them again.`,
    word: (name: string, text: string, words: readonly string[]) =>
      `In the arms ${name} says “${text.slice(0, 40)}”; only ${words.join(', ')} can be printed.`,
    colour: (name: string, text: string) =>
      `In the arms ${name} says “${text.slice(0, 40)}”, which is no colour such as #1f4d3a; give the shape a solid RGB colour.`,
    transform: (text: string) =>
      `In the arms the transform “${text.slice(0, 40)}” cannot be followed; apply it to the shapes, and export them again.`,
    path: (d: string) => `In the arms the path “${d.slice(0, 40)}” cannot be read; export them again.`,
    noSize: 'The arms do not say how large they are; give <svg> a viewBox, such as viewBox="0 0 100 120".',
    outside:
      'The arms stick out of their picture; fit the page (or artboard) to the drawing, and export them again.',
    empty: 'The arms show nothing; check that their layers are visible, and export them again.',
  },

  // The files
  cannotWrite: (folder: string, reason: string) => `The files cannot be written to ${folder} (${reason}).`,
  otherRun: (folder: string, draft: string) =>
    `Another run is writing to ${folder}; wait until it has ended, or remove ${draft} there if there is none.`,
  cannotReplace: (path: string) => `${path} is in the way: it is no file of an earlier run.`,
  otherFile: (file: string) => `The finished file ${file} is not the one that the manifest names.`,
  codes: (expected: number, found: number) =>
    `The finished PDF bears ${found} codes where ${expected} signs were meant.`,
  noCode: (page: number, position: number) =>
    `Page ${page} of the finished PDF has no code at position ${position}.`,
  unreadable: (page: number) => `The QR code on page ${page} of the finished PDF cannot be read.`,
  smallModules: (page: number) =>
    `The QR code on page ${page} of the finished PDF is too small to be read in the hand.`,
  differs: (page: number, read: string, expected: string) =>
    `The QR code on page ${page} of the finished PDF says ${read}, but the manifest says ${expected}.`,
  broken: (reason: string) => `The finished PDF cannot be read back (${reason}).`,
  interrupted: 'Stopped; nothing was written.',

  // What stands on a press sheet beside the signs
  slug: (file: string, page: number, format: string, condition: string) =>
    `${file} · ${page} · ${format} · ${condition}`,

  // Progress
  stages: {
    fetched: 'signs fetched',
    drawn: 'signs drawn',
    checked: 'codes read back',
    printed: 'slips drawn',
  },
  progress: (count: number, total: number, what: string, perSecond: number) => {
    const left = perSecond > 0 ? (total - count) / perSecond : 0;
    return `${count} of ${total} ${what}, ${Math.round(perSecond)} a second${left >= 1 ? `, ${Math.ceil(left)} s left` : ''}`;
  },
  done: (count: number, folder: string, ms: number) =>
    `${count} ${count === 1 ? 'sign' : 'signs'} in ${folder}: volumes, manifest.csv, job.pdf and proofs, every code read back, ${seconds(ms)} s.\n`,
};

export type CliText = typeof cliEn;
