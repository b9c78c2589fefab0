// The command `slips`: makes piles on the platform and prints their sheets, or prints those whose addresses a file has.
import type { ParseArgsConfig } from 'node:util';
import { SignFailure } from '../failure.ts';
import { valueOf } from '../fields.ts';
import { KEYS } from '../source/api.ts';
import type { Municipality } from '../sign.ts';
import { ask, type ApiRequest } from '../source/ask.ts';
import { PLATFORM_OPTIONS, platformIn, tieToken } from '../source/platform.ts';
import { readPrintList, type PrintReading, type PrintSource } from '../source/print-list.ts';
import type { OnProgress } from '../main.ts';
import { answerUndone, sayFailure, type Terminal, type Undone } from '../terminal.ts';
import { cli } from '../text/cli.ts';
import { slipsText } from '../text/slips.ts';
import { parseWords, refuse, understood } from '../usage.ts';
import { readPiles, urlsOf, type SlipList } from './slip.ts';

interface PilesWish {
  /** Ids; none: those of the group. */
  readonly locations: readonly string[];
  readonly group: string | undefined;
  readonly slips: number;
  readonly beginsOn: string;
  readonly endsOn: string;
}

type Args = Undone | { readonly kind: 'make'; readonly source: PrintSource<PilesWish>; readonly out: string };

const OPTIONS = {
  ...PLATFORM_OPTIONS,
  from: { type: 'string' },
  out: { type: 'string' },
  location: { type: 'string', multiple: true, default: [] },
  group: { type: 'string' },
  count: { type: 'string', default: '200' },
  begins: { type: 'string' },
  ends: { type: 'string' },
  'allow-test-address': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

const MOST = 2_000;
const FEWEST = 8;

function countIn(word: string): number {
  const count = Number(word);
  return /^\d{1,4}$/.test(word) && count >= FEWEST && count <= MOST
    ? count
    : refuse(slipsText.wrongCount(word, FEWEST, MOST));
}

function readArgs(words: readonly string[]): Args {
  return understood<Args>(() => {
    const { values } = parseWords({ args: tieToken(words), options: OPTIONS });
    if (values.help) return { kind: 'help' };
    const { out, from, municipality, location: locations, group, begins, ends } = values;
    if (!out) return refuse(cli.needs('--out'));
    if (from !== undefined) return { kind: 'make', out, source: { from } };
    if (!municipality) return refuse(cli.needs('--municipality'));
    if (locations.length === 0 && !group) return refuse(cli.needs('--location'));
    if (locations.length > 0 && group) return refuse(slipsText.bothWays);
    if (!begins) return refuse(cli.needs('--begins'));
    if (!ends) return refuse(cli.needs('--ends'));
    const wish = { locations, group, slips: countIn(values.count), beginsOn: begins, endsOn: ends };
    const allowsTestAddress = values['allow-test-address'];
    const platform = platformIn(values, municipality);
    return { kind: 'make', out, source: { platform, wish, allowsTestAddress } };
  });
}

const PLACES = `query Places($municipality: String!, $locations: [ID!], $group: ID) {
  pilePlaces(municipality: $municipality, locations: $locations, group: $group) { totalCount places { id } }
}`;

const MAKE = `mutation MakePiles($input: MakePilesInput!, $first: String!, $second: String!) {
  makePiles(input: $input) {
    ... on PilesMade { piles { urls pile { location {
      first: name(language: $first)
      second: name(language: $second)
      category { first: ratingQuestion(language: $first) second: ratingQuestion(language: $second) }
    } } } }
    ... on Invalid { faults { field part } }
  }
}`;

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The ids of the places that are wished for. Throws a SignFailure where one is not there. */
async function placesOf(request: ApiRequest, { locations, group }: PilesWish): Promise<readonly string[]> {
  const { municipality } = request;
  const of = { municipality, locations: group === undefined ? locations : null, group };
  const ids = listIn(valueOf(valueOf(await ask(request, PLACES, of), 'pilePlaces'), 'places')).map((place) =>
    String(valueOf(place, 'id')),
  );
  const missing = locations.filter((id) => !ids.includes(id));
  if (missing.length > 0) throw new SignFailure(slipsText.noPlaces(missing));
  if (ids.length === 0) throw new SignFailure(slipsText.emptyGroup);
  return ids;
}

async function fromPlatform(
  request: ApiRequest,
  municipality: Municipality,
  wish: PilesWish,
): Promise<SlipList> {
  const [first, second = first] = municipality.languages;
  const { slips, beginsOn, endsOn } = wish;
  const locations = await placesOf(request, wish);
  const input = { municipality: request.municipality, locations, slips, beginsOn, endsOn };
  const made = valueOf(await ask(request, MAKE, { input, first, second }), 'makePiles');
  const faults = listIn(valueOf(made, 'faults')).map((fault) => String(valueOf(fault, 'field')));
  if (faults.length > 0) throw new SignFailure(slipsText.refused([...new Set(faults)]));
  const piles = listIn(valueOf(made, 'piles')).map((each) => {
    const place = valueOf(valueOf(each, 'pile'), 'location');
    return {
      beginsOn,
      endsOn,
      name: place,
      question: valueOf(place, 'category'),
      urls: valueOf(each, 'urls'),
    };
  });
  return readPiles(piles, municipality, KEYS);
}

const READING: PrintReading<PilesWish, SlipList> = {
  ofRecord: (record, municipality) =>
    readPiles(valueOf(record, 'piles'), municipality, municipality.languages),
  ofPlatform: fromPlatform,
  noFile: slipsText.noFile,
};

/** Runs the command. Returns the exit status: 0 done, 1 failed, 2 wrong usage. */
export async function slipsCommand(
  words: readonly string[],
  dataFolder: string,
  terminal: Terminal,
  { signal, onProgress }: { readonly signal: AbortSignal | undefined; readonly onProgress: OnProgress },
): Promise<0 | 1 | 2> {
  const args = readArgs(words);
  if (args.kind === 'help' || args.kind === 'wrong') return answerUndone(args, slipsText.help, terminal);
  const { source, out } = args;
  try {
    const list = await readPrintList(source, READING, dataFolder, signal);
    const { makeSlips } = await import('./sheets.ts');
    const count = urlsOf(list).length;
    await makeSlips(list, out, (drawn) => onProgress('printed', drawn, count));
    terminal.out(slipsText.done(count, out));
    return 0;
  } catch (error) {
    return sayFailure(error, cli.interrupted, terminal, signal);
  }
}
