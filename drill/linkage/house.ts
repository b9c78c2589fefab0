// The house in a process of its own: the real server, box and counter on a clock that the drill sets, and its log in a file.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectOptions } from '../../server/foundation/database/connect.ts';
import type { CounterReport } from '../../server/voting/ballots/publish-run.ts';

/** What the process is told first. */
export interface HouseSettings {
  readonly connect: ConnectOptions;
  readonly keysDir: string;
  readonly now: number;
  /** What members' sessions are signed with, in base64url. */
  readonly gateKey: string;
  /** How long signs and cities are remembered; the product's own time where nothing is said. */
  readonly freshMs?: number;
  /** Where a city's own server may take reports; none where nothing is said. */
  readonly requestHosts?: readonly string[];
  /** Whether they are read again before anybody asks, as they are where nothing is said. */
  readonly isKeptUp?: boolean;
}

/** What it is told then, one after the other: to set its clock, or to set it and look into the boxes. */
export interface Order {
  readonly now: number;
  readonly isLook: boolean;
}

/** What a look did: how many slips were published, or refused by their key. */
export type Look = Omit<CounterReport, 'away'>;

/** What it answers: its address at first, then what each order did. */
export interface Answer {
  readonly url?: string;
  readonly look?: Look;
  readonly error?: string;
}

export interface House {
  readonly url: string;
  /** Sets the clock. */
  readonly setClock: (now: number) => Promise<void>;
  /** Sets the clock, holds the nights that are due, and looks after the keys. */
  readonly look: (now: number) => Promise<Look>;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Starts it; whatever it prints goes to `logFile`. */
export async function openHouse(settings: HouseSettings, logFile: string): Promise<House> {
  const log = openSync(logFile, 'w');
  const child = fork(join(import.meta.dirname, 'server.ts'), {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = once(child, 'exit');
  const order = async (message: HouseSettings | Order): Promise<Answer> => {
    const answer = new Promise<Answer>((resolve, reject) => {
      child.once('message', (said) => resolve(said as Answer));
      void ended.then(() => reject(new Error(`The server ended: see ${logFile}`)));
    });
    child.send(message);
    const said = await answer;
    if (said.error !== undefined) throw new Error(said.error);
    return said;
  };
  const { url = '' } = await order(settings);
  return {
    url,
    setClock: async (now) => void (await order({ now, isLook: false })),
    look: async (now) => {
      const { look } = await order({ now, isLook: true });
      if (!look) throw new Error('The look said nothing.');
      return look;
    },
    close: async () => {
      child.disconnect();
      await ended;
    },
  };
}
