// The server's log: one list of what may be written, and nothing else can be. Never a request, an address, an agent, a code or a vote.
import { pino } from 'pino';

/** What an event may say: its level, its words, and the names of its fields. docs/logs.md says when it is written. */
interface EventKind {
  readonly level: 'info' | 'warn' | 'error';
  readonly words: string;
  readonly fields: readonly string[];
}

/** Every event that the log may hold. `error` and `at` come from traceOf, which keeps messages out. */
export const EVENTS = {
  bug: { level: 'error', words: 'a bug', fields: ['id', 'error', 'at'] },
  crash: {
    level: 'error',
    words: 'the server ends, since nothing caught an error',
    fields: ['error', 'at'],
  },
  closingHangs: {
    level: 'error',
    words: 'something does not close: the server ends without waiting any longer',
    fields: ['name'],
  },
  step: { level: 'info', words: 'the server goes on', fields: ['step'] },
  runs: { level: 'info', words: 'the server runs', fields: ['addresses'] },
  failed: { level: 'error', words: 'the server cannot start, or not close', fields: ['reason'] },
  databaseTold: {
    level: 'warn',
    words: 'about the database there is something to know',
    fields: ['sentence'],
  },
  nodeWarning: { level: 'warn', words: 'Node warns', fields: ['error', 'at'] },
  loopBlocked: {
    level: 'warn',
    words: 'nobody was answered for a while: an operation held up the event loop',
    fields: ['milliseconds', 'operation', 'underWay'],
  },
  apollo: { level: 'warn', words: 'Apollo Server reports a problem', fields: ['error', 'at'] },
  diskFull: {
    level: 'error',
    words: "the database's disk is full or broken: whoever votes is asked to try again",
    fields: [],
  },
  lockHeld: {
    level: 'error',
    words: 'somebody holds what the database must lock: it is tried again',
    fields: [],
  },
  databaseReadOnly: {
    level: 'error',
    words: 'the database takes no writes, as a standby does: whoever votes is asked to try again',
    fields: [],
  },
  passwordsChanged: {
    level: 'error',
    words: 'the database refuses the passwords of the roles: another process changed them',
    fields: [],
  },
  counterStuck: {
    level: 'error',
    words: 'the counter has looked into no box for a quarter of an hour: what is in them waits',
    fields: [],
  },
  databaseAway: {
    level: 'error',
    words: 'the database is away or too busy: whoever votes is asked to try again',
    fields: [],
  },
  letterInFolder: {
    level: 'info',
    words: 'a letter lies in the folder letters, since no SMTP_URL is set',
    fields: ['name'],
  },
  letterNotSent: {
    level: 'error',
    words: 'the mail server did not take a letter: it lies in the folder letters',
    fields: ['name', 'error'],
  },
  letterWaits: {
    level: 'error',
    words:
      'a letter could be neither sent nor kept in the folder: it waits in the database and is tried again',
    fields: ['error', 'at'],
  },
  letterUnreadable: {
    level: 'error',
    words:
      'a letter that waited was sealed with another key and is thrown away: whoever wrote it makes a new link',
    fields: [],
  },
  webhookGivenUp: { level: 'warn', words: 'a delivery by webhook is given up', fields: ['municipality'] },
  webhookUnreadable: { level: 'error', words: "a webhook's secret does not open", fields: ['municipality'] },
  identityFailed: {
    level: 'warn',
    words: 'an identity provider could not be asked, or what it says does not hold',
    fields: ['error', 'at'],
  },
  databaseBack: { level: 'info', words: 'the database answers again', fields: ['seconds'] },
  boxNotOpened: {
    level: 'error',
    words: 'the box could not be opened: what is in it waits',
    fields: ['error', 'at'],
  },
  periodsNotSwept: {
    level: 'error',
    words: 'the periods of allowances could not be swept',
    fields: ['error', 'at'],
  },
  journalNotSwept: {
    level: 'error',
    words: 'what is too old could not be taken out of the journal',
    fields: ['error', 'at'],
  },
  commentsNotSwept: {
    level: 'error',
    words: 'comments that are too old could not be deleted',
    fields: ['error', 'at'],
  },
  sessionsNotSwept: {
    level: 'error',
    words: 'sessions of members that are over, and their codes, could not be swept',
    fields: ['error', 'at'],
  },
  jobFailed: { level: 'error', words: 'a job failed: it is tried again', fields: ['name', 'error', 'at'] },
  queueFailed: { level: 'error', words: 'the queue of jobs cannot go on', fields: ['error', 'at'] },
  exportFailed: {
    level: 'error',
    words: 'the export of a municipality could not be made',
    fields: ['error', 'at'],
  },
  exportsNotSwept: {
    level: 'error',
    words: 'exports that are over could not be taken away',
    fields: ['error', 'at'],
  },
  conditionUnknown: {
    level: 'error',
    words: 'how the platform does could not be looked at',
    fields: ['error', 'at'],
  },
  tracesLost: {
    level: 'warn',
    words: 'the collector did not take traces: they are lost',
    fields: ['error', 'at'],
  },
  signsNotMade: {
    level: 'error',
    words: 'the files of an order of signs could not be made',
    fields: ['status'],
  },
  signsDiffer: {
    level: 'error',
    words: 'the files of an order of signs differ from those that were made first',
    fields: ['order'],
  },
  slipsSpoiled: {
    level: 'error',
    words: 'slips that their key refuses were taken out of the box',
    fields: ['spoiled'],
  },
  nightsTakenBack: {
    level: 'error',
    words:
      'the database was taken back to before nights that were held, and their boxes stay shut: npm run count -- --help says what to do',
    fields: ['municipalities'],
  },
  keysUnsafe: { level: 'error', words: 'the ballot keys are not safe', fields: ['reason'] },
  keyLost: {
    level: 'error',
    words: 'a ballot key is lost: its waiting slips cannot be opened until it is back',
    fields: ['key'],
  },
  keyFolderAway: {
    level: 'error',
    words: 'the ballot keys cannot be written to a folder: no new key is used until they can',
    fields: ['folder', 'reason'],
  },
  keyCopied: {
    level: 'warn',
    words: 'a ballot key was missing in a folder: copied',
    fields: ['key', 'folder'],
  },
  countsAlone: {
    level: 'error',
    words:
      'the Valkey that processes count votes together in cannot be used: until it can, each counts for itself',
    fields: ['reason'],
  },
  countsTogether: {
    level: 'info',
    words: 'votes are counted together with other processes again',
    fields: [],
  },
  clockOff: {
    level: 'error',
    words:
      'the clock is off: nothing is opened, rotated or forgotten until it is right; npm run operator -- clock says more',
    fields: ['off'],
  },
  clockRight: { level: 'info', words: 'the clock is right again', fields: [] },
  daysAhead: {
    level: 'error',
    words: 'days to come were stored, as by a clock that was ahead: they are set back',
    fields: ['municipalities'],
  },
  streetsUnreadable: {
    level: 'warn',
    words: 'the file of streets cannot be read: maps have none, or those of the file before',
    fields: ['reason'],
  },
  cellUnread: {
    level: 'warn',
    words: 'what another cell publishes could not be read, or not be kept: the last that was good is shown',
    fields: ['cell', 'reason'],
  },
  keyUnknown: {
    level: 'warn',
    words: 'a ballot key is unknown to the database: npm run count -- --help says what to do',
    fields: ['key'],
  },
} as const satisfies Readonly<Record<string, EventKind>>;

export type EventName = keyof typeof EVENTS;

type Fields<Name extends EventName> = Readonly<
  Record<(typeof EVENTS)[Name]['fields'][number], string | number | readonly string[]>
>;

export interface Log {
  /** Writes one of the listed events, with its listed fields. */
  readonly note: <Name extends EventName>(event: Name, fields: Fields<Name>) => void;
}

/** A log of JSON lines on standard error: level, time, the event's fields, and its words as `msg`. */
export function createLog(): Log {
  const lines = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
  return {
    note: (event, fields) => {
      const { level, words, fields: listed } = EVENTS[event];
      const names: ReadonlySet<string> = new Set(listed);
      // The compiler lets an object with more members through where it has a name.
      lines[level](Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name))), words);
    },
  };
}
