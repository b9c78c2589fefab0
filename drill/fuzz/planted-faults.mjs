// The faults of November 2026, each as the code says it today and as it said it then. Node loads the server through it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PLANTED = join(import.meta.dirname, 'planted.mjs');

const FAULTS = [
  // A comment of accents that stand on nothing: looked at again from each of them, before its length.
  ['api/lengths.js', 'value.length > most', 'value.length > 1e6'],
  ['voting/masking/rules.js', 'text.length > LONGEST_SENT', 'text.length > 1e6'],
  ['voting/masking/plain.js', String.raw`/(\p{L}\p{M}+)|\p{M}/gu`, String.raw`/()(?<!\p{L}\p{M}*)\p{M}+/gu`],
  // The format of a cell, of opening brackets.
  ['foundation/sheets/xlsx/styles.js', 'code.length > LONGEST_CODE', 'code.length > 1e6'],
  ['foundation/sheets/xlsx/styles.js', String.raw`\[[^[\]]*\]/g`, String.raw`\[(?!h+\]|m+\]|s+\])[^\]]*\]/g`],
  // It was read again for each style that names it.
  ['foundation/sheets/xlsx/styles.js', 'own.set(id, formatOf(formatCode))', 'own.set(id, formatCode)'],
  [
    'foundation/sheets/xlsx/styles.js',
    "own.get(id) ?? (isUsualMoment(id) && !own.has(id) ? 'moment' : null)",
    "isUsualMoment(id) && !own.has(id) ? 'moment' : formatOf(own.get(id) ?? '')",
  ],
  // A child process has the faults too.
  [
    'foundation/child-process/run-in-child.js',
    'execArgv: [',
    `execArgv: ['--import', ${JSON.stringify(PLANTED)}, `,
  ],
  // A period until 9999, month by month.
  ['api/scalars.js', 'isDay(value)', String.raw`/^\d{4}-\d\d-\d\d$/.test(value)`],
  [
    'results/results/period.js',
    'const months = monthNumber(end) - monthNumber(from) + 1;',
    'let months = 1; while (monthAfter(from, months) <= end) months += 1;',
  ],
  // GraphQL's own message, which repeats what came.
  [
    'foundation/error-told.js',
    "message.split('Did you mean ', 1)",
    String.raw`[message.replace(/ ?Did you mean [^]*\?$/, '')]`,
  ],
  // A language of blanks.
  ['http/pages/page-language.js', "split(',', MOST_RANGES)", "split(',')"],
  ['http/pages/page-language.js', 'length <= LONGEST_RANGE', 'true'],
  [
    'http/pages/page-language.js',
    "range.split(';').map((part) => part.trim())",
    String.raw`range.trim().split(/\s*;\s*/)`,
  ],
  // A type of blanks, which Apollo looks at.
  ['api/http.js', 'value.length > MOST_HEADER_CHARACTERS', 'value.length > 1e6'],
];

const SERVER = join(import.meta.dirname, '..', '..', 'dist', 'server');
for (const [file] of FAULTS) if (!existsSync(join(SERVER, file))) throw new Error(`${file} is not there.`);

/** A hook of Node's: the module with its faults. Throws where the code says something else today. */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  const own = FAULTS.filter(([file]) => url.endsWith(`/dist/server/${file}`));
  if (own.length === 0) return loaded;
  let source = String(loaded.source);
  for (const [file, today, then] of own) {
    if (source.includes(then)) continue;
    if (!source.includes(today)) throw new Error(`${file} says no more: ${today}`);
    source = source.replace(today, () => then);
  }
  return { ...loaded, source };
}
