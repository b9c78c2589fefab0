// Sends requests and judges how they were answered: how long the server's own thread worked on each, and the processes that it
// started for it, what /livez heard beside it, and that nothing of it was a fault of ours.
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sent } from './requests.ts';

// What takes the longest is told of a fault: while somebody waits for a process, the loop has other things to do too.
const MEASURES = ['child', 'loop', 'all', 'livez'] as const;

/** What is wrong with an answer. */
export interface Fault {
  /** More work of the event loop's thread, of all or of child processes, or /livez waited, than may be; a fault of ours; no answer at all. */
  readonly kind: (typeof MEASURES)[number] | 'INTERNAL' | 'no answer';
  readonly name: string;
  /** Its number. */
  readonly at: number;
  /** 0 where time is not what is wrong. */
  readonly milliseconds: number;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

const PATIENCE_MS = 120_000;
/** Pages are kept for less. */
const UNTIL_NOT_KEPT_MS = 3_000;
/** Addresses behind which processes of their own work: their CPU time is counted when they have ended. */
const IN_CHILD = /^\/(?:members\/files|print|results\/[^/]+\/(?:report\b|(?:\d+\/)?picture\.png))/;
/** Whether what is sent may be worked on by such a process. */
export const runsInChild = ({ path }: Pick<Sent, 'path'>): boolean => IN_CHILD.test(path);
/** Of an answer no more is looked at, and its end, where lines of progress say what failed. */
const MOST_TEXT = 200_000;
const MOST_END = 20_000;

const agent = new Agent({ keepAlive: true, maxSockets: 12 });

/** Sends it; status 0 where there was no answer. */
export function post(origin: string, { method, path, headers, body }: Omit<Sent, 'name'>): Promise<Answered> {
  const nothing = (why: string): Answered => ({ status: 0, text: why });
  return new Promise((resolve) => {
    const bytes = body === null ? null : Buffer.from(body);
    const length = bytes === null ? {} : { 'content-length': String(bytes.length) };
    const asked = send(new URL(origin), {
      agent,
      method,
      path,
      headers: { ...length, ...headers },
      timeout: PATIENCE_MS,
    });
    asked.on('response', (response) => {
      let [text, end] = ['', ''];
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (text.length < MOST_TEXT) text += chunk;
        else end = (end + chunk).slice(-MOST_END);
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: text + end }));
      response.on('error', ({ message }) => resolve(nothing(message)));
    });
    asked.on('timeout', () => asked.destroy(new Error('timeout')));
    asked.on('error', ({ message }) => resolve(nothing(message)));
    asked.end(bytes);
  });
}

/** What a thread did, in milliseconds (schedstat of proc(5)): how long it worked, and how long it waited for a processor. */
function threadOf(pid: number): { readonly work: number; readonly wait: number } {
  const [work = '', wait = ''] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
  return { work: Number(work) / 1e6, wait: Number(wait) / 1e6 };
}

/** What proc(5) says of the process after its name. */
const statOf = (pid: number | string): readonly string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];

/** How long all its threads worked, and all processes that it started and that ended, in milliseconds (ticks of 10 ms). */
function workOf(pid: number): { readonly all: number; readonly child: number } {
  const [user, system, ...ended] = statOf(pid).slice(11, 15).map(Number);
  return { all: ((user ?? 0) + (system ?? 0)) * 10, child: ((ended[0] ?? 0) + (ended[1] ?? 0)) * 10 };
}

/** The processes that it started and that have not ended. */
function startedBy(pid: number): string[] {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && statOf(name)[1] === String(pid);
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

/** Waits until child processes have ended: until then nobody counts what they did. */
async function waitForEnds(pid: number, before: readonly string[]): Promise<void> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  while (startedBy(pid).some((name) => !before.includes(name)))
    await sleep(10, undefined, { signal: patience });
}

type Measured = Record<(typeof MEASURES)[number], number> & {
  readonly answers: readonly Answered[];
};

/** Sends them all at once. */
async function measure(origin: string, pid: number, sent: readonly Sent[]): Promise<Measured> {
  const isAside = sent.some(runsInChild);
  const processes = isAside ? startedBy(pid) : [];
  const [server, own, work] = [threadOf(pid), threadOf(process.pid), workOf(pid)];
  const answered = sent.map((each) => post(origin, each));
  const start = performance.now();
  // What neighbours on the machine cost is not the server's.
  const delayed = () => threadOf(pid).wait - server.wait + threadOf(process.pid).wait - own.wait;
  const alive = post(origin, { method: 'GET', path: '/livez', headers: {}, body: null });
  const livez = alive.then(() => performance.now() - start - delayed());
  const answers = await Promise.all(answered);
  if (isAside) await waitForEnds(pid, processes);
  const after = workOf(pid);
  return {
    answers,
    livez: await livez,
    loop: threadOf(pid).work - server.work,
    all: after.all - work.all,
    child: after.child - work.child,
  };
}

const isInternal = ({ status, text }: Answered): boolean =>
  status === 500 || text.includes('"code":"INTERNAL"') || text.includes('# SERVER_ERROR');

/** What may be used up by one answer, in milliseconds. */
export interface Bounds {
  /** Of the thread that runs the event loop. */
  readonly loop: number;
  /** Of all threads. */
  readonly all: number;
  /** Of processes of its own, for what takes long by nature. */
  readonly child: number;
  readonly livez: number;
}

/** A request and its number. */
export interface Numbered {
  readonly at: number;
  readonly sent: Sent;
}

/** A page takes a third of what it took at first when it was made some times: so often it is sent at most. */
const MOST_TRIES = 5;
/** What is so many times too slow is so by nature, and not because it was the first. */
const BY_NATURE = 10;

/** The faults that do not depend on time. */
function faultsIn({ at, sent: { name } }: Numbered, answer: Answered): Fault[] {
  const fault = (kind: Fault['kind']): Fault => ({ kind, name, at, milliseconds: 0 });
  // Node itself refuses what is no HTTP, and closes.
  const isLost = answer.status === 0 && !/EPIPE|ECONNRESET|Parse Error/.test(answer.text);
  return [...(isInternal(answer) ? [fault('INTERNAL')] : []), ...(isLost ? [fault('no answer')] : [])];
}

/** The server that is watched. */
export interface Watched {
  readonly origin: string;
  readonly pid: number;
}

/**
 * What is wrong with the answers to them. They are sent at once, and one by one only where all together take longer than one
 * may. What takes too long alone is sent again, later: a first time compiles, and a kept page costs nothing. The quickest counts.
 */
export async function judge(
  { origin, pid }: Watched,
  requests: readonly Numbered[],
  bounds: Bounds,
  hear: (request: Numbered, answer: Answered) => void = () => {},
): Promise<Fault[]> {
  const slowIn = (measured: Readonly<Record<(typeof MEASURES)[number], number>>, times = 1) =>
    MEASURES.find((kind) => measured[kind] > times * bounds[kind]);
  const first = await measure(
    origin,
    pid,
    requests.map(({ sent }) => sent),
  );
  const faults = requests.flatMap((request, at) => {
    const answer = first.answers[at];
    if (answer === undefined) return [];
    hear(request, answer);
    return faultsIn(request, answer);
  });
  if (slowIn(first) === undefined) return faults;
  const [request, ...others] = requests;
  if (request === undefined) return faults;
  if (others.length > 0) {
    for (const each of requests) {
      const alone = await judge({ origin, pid }, [each], bounds);
      faults.push(...alone.filter(({ milliseconds }) => milliseconds > 0));
    }
    return faults;
  }
  const best = { ...first };
  // A process of its own begins anew each time.
  const most = slowIn(first) === 'child' ? 2 : MOST_TRIES;
  for (let tries = 1; tries < most && slowIn(best) && !slowIn(best, BY_NATURE); tries += 1) {
    if (request.sent.method === 'GET') await sleep(UNTIL_NOT_KEPT_MS);
    const next = await measure(origin, pid, [request.sent]);
    for (const each of MEASURES) best[each] = Math.min(best[each], next[each]);
  }
  const kind = slowIn(best);
  if (kind !== undefined)
    faults.push({ kind, name: request.sent.name, at: request.at, milliseconds: best[kind] });
  return faults;
}
