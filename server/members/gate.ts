// Everything that lets members in: better-auth, its database, the throttle, and where their pages stand.
import type { Connection } from '../database/connect.ts';
import type { Log } from '../log.ts';
import type { Send } from '../mail/message.ts';
import { createAuth, type Auth } from './auth.ts';
import { createLetters, type Letters } from './letters.ts';
import { createThrottle, type Throttle } from './throttle.ts';

export interface Gate {
  readonly auth: Auth;
  /** As the gate. */
  readonly database: Connection;
  readonly letters: Letters;
  readonly throttle: Throttle;
  /** The origin of members' pages, without a slash at the end. */
  readonly membersUrl: string;
  /** The host, with its port, that only members' pages stand on; null: they stand beside the citizens'. */
  readonly membersHost: string | null;
}

export interface GateParts {
  readonly database: Connection;
  /** 32 bytes that sign cookies and encrypt second factors. */
  readonly key: Buffer;
  readonly membersUrl: string;
  readonly publicUrl: string;
  readonly platformName: string;
  readonly send: Send;
  readonly log: Log;
}

export function createGate(parts: GateParts): Gate {
  const { database, key, membersUrl, publicUrl, platformName, send, log } = parts;
  const letters = createLetters(send, membersUrl, platformName);
  return {
    auth: createAuth({ prisma: database.prisma, key, membersUrl, platformName, letters, log }),
    database,
    letters,
    throttle: createThrottle(),
    membersUrl,
    membersHost: membersUrl === publicUrl ? null : new URL(membersUrl).host,
  };
}
