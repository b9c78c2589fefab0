// The faults of November 2026, each as the built code says it today and as it said it then. Node loads the server through it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PLANTED = join(import.meta.dirname, 'planted.mjs');

const FAULTS = [
  // A comment of accents that stand on nothing: looked at again from each of them, before its length.
  ['api/lengths.ts', 'value.length > most', 'value.length > 1e6'],
  ['voting/masking/rules.ts', 'text.length > LONGEST_SENT', 'text.length > 1e6'],
  ['voting/masking/plain.ts', String.raw`/(\p{L}\p{M}+)|\p{M}/gu`, String.raw`/()(?<!\p{L}\p{M}*)\p{M}+/gu`],
  // The format of a cell, of opening brackets.
  ['foundation/sheets/xlsx/styles.ts', 'code.length > LONGEST_CODE', 'code.length > 1e6'],
  ['foundation/sheets/xlsx/styles.ts', String.raw`\[[^[\]]*\]/g`, String.raw`\[(?!h+\]|m+\]|s+\])[^\]]*\]/g`],
  // It was read again for each style that names it.
  ['foundation/sheets/xlsx/styles.ts', 'own.set(id, formatOf(formatCode))', 'own.set(id, formatCode)'],
  [
    'foundation/sheets/xlsx/styles.ts',
    'own.get(id) ?? (isUsualMoment(id) && !own.has(id) ? "moment" : null)',
    'isUsualMoment(id) && !own.has(id) ? "moment" : formatOf(own.get(id) ?? "")',
  ],
  // A child process has the faults too.
  [
    'foundation/child-process/run-in-child.ts',
    'execArgv: [',
    `execArgv: ['--import', ${JSON.stringify(PLANTED)}, `,
  ],
  // A period until 9999, month by month.
  ['api/scalars.ts', 'isDay(value)', String.raw`/^\d{4}-\d\d-\d\d$/.test(value)`],
  [
    'results/results/period.ts',
    'const months = monthNumber(end) - monthNumber(from) + 1;',
    'let months = 1; while (monthAfter(from, months) <= end) months += 1;',
  ],
  // GraphQL's own message, which repeats what came.
  [
    'foundation/error-told.ts',
    'message.split("Did you mean ", 1)',
    String.raw`[message.replace(/ ?Did you mean [^]*\?$/, '')]`,
  ],
  // A language of blanks.
  ['http/pages/page-language.ts', 'split(",", MOST_RANGES)', 'split(",")'],
  ['http/pages/page-language.ts', 'length <= LONGEST_RANGE', 'true'],
  [
    'http/pages/page-language.ts',
    'range.split(";").map((part) => part.trim())',
    String.raw`range.trim().split(/\s*;\s*/)`,
  ],
  // A type of blanks, which Apollo looks at.
  ['api/http.ts', 'value.length > MOST_HEADER_CHARACTERS', 'value.length > 1e6'],
];

const SERVER = join(import.meta.dirname, '..', '..', 'dist', 'server');
/** The line that begins what was built of a source: to find the source that a piece of a file is of. */
const BEGINNING = /^(?=\/\/ server\/\S+\.ts$)/m;

const isOf = (piece, file) => piece.startsWith(`// server/${file}\n`);

/** The built code with its faults. Throws where it says something else today. */
function plant(code) {
  const pieces = code.split(BEGINNING).map((piece) => {
    for (const [file, today, then] of FAULTS) {
      if (!isOf(piece, file) || piece.includes(then)) continue;
      if (!piece.includes(today)) throw new Error(`${file} says no more: ${today}`);
      piece = piece.replace(today, () => then);
    }
    return piece;
  });
  return pieces.join('');
}

const built = readdirSync(SERVER, { recursive: true })
  .filter((name) => name.endsWith('.js'))
  .flatMap((name) => readFileSync(join(SERVER, name), 'utf8').split(BEGINNING));
for (const [file] of FAULTS)
  if (!built.some((piece) => isOf(piece, file))) throw new Error(`${file} is not there.`);

/** A hook of Node's: what was built, with its faults. */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  if (!url.includes('/dist/server/')) return loaded;
  return { ...loaded, source: plant(String(loaded.source)) };
}
