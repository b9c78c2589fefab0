// The Valkey that several processes count in: reached by a local socket or by TLS, and used only where it writes nothing down.
import { hash } from 'node:crypto';
import type { Valkey } from 'iovalkey';
import { Failure } from '../../foundation/failure.ts';
import { StoreAway, type Store } from './shared-counts.ts';

/** An answer that takes longer is not waited for: a vote goes on without it. */
const ANSWER_MS = 500;
/** After one that failed, nobody asks for so long. */
const PAUSE_MS = 1_000;
const RECONNECT_MS = 1_000;
const CONNECT_MS = 2_000;

/** What its settings must be, and what would happen otherwise. */
const CONDITIONS: readonly { readonly name: string; readonly value: string; readonly harm: string }[] = [
  { name: 'save', value: '', harm: 'it writes what it counts to a disk' },
  { name: 'appendonly', value: 'no', harm: 'it writes what it counts to a disk' },
  { name: 'maxmemory-policy', value: 'noeviction', harm: 'it forgets counts when it is full' },
  { name: 'slowlog-max-len', value: '0', harm: 'it notes when a vote came' },
];

/** Its settings would keep or lose what no process does. The message says which, a line each. */
export class UnsafeValkey extends Failure {}

export interface OpenedValkey {
  readonly store: Store;
  readonly close: () => void;
}

/** Who hears that it cannot be used, and that it can be again. */
export interface Hearer {
  readonly away: (error: unknown) => void;
  readonly back: () => void;
}

/**
 * Connects to unix:/path or rediss://. Throws an UnsafeValkey where it must not be used; where it cannot be reached it is gone on
 * without, and used as soon as it can be.
 */
export async function openValkey(url: string, hearer: Hearer): Promise<OpenedValkey> {
  // Read where it is used: it takes 17 MB.
  const { Valkey: Client } = await import('iovalkey');
  const client = new Client(url.replace(/^unix:/, ''), {
    commandTimeout: ANSWER_MS,
    connectTimeout: CONNECT_MS,
    enableOfflineQueue: false,
    // What was sent may have been counted: sent again it would be counted twice.
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => RECONNECT_MS,
    lazyConnect: true,
  });
  let checked: Promise<void> | null = null;
  let pausedUntil = -Infinity;
  client.on('error', hearer.away);
  // A server that was started anew may have other settings.
  client.on('close', () => {
    checked = null;
  });

  const ask = async <Value>(command: () => Promise<Value>): Promise<Value> => {
    if (performance.now() < pausedUntil) throw new StoreAway('It did not answer a moment ago.');
    try {
      checked ??= check(client);
      await checked;
      const answer = await command();
      hearer.back();
      return answer;
    } catch (error) {
      hearer.away(error);
      pausedUntil = performance.now() + PAUSE_MS;
      checked = null;
      throw new StoreAway('It did not answer.', { cause: error });
    }
  };

  try {
    await client.connect();
    checked = check(client);
    await checked;
  } catch (error) {
    if (error instanceof UnsafeValkey) {
      client.disconnect();
      throw error;
    }
    checked = null;
    hearer.away(error);
  }
  return {
    store: {
      agree: (key, value, forMs) =>
        ask(async () => (await client.set(key, value, 'PX', forMs, 'NX', 'GET')) ?? value),
      readHash: (key) => ask(() => client.hgetall(key)),
      run: (script, keys, args) => ask(() => runScript(client, script, keys, args)),
    },
    close: () => client.disconnect(),
  };
}

async function check(client: Valkey): Promise<void> {
  const problems: string[] = [];
  for (const { name, value, harm } of CONDITIONS) {
    const [, found = '(unknown)'] = textsFrom(await client.config('GET', name));
    if (found !== value)
      problems.push(`Valkey has ${name} ${found || "''"}: ${harm}. Set it to ${value || "''"}.`);
  }
  if (problems.length > 0) throw new UnsafeValkey(problems.join('\n'));
}

/** By its hash, as Valkey knows a script that it has seen; whole where it has not. */
async function runScript(
  client: Valkey,
  script: string,
  keys: readonly string[],
  args: readonly string[],
): Promise<readonly string[]> {
  const known = client.evalsha(hashOf(script), keys.length, ...keys, ...args);
  const answer = await known.catch((error: unknown) => {
    if (error instanceof Error && error.message.startsWith('NOSCRIPT'))
      return client.eval(script, keys.length, ...keys, ...args);
    throw error;
  });
  return textsFrom(answer ?? []);
}

const hashes = new Map<string, string>();

function hashOf(script: string): string {
  const known = hashes.get(script) ?? hash('sha1', script, 'hex');
  hashes.set(script, known);
  return known;
}

function textsFrom(answer: unknown): readonly string[] {
  if (!Array.isArray(answer)) throw new TypeError('Valkey answered something else than a list.');
  return answer.map(String);
}
