// What is over of signing in goes by the gate, which wrote it: nobody else may delete any of it.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { CODE_SECONDS, IDLE_MS } from './rules.ts';

/** Takes away what is over at the instant: sessions, challenges and links that can be used no more, codes of an app that would be wrong by now. */
export async function forgetEnded(gate: Pool, now: Date): Promise<void> {
  const unused = new Date(now.getTime() - IDLE_MS);
  await gate.query(
    Prisma.sql`DELETE FROM sessions WHERE expires_at <= ${now}::timestamptz OR updated_at <= ${unused}::timestamptz`,
  );
  await gate.query(Prisma.sql`DELETE FROM verifications WHERE expires_at <= ${now}::timestamptz`);
  const old = new Date(now.getTime() - CODE_SECONDS * 1_000);
  await gate.query(Prisma.sql`DELETE FROM used_codes WHERE used_at < ${old}::timestamptz`);
}
