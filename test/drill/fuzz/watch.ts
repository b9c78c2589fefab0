// Sends one request and judges how it was answered: how long the server's own thread worked on it, what /livez heard beside it,
// and that nothing of it was a fault of ours.
import { readFileSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sent } from './requests.ts';

/** What is wrong with an answer. */
export interface Fault {
  /** More work of the event loop's thread or of all, or /livez waited, than may be; a fault of ours; no answer at all. */
  readonly kind: 'loop' | 'all' | 'livez' | 'INTERNAL' | 'no answer';
  readonly name: string;
  readonly at: number;
  /** 0 where time is not what is wrong. */
  readonly milliseconds: number;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

const PATIENCE_MS = 40_000;
/** Pages are kept for less. */
const UNTIL_NOT_KEPT_MS = 3_000;
/** Of an answer no more is looked at. */
const MOST_TEXT = 200_000;

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

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
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (text.length < MOST_TEXT) text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
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

/** How long all threads of the process worked, in milliseconds (proc(5): ticks of 10 ms). */
function workOfAll(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

interface Measured extends Answered {
  /** Milliseconds of the thread that runs the event loop, of all threads, and until /livez answered. */
  readonly loop: number;
  readonly all: number;
  readonly livez: number;
}

async function measure(origin: string, pid: number, sent: Sent): Promise<Measured> {
  const [server, own, all] = [threadOf(pid), threadOf(process.pid), workOfAll(pid)];
  const answered = post(origin, sent);
  const start = performance.now();
  // What neighbours on the machine cost is not the server's.
  const delayed = () => threadOf(pid).wait - server.wait + threadOf(process.pid).wait - own.wait;
  const alive = post(origin, { method: 'GET', path: '/livez', headers: {}, body: null });
  const livez = alive.then(() => performance.now() - start - delayed());
  return {
    ...(await answered),
    livez: await livez,
    loop: threadOf(pid).work - server.work,
    all: workOfAll(pid) - all,
  };
}

const isInternal = ({ status, text }: Answered): boolean =>
  status === 500 || text.includes('"code":"INTERNAL"') || text.includes('# SERVER_ERROR');

/** What may be used up by one answer, in milliseconds. */
export interface Bounds {
  /** Of the thread that runs the event loop. */
  readonly loop: number;
  /** Of all threads: what takes long by nature has threads of its own, and a deadline. */
  readonly all: number;
  readonly livez: number;
}

/**
 * What is wrong with the answers to it. What takes too long is sent twice more, later: a first time compiles, and a kept page
 * costs nothing. The quickest of the three counts.
 */
export async function judge(
  origin: string,
  pid: number,
  sent: Sent,
  at: number,
  bounds: Bounds,
): Promise<Fault[]> {
  const kinds = ['loop', 'all', 'livez'] as const;
  const first = await measure(origin, pid, sent);
  let best = first;
  const slow = () => kinds.find((kind) => best[kind] > bounds[kind]);
  for (let again = 0; again < 2 && slow() !== undefined; again += 1) {
    if (sent.method === 'GET') await sleep(UNTIL_NOT_KEPT_MS);
    const next = await measure(origin, pid, sent);
    const least = kinds.map((kind) => [kind, Math.min(best[kind], next[kind])] as const);
    best = { ...first, ...Object.fromEntries(least) };
  }
  const kind = slow();
  const faults: Fault[] = [];
  const add = (of: Fault['kind'], milliseconds: number) =>
    faults.push({ kind: of, name: sent.name, at, milliseconds });
  if (kind !== undefined) add(kind, best[kind]);
  if (isInternal(first)) add('INTERNAL', 0);
  // Node itself refuses what is no HTTP, and closes.
  if (first.status === 0 && !/EPIPE|ECONNRESET|Parse Error/.test(first.text)) add('no answer', 0);
  return faults;
}
