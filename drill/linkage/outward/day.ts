// A day of a town whose city has systems of its own: people vote, some of them report what is broken a minute later, and webhooks are told.
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { LARGEST_DRAW } from '../../../server/foundation/ballot.ts';
import { newVote, sendByForm } from '../../../test/http/process/votes.ts';
import type { Calendar } from '../calendar.ts';
import type { Scene } from '../scene.ts';
import type { Town } from '../town.ts';
import { aNetwork } from '../visits.ts';

const MORNING_MINUTE = 9 * 60;
/** So many of those who vote report something too. */
const ONE_OF = 3;

/** Somebody who voted, and whoever knows what of it. */
export interface Came {
  readonly ballotId: string;
  readonly network: string;
  readonly place: bigint;
  /** What he or she wrote in a report, which nobody else wrote; null: none. */
  readonly wrote: { readonly description: string; readonly email: string } | null;
}

/** The city takes reports by a server of its own, and a webhook of it wants all that is published. Answers its slug. */
export async function addSystems(owner: Pool, { id }: Town, endpoint: string): Promise<string> {
  await owner.query(
    Prisma.sql`INSERT INTO request_servers (municipality_id, endpoint, format) VALUES (${id}, ${endpoint}, 'JSON')`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO webhooks (municipality_id, label, url, events, is_on, secret, told_alert)
      VALUES (${id}, 'Records', 'https://records.example.bg/in', '{results.published}', true, '\\x00', 0)`,
  );
  const { rows } = await owner.query<{ slug: string }>(
    Prisma.sql`UPDATE municipalities SET request_service = 'BIN' WHERE municipality_id = ${id} RETURNING slug`,
  );
  return rows[0]?.slug ?? '';
}

/** To every place comes a group. */
export async function visitAll(scene: Scene, calendar: Calendar, town: Town, slug: string): Promise<Came[]> {
  const { url } = scene.house;
  await calendar.setMinute(MORNING_MINUTE);
  const all: Came[] = [];
  for (let turn = 0; turn < town.threshold + LARGEST_DRAW; turn += 1)
    for (const { id, code } of town.places) {
      const network = aNetwork();
      const vote = newVote(code, 1 + ((all.length * 7) % 10));
      const headers = { 'x-forwarded-for': network };
      await calendar.pass(1);
      const { isAcknowledged, status } = await sendByForm(url, vote, headers);
      if (!isAcknowledged) throw new Error(`A vote was answered with ${status}.`);
      const isReported = all.length % ONE_OF === 0;
      const wrote = isReported
        ? await report(`${url}/results/${slug}/${id}/request`, url, headers, calendar)
        : null;
      all.push({ ballotId: vote.ballotId, network, place: id, wrote });
    }
  return all;
}

async function report(
  address: string,
  origin: string,
  headers: Readonly<Record<string, string>>,
  calendar: Calendar,
): Promise<Came['wrote']> {
  const mark = randomBytes(8).toString('hex');
  const wrote = { description: `Broken lamp ${mark}`, email: `${mark}@example.bg` };
  await calendar.pass(1);
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...headers, origin },
    body: new URLSearchParams({ ...wrote, name: '', phone: '' }),
  });
  const text = await response.text();
  if (response.status !== 200)
    throw new Error(`A report was answered with ${response.status}: ${text.slice(0, 500)}`);
  return wrote;
}
