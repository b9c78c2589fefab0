// Everything that lets members in: better-auth, its database, the throttle, and where their pages stand.
import type { Connection } from '../../foundation/database/connect.ts';
import type { Log } from '../../foundation/log.ts';
import type { Send } from '../../foundation/mail/message.ts';
import type { Auth } from './auth.ts';
import type { Work } from './hashing.ts';
import { createLetters, type Letters } from './letters.ts';
import { createThrottle, type Throttle } from './throttle.ts';
import { tell } from '../../foundation/error-told.ts';

export interface Gate {
  /** Loaded and made when it is first asked for: who serves citizens alone needs none of it. */
  readonly auth: () => Promise<Auth>;
  /** As the gate. */
  readonly database: Connection;
  readonly letters: Letters;
  /** For letters to others than members. */
  readonly send: Send;
  readonly throttle: Throttle;
  readonly afterwards: Afterwards;
  readonly log: Log;
  /** Signs cookies. */
  readonly key: Buffer;
  /** The origin of members' pages, without a slash at the end. */
  readonly membersUrl: string;
  /** The host, with its port, that only members' pages stand on; null: they stand beside the citizens'. */
  readonly membersHost: string | null;
  /** What letters call the platform. */
  readonly platformName: string;
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
  /** By how much work passwords are hashed; without it by OWASP's. */
  readonly passwordWork?: Work | undefined;
}

export function createGate(parts: GateParts): Gate {
  const { database, key, membersUrl, publicUrl, platformName, send, log, passwordWork } = parts;
  const letters = createLetters(send, membersUrl, platformName);
  const throttle = createThrottle();
  let auth: Promise<Auth> | undefined;
  const load = async (): Promise<Auth> => {
    const { createAuth } = await import('./auth.ts');
    const { prisma } = database;
    return createAuth({ prisma, key, membersUrl, platformName, letters, throttle, passwordWork });
  };
  return {
    auth: () => (auth ??= load()),
    database,
    letters,
    send,
    throttle,
    afterwards: createAfterwards(log),
    log,
    key,
    membersUrl,
    platformName,
    membersHost: membersUrl === publicUrl ? null : new URL(membersUrl).host,
  };
}

/** Work that goes on after whoever asked for it was answered, so that its time tells nobody anything. */
interface Afterwards {
  /** Begins the work. Where it fails, the log hears of it. */
  readonly begin: (work: () => Promise<unknown>) => void;
  /** Resolves when all that was begun is done. */
  readonly rest: () => Promise<void>;
}

function createAfterwards(log: Log): Afterwards {
  const underWay = new Set<Promise<void>>();
  return {
    begin: (work) => {
      const begun = work().then(
        () => undefined,
        (error: unknown) => void tell(error, log),
      );
      underWay.add(begun);
      void begun.finally(() => underWay.delete(begun));
    },
    rest: async () => {
      await Promise.all(underWay);
    },
  };
}
