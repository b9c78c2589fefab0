// `npm run count`: one round of the counter, for where it does not run inside the server.
import { randomBytes } from 'node:crypto';
import { say, sayCount } from '../client/text/say.ts';
import { forgetAudit } from './access/journal/store.ts';
import { createCounter } from './voting/ballots/publish-due.ts';
import type { CounterParts, CounterReport } from './voting/ballots/publish-run.ts';
import { giveUpCounter } from './voting/ballots/counter-id.ts';
import { openKeyFolder } from './voting/ballots/private-keys.ts';
import { createClock } from './foundation/clock/clock.ts';
import { clockFailure } from './foundation/clock/tell.ts';
import { forgetKey, giveUpKey, giveUpTakenBack } from './voting/ballots/lost-keys.ts';
import { tendKeys, type KeyReport } from './voting/ballots/key-report.ts';
import { TakenBack } from './voting/ballots/taken-back.ts';
import { countingBg } from './voting/ballots/text/counting.bg.ts';
import { countingEn } from './voting/ballots/text/counting.en.ts';
import type { KeyId } from './voting/ballots/slip-bytes.ts';
import { forgetComments } from './voting/comments/store.ts';
import { openDatabase } from './foundation/database/open.ts';
import { readSettings, terminalLanguage, type Settings } from './foundation/settings/env.ts';
import { because, complain, Failure } from './foundation/failure.ts';
import { openFolders } from './http/folders.ts';
import { programWords, terminalWords } from './operator/commands/text/words.ts';
import { parseWords, seeHelp } from './operator/commands/usage-error.ts';
import { forgetEnded } from './access/sessions/store-ended.ts';
import { watch } from './http/counter-process.ts';

const LANGUAGE = terminalLanguage();
const WORDS = { bg: countingBg, en: countingEn }[LANGUAGE];

interface Decisions {
  readonly 'give-up'?: string;
  readonly forget?: string;
}

/** Does what a person decided of a key; answers whether there was such a key. */
async function decide(parts: CounterParts, { 'give-up': lost, forget }: Decisions): Promise<boolean> {
  if (lost === 'counter') {
    await giveUpCounter(parts);
    console.log(WORDS.counter);
  } else if (lost === 'taken-back') {
    const { cities, slips } = await giveUpTakenBack(parts);
    console.log(say(WORDS.takenBackGivenUp, { slips: String(slips), cities: String(cities) }));
  } else if (lost !== undefined) {
    const givenUp = await giveUpKey(parts, lost as KeyId);
    console.log(givenUp === null ? WORDS.noLostKey : say(WORDS.givenUp, { slips: String(givenUp) }));
    if (givenUp === null) return false;
  }
  if (forget !== undefined) {
    const isForgotten = await forgetKey(parts, forget as KeyId);
    console.log(isForgotten ? WORDS.keyForgotten : WORDS.noUnknownKey);
    return isForgotten;
  }
  return true;
}

/** Says what is to be known of the keys; answers whether all is well with them. */
function tellKeys({ lost, takenBack, away, healed, unknown, mended }: KeyReport): boolean {
  if (mended > 0) console.error(say(WORDS.mended, { count: String(mended) }));
  for (const { id, waiting } of lost) console.error(say(WORDS.lost, { key: id, slips: String(waiting) }));
  if (takenBack.length > 0) {
    const slips = takenBack.reduce((sum, { waiting }) => sum + waiting, 0);
    console.error(say(WORDS.takenBack, { cities: String(takenBack.length), slips: String(slips) }));
  }
  for (const { folder, reason } of away) console.error(say(WORDS.away, { folder, reason }));
  for (const { id, folder } of healed) console.log(say(WORDS.healed, { key: id, folder }));
  for (const id of unknown) console.log(say(WORDS.unknown, { key: id }));
  return lost.length + takenBack.length + away.length === 0;
}

/** Null where boxes stayed shut for that reason alone, which was told with the keys; else it throws. */
function orTakenBack(error: unknown): null {
  if (error instanceof AggregateError && error.errors.every((each) => each instanceof TakenBack)) return null;
  throw error;
}

function tellPublished({ ratings, answers, comments, pooled, spoiled, away }: CounterReport): void {
  if (away !== null) {
    console.error(away.message);
    process.exitCode = 1;
  }
  const { published } = WORDS;
  console.log(
    say(published.line, {
      ratings: sayCount(published.ratings, ratings, LANGUAGE),
      answers: sayCount(published.answers, answers, LANGUAGE),
      comments: sayCount(published.comments, comments, LANGUAGE),
      pooled: sayCount(published.pooled, pooled, LANGUAGE),
      spoiled: String(spoiled),
    }),
  );
}

/** One round; resolves when the database is closed again. */
async function count(settings: Settings, decisions: Decisions): Promise<void> {
  await openFolders(settings, console.log);
  const opening = openDatabase(settings, console.log);
  const database = await opening.catch(because(terminalWords().notOpened));
  try {
    const keys = await openKeyFolder(settings.keysDir, database.folder, settings.keyCopies);
    const parts = { pool: database.connections.counter.pool, keys, random: randomBytes };
    const isDecided = await decide(parts, decisions);
    const now = (): Date => new Date();
    const steady = (): number => performance.now();
    const silent = { note: () => undefined };
    const clock = createClock({ pool: parts.pool, database: database.clock, log: silent, now, steady });
    await clock.isRight();
    const fault = clock.fault();
    if (fault !== null) throw clockFailure(fault);
    const isWell = tellKeys(await tendKeys(parts, now()));
    if (!isDecided || !isWell) process.exitCode = 1;
    const report = await createCounter(parts).openDue(now()).catch(orTakenBack);
    if (report !== null) tellPublished(report);
    const lines = await forgetAudit(parts.pool, now());
    const texts = await forgetComments(parts.pool, now());
    await forgetEnded(database.connections.gate.pool, now());
    if (lines + texts > 0) console.log(say(WORDS.forgotten, { lines: String(lines), texts: String(texts) }));
  } finally {
    await database.close();
  }
}

/** Goes on counting, or counts once. */
async function run({ watch: isWatching, ...decisions }: Decisions & { watch?: boolean }): Promise<void> {
  const settings = readSettings();
  if (!settings.hasCounter) throw new Failure(WORDS.elsewhere);
  if (!isWatching) return count(settings, decisions);
  if (Object.keys(decisions).length > 0) throw new Failure(WORDS.watchAlone);
  return watch(settings);
}

try {
  const { values } = parseWords({
    options: {
      help: { type: 'boolean' },
      watch: { type: 'boolean' },
      'give-up': { type: 'string' },
      forget: { type: 'string' },
    },
  });
  const { help, ...asked } = values;
  if (help) process.stdout.write(programWords().count);
  else await run(asked);
} catch (error) {
  complain(error);
  seeHelp(error, 'npm run count');
}
