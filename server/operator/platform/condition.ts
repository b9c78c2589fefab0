// How the platform does, looked at every five minutes for metrics and operators' pages: nights, silence, backup, certificate, letters, room.
import { statfs } from 'node:fs/promises';
import type { Connection } from '../../foundation/database/connect.ts';
import type { Certificates } from '../../foundation/paper-addresses/tls-certificate.ts';
import { paperOrigin } from '../../foundation/paper-addresses/rules.ts';
import { findLastBackup } from '../backups/last-backup.ts';
import { isNightLate, isSilent } from './rules.ts';
import {
  countPublished,
  countWaiting,
  listLookedAt,
  sizeOfDatabase,
  type PublishedRatings,
} from './store-condition.ts';

/** Numbers of the whole platform: nothing says which city, and nothing hangs on a vote that was not published. */
export interface Condition {
  readonly databaseBytes: number;
  readonly diskFreeBytes: number;
  /** Since the counter last looked into all boxes without a fault. */
  readonly counterSeconds: number;
  readonly published: PublishedRatings;
  /** Cities that usually vote, and fell silent. */
  readonly silentCities: number;
  /** Live cities whose last night was to be held two hours ago. */
  readonly lateNights: number;
  readonly unsentLetters: number;
  readonly lateJobs: number;
  /** null: none was noted. */
  readonly lastBackup: Date | null;
  /** When the first certificate ends of those that citizens and members see; null: none is seen from here. */
  readonly certificateEnd: Date | null;
}

export interface ConditionParts {
  /** As the role of jobs, which sees every city and no vote. */
  readonly pool: Connection['pool'];
  readonly dataDir: string;
  /** Where the platform itself is reached. */
  readonly origins: readonly string[];
  readonly certificates: Certificates;
  /** Milliseconds since the counter last looked into all boxes without a fault. */
  readonly sinceCount: () => number;
  readonly now: () => Date;
}

declare module '../../api/context.ts' {
  interface House {
    /** How the platform does now. Rejects where the database cannot be asked. */
    readonly findCondition: () => Promise<Condition>;
  }
}

/** Looks now. */
export async function findCondition({
  pool,
  dataDir,
  origins,
  certificates,
  sinceCount,
  now,
}: ConditionParts): Promise<Condition> {
  const instant = now();
  const cities = await listLookedAt(pool, instant.toISOString().slice(0, 10));
  const hosts = cities.flatMap(({ host }) => (host === null ? [] : [paperOrigin(host, '')]));
  const { letters, lateJobs } = await countWaiting(pool);
  const { bavail, bsize } = await statfs(dataDir);
  return {
    databaseBytes: await sizeOfDatabase(pool),
    diskFreeBytes: bavail * bsize,
    counterSeconds: Math.round(sinceCount() / 1_000),
    published: await countPublished(pool),
    silentCities: cities.filter(isSilent).length,
    lateNights: cities.filter((city) => isNightLate(city, instant)).length,
    unsentLetters: letters,
    lateJobs,
    lastBackup: await findLastBackup(dataDir),
    certificateEnd: await certificates.findFirstEnd([...new Set([...origins, ...hosts])]),
  };
}
