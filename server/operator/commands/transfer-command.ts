// Takes the database to another PostgreSQL for the operator, or takes that back, and says what to do next.
import { text } from 'node:stream/consumers';
import { say as fill } from '../../../client/text/say.ts';
import { because, Failure } from '../../foundation/failure.ts';
import { isExposed } from '../../foundation/database/connection-address.ts';
import type { Settings } from '../../foundation/settings/env.ts';
import {
  embeddedEnd,
  embeddedTarget,
  externalEnd,
  externalTarget,
  type OpenEnd,
  type OpenTarget,
} from '../transfers/ends.ts';
import { transfer, undoTransfer } from '../transfers/transfer.ts';
import type { TransferArgs } from './args-transfer.ts';
import { terminalWords } from './text/words.ts';

type Args = Extract<TransferArgs, { readonly command: 'transfer' }>;
type Bringing = Exclude<Args, { readonly to: 'undo' }>;
type Place = Pick<Settings, 'databaseUrl' | 'databaseTls' | 'dataDir'>;
type Say = (sentence: string) => void;

/** Longer no address is. */
const MOST_CHARACTERS = 4_000;

/** Does it, and says what came of it. Throws a Failure where it cannot be. */
export async function runTransfer(settings: Place, args: Args, say: Say): Promise<void> {
  if (args.to === 'undo') return runUndo(settings, say);
  return run(settings, args, say);
}

/** The address of a database from standard input: on the command line other accounts of the machine could read its password. */
export async function readAddress(): Promise<string> {
  const address = (await text(process.stdin)).trim();
  const { transfer: words } = terminalWords();
  if (address === '' || address.length > MOST_CHARACTERS) throw new Failure(words.address);
  return address;
}

async function run(settings: Place, { to, packageFolder }: Bringing, say: Say): Promise<void> {
  const { transfer: words } = terminalWords();
  const { databaseUrl, databaseTls, dataDir } = settings;
  if (databaseUrl !== null && packageFolder !== null) throw new Failure(words.noFiles);
  if (databaseUrl === null && packageFolder === null && to === 'embedded') throw new Failure(words.embedded);
  const began = performance.now();
  // Read first: nothing is started for an address that is none.
  const external = to === 'external' ? externalTarget(await readAddress()) : null;
  if (external !== null && databaseTls === 'verified' && isExposed(external.owner))
    throw new Failure(words.exposed);
  const source = await openSource(settings, packageFolder, say);
  let target: OpenTarget | undefined;
  try {
    target = external ?? (await embeddedTarget(dataDir, say));
    const { name } = target;
    const taking = transfer(source, target, { dataDir, say });
    const { tables, rows } = await taking.catch(because(fill(terminalWords().notTaken, { name })));
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    say(fill(words.done, { name, tables: String(tables), rows: String(rows), seconds }));
  } finally {
    await target?.close();
    await source.close();
  }
  const left = await target.settle();
  if (left !== null) say(fill(words.left, { folder: left }));
  say(to === 'external' ? words.setUrl : words.unsetUrl);
  say(fill(words.old, { name: source.name }));
}

async function runUndo(settings: Place, say: Say): Promise<void> {
  const { transfer: words } = terminalWords();
  const end = await openSource(settings, null, say);
  try {
    const leftFor = await undoTransfer(end, settings.dataDir, say);
    if (leftFor === null) throw new Failure(fill(words.nothing, { name: end.name }));
    say(fill(words.undone, { name: end.name, other: leftFor }));
  } finally {
    await end.close();
  }
}

function openSource(
  { databaseUrl, dataDir }: Place,
  packageFolder: string | null,
  say: Say,
): Promise<OpenEnd> {
  return databaseUrl === null
    ? embeddedEnd(dataDir, packageFolder, say)
    : Promise.resolve(externalEnd(databaseUrl));
}
