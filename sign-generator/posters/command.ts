// The command `posters`: makes a poster for the room, of what the platform publishes, or of a file that says it.
import type { ParseArgsConfig } from 'node:util';
import { SignFailure } from '../failure.ts';
import { fieldsOf, valueOf } from '../fields.ts';
import { FORMATS, type Format } from '../formats.ts';
import { listSigns } from '../source/api.ts';
import type { Municipality } from '../sign.ts';
import { ask, type ApiRequest } from '../source/ask.ts';
import { PLATFORM_OPTIONS, platformIn, tieToken } from '../source/platform.ts';
import { readPrintList, type PrintReading, type PrintSource } from '../source/print-list.ts';
import { answerUndone, sayFailure, type Terminal, type Undone } from '../terminal.ts';
import { cli } from '../text/cli.ts';
import { postersText } from '../text/posters.ts';
import { parseWords, refuse, understood } from '../usage.ts';
import { gatherPoster, type PosterWish } from './gather.ts';
import { dayIn } from './written.ts';
import { isPosterJob, readPosterJob, type PosterJobList } from './job-list.ts';
import { isMonth, isPosterKind, POSTER_KINDS, readPoster, type PosterList } from './poster.ts';

type Args =
  | Undone
  | {
      readonly kind: 'make';
      readonly source: PrintSource<PosterWish>;
      readonly out: string;
      readonly formats: readonly [Format, ...Format[]];
    };

const NAMES = ['a3', 'a4'] as const;

const OPTIONS = {
  ...PLATFORM_OPTIONS,
  from: { type: 'string' },
  out: { type: 'string' },
  kind: { type: 'string', default: 'month' },
  month: { type: 'string' },
  location: { type: 'string' },
  category: { type: 'string' },
  format: { type: 'string', multiple: true, default: [] },
  'allow-test-address': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

const ID = /^\d{1,18}$/;

function formatsIn(words: readonly string[], kind: string): readonly [Format, ...Format[]] {
  const usual = kind === 'month' ? 'a3' : 'a4';
  const [first = usual, ...others] = new Set(words.map((word) => word.toLowerCase()));
  const named = (word: string): Format =>
    (NAMES.some((name) => name === word) ? FORMATS[word] : undefined) ?? refuse(cli.wrongFormat(word, NAMES));
  return [named(first), ...others.map(named)];
}

function readArgs(words: readonly string[]): Args {
  return understood<Args>(() => {
    const { values } = parseWords({ args: tieToken(words), options: OPTIONS });
    if (values.help) return { kind: 'help' };
    const { out, from, municipality, kind, month = null, location = null, category = null } = values;
    if (!out) return refuse(cli.needs('--out'));
    const formats = formatsIn(values.format, kind);
    if (from !== undefined) return { kind: 'make', out, formats, source: { from } };
    if (!municipality) return refuse(cli.needs('--municipality'));
    if (!isPosterKind(kind)) return refuse(postersText.wrongKind(kind, POSTER_KINDS));
    if (month !== null && !isMonth(month)) return refuse(postersText.wrongMonth(month));
    if (location !== null && category !== null) return refuse(postersText.both);
    for (const id of [location, category])
      if (id !== null && !ID.test(id)) return refuse(postersText.wrongId(id));
    const wish = { municipality, kind, month, location, category };
    const platform = platformIn(values, municipality);
    const allowsTestAddress = values['allow-test-address'];
    return { kind: 'make', out, formats, source: { platform, wish, allowsTestAddress } };
  });
}

const ORIGIN = `query PosterOrigin($municipality: String!) {
  paperOrigin(municipality: $municipality) { origin }
}`;

/** The address of the first sign of the place; null where it has none. */
async function signOf(request: ApiRequest, location: string): Promise<string | null> {
  const { signs } = await listSigns({ ...request, locations: [location], states: [] });
  return signs[0]?.url ?? null;
}

async function fromPlatform(
  request: ApiRequest,
  municipality: Municipality,
  wish: PosterWish,
): Promise<PosterList> {
  const answer = await ask(request, ORIGIN, { municipality: request.municipality });
  const record = await gatherPoster(wish, {
    ask: (query, variables) => ask(request, query, variables),
    languages: municipality.languages,
    todayIn: (timeZone) => dayIn(timeZone, new Date()),
    origin: fieldsOf(answer).get('paperOrigin.origin'),
    sign: wish.location === null ? null : await signOf(request, wish.location),
  });
  return { municipality, poster: readPoster(record) };
}

function ofRecord(record: unknown, municipality: Municipality): PosterList | PosterJobList {
  if (isPosterJob(record)) return readPosterJob(record, municipality);
  return { municipality, poster: readPoster(valueOf(record, 'poster')) };
}

const READING: PrintReading<PosterWish, PosterList | PosterJobList> = {
  ofRecord,
  ofPlatform: fromPlatform,
  noFile: postersText.noFile,
};

/** Makes the files. Returns how many posters there are. */
async function make(
  list: PosterList | PosterJobList,
  formats: readonly [Format, ...Format[]],
  out: string,
): Promise<number> {
  if ('posters' in list) {
    // One sheet tells the shop one size.
    if (formats.length > 1) throw new SignFailure(postersText.oneFormat(formats.map(({ name }) => name)));
    const { makePosterJob } = await import('./job.ts');
    await makePosterJob(list, formats[0], out);
    return list.posters.length;
  }
  const { makePosters } = await import('./draw.ts');
  await makePosters(list, formats, out);
  return formats.length;
}

/** Runs the command. Returns the exit status: 0 done, 1 failed, 2 wrong usage. */
export async function postersCommand(
  words: readonly string[],
  dataFolder: string,
  terminal: Terminal,
  signal: AbortSignal | undefined,
): Promise<0 | 1 | 2> {
  const args = readArgs(words);
  if (args.kind === 'help' || args.kind === 'wrong') return answerUndone(args, postersText.help, terminal);
  const { source, out, formats } = args;
  try {
    const list = await readPrintList(source, READING, dataFolder, signal);
    terminal.out(postersText.done(await make(list, formats, out), out));
    return 0;
  } catch (error) {
    return sayFailure(error, cli.interrupted, terminal, signal);
  }
}
