// A city with one thing or more of every kind that its members have, each of which bears its slug where somebody could read it.
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { METHODS } from '../../server/action/reports/rules.ts';
import { drawPaperCode } from '../../server/foundation/paper-code.ts';
import type { SignCode } from '../../server/foundation/sign-code.ts';
import { createCity, drawCode, publish, type City } from '../support/city.ts';
import { addImprovement } from '../support/improvements.ts';
import { addPile } from '../support/piles.ts';
import { addOpenedPulse, addPulse, type TestPulse } from '../support/pulses.ts';
import type { SignedIn } from '../support/members.ts';
import { addPasses, addProgramme, type Passes } from '../support/passes.ts';
import type { TestServer } from '../support/server.ts';

/** The places of the city: the first is asked for, and signs are led to the second; what others are for, so that no case waits for another. */
export const [RETIRING, RETIRED, MERGED, KEPT] = [2, 3, 4, 5];

export interface WalkedCity extends City {
  readonly admin: SignedIn;
  /** Somebody who may be changed, and somebody who may be removed. */
  readonly changing: SignedIn;
  readonly leaving: SignedIn;
  /** Codes of further signs, which may be changed. */
  readonly spares: readonly SignCode[];
  /** An invitation, and one whose letter is sent again. */
  readonly invitation: string;
  readonly letter: string;
  readonly apiKey: string;
  /** Orders of signs: one for each step that one takes. */
  readonly order: string;
  readonly delivered: string;
  readonly cancelled: string;
  readonly undone: string;
  /** A round on which signs are put up. */
  readonly round: string;
  /** A programme of mystery-client visits. */
  readonly programme: string;
  readonly improvement: bigint;
  readonly task: bigint;
  /** About the first place. */
  readonly alert: string;
  readonly group: string;
  readonly line: string;
  readonly opening: string;
  /** One that is changed, with a delivery, and one that is removed. */
  readonly webhook: string;
  readonly removedWebhook: string;
  readonly webhookDelivery: string;
  /** The comment that is decided of; another stays new. */
  readonly comment: string;
  /** A pass of an order and one of a round. */
  readonly passes: Passes;
  /** What it allowed operators: it ended. */
  readonly allowance: string;
  /** The code of a slip of paper, and a pile that may be called back. */
  readonly paper: string;
  readonly spentPile: string;
  /** A pulse that is answered, called as the city, and one that was opened. */
  readonly pulse: TestPulse;
  readonly openedPulse: string;
}

/** The hash of a photo that each city has. */
export const PHOTO = 'A'.repeat(22);

export const REPORT = { introduction: '', methods: [], conclusions: '', measures: [] };
const COMPLETE = {
  ...REPORT,
  conclusions: 'All is well.',
  methods: METHODS.map((method) => ({ method, isCarriedOut: false, reason: 'None.' })),
};

async function idOf(owner: Pool, statement: Prisma.Sql): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(statement);
  return rows[0]?.id ?? '';
}

/** Makes one. It is live: its boxes are not opened during the walk. */
export async function createWalkedCity(server: TestServer): Promise<WalkedCity> {
  const owner = server.database.owner.pool;
  const city = await createCity(owner, { isDemo: false, commentsAllowed: true, places: 6 });
  const { id, slug, places } = city;
  const [place] = places;
  if (!place) throw new Error('The city has places.');
  const names = JSON.stringify({ bg: slug, en: slug });
  await owner.query(Prisma.sql`UPDATE settlements SET name = ${names}::jsonb WHERE municipality_id = ${id}`);
  await owner.query(Prisma.sql`UPDATE categories SET name = ${names}::jsonb WHERE municipality_id = ${id}`);
  await owner.query(
    Prisma.sql`UPDATE locations SET retired_on = '2026-01-01' WHERE municipality_id = ${id} AND id = ${places[RETIRED]?.id}`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO goals VALUES (${id}, ${city.categoryId}, 84, '2099-06-30', now())`,
  );
  await owner.query(Prisma.sql`INSERT INTO city_goals VALUES (${id}, 82, '2099-06-30', now())`);
  // Visitors are told of a place by what the lists call it.
  await owner.query(
    Prisma.sql`WITH asking AS (UPDATE categories SET day_parts = 'ASKED' WHERE municipality_id = ${id})
      UPDATE locations SET external_id = ${slug} WHERE municipality_id = ${id} AND id = ${place.id}`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO visits VALUES (${id}, ${place.id}, date_trunc('month', now())::date, 900, ${slug}, now())`,
  );
  await owner.query(Prisma.sql`INSERT INTO photos VALUES (${id}, ${PHOTO}, 1, 1, '\\x01', '\\x01', now())`);
  await owner.query(
    Prisma.sql`INSERT INTO audit_entries (municipality_id, at, actor, action, subject, subject_id)
      VALUES (${id}, now(), ${slug}, 'settings.edit', 'Municipality', '1')`,
  );
  await owner.query(
    Prisma.sql`WITH report AS (INSERT INTO reports (municipality_id, year, content) VALUES (${id}, 2024, ${JSON.stringify(COMPLETE)}::jsonb))
      INSERT INTO report_editions VALUES (${id}, 2024, 1, now(), 'Somebody', '{}', '{"methods": []}')`,
  );
  await addComment(owner, city);
  const paper = drawPaperCode(randomBytes);
  await addPile(owner, city, [paper]);
  return {
    ...city,
    paper,
    spentPile: await addPile(owner, city, [drawPaperCode(randomBytes)]),
    pulse: await addPulse(owner, city, { names: [slug] }),
    openedPulse: await addOpenedPulse(owner, city, { name: slug, counts: [0, 0, 0, 0, 0, 0, 0, 9, 6, 3] }),
    admin: await server.signIn(city, { name: slug }),
    changing: await server.signIn(city, { role: 'analyst', name: slug }),
    leaving: await server.signIn(city, { role: 'analyst', name: slug }),
    spares: await addSpares(owner, city),
    invitation: await invite(owner, city, 'new'),
    letter: await invite(owner, city, 'again'),
    apiKey: await idOf(
      owner,
      Prisma.sql`INSERT INTO api_keys (municipality_id, token_hash, label, allowance, issued_on, expires_on)
        VALUES (${id}, sha256(convert_to(${slug}, 'UTF8')), ${slug}, 'RAISED', '2026-01-01', '2099-01-01') RETURNING id`,
    ),
    order: await addOrder(owner, city),
    delivered: await addOrder(owner, city),
    cancelled: await addOrder(owner, city),
    undone: await addCancelled(owner, city),
    round: await addRound(owner, city),
    programme: String(await addProgramme(owner, city)),
    improvement: await addImprovement(owner, city, { name: slug, places: [place.id] }),
    task: BigInt(
      await idOf(
        owner,
        Prisma.sql`INSERT INTO tasks (municipality_id, category_id, text, due_on)
          VALUES (${id}, ${city.categoryId}, ${slug}, '2026-12-01') RETURNING id`,
      ),
    ),
    line: await idOf(
      owner,
      Prisma.sql`INSERT INTO lines (municipality_id, external_id, short_name, long_name, mode, location_ids)
        VALUES (${id}, ${slug}, '7', ${slug}, 'BUS', ARRAY[${place.id}::bigint]) RETURNING id`,
    ),
    group: await idOf(
      owner,
      Prisma.sql`INSERT INTO location_groups (municipality_id, name, location_ids)
        VALUES (${id}, ${slug}, ARRAY[${place.id}::bigint]) RETURNING id`,
    ),
    alert: await idOf(
      owner,
      Prisma.sql`INSERT INTO alerts (municipality_id, kind, location_id, since, told_on, count, before, after)
        VALUES (${id}, 'DROP', ${place.id}, '2026-10-03', '2026-11-01', 46, 8.6, 7.1) RETURNING id`,
    ),
    opening: await publish(owner, city, place, '2026-11-01', [6, 7, 8, 9, 10]),
    comment: await addComment(owner, city),
    ...(await addWebhooks(owner, city)),
    passes: await addPasses(owner, city),
    allowance: await idOf(
      owner,
      Prisma.sql`INSERT INTO allowances (municipality_id, action, until, why, given_by, given_at)
        VALUES (${id}, 'comments.read', '2026-01-01', ${slug}, 'Somebody', now()) RETURNING id`,
    ),
  };
}

/** An order that was called off a moment ago, and can be brought back. */
async function addCancelled(owner: Pool, city: City): Promise<string> {
  return idOf(
    owner,
    Prisma.sql`UPDATE print_orders SET state = 'CANCELLED', step_at = now() + interval '1 day',
      step_before = '{"state": "ORDERED", "signs": []}' WHERE id = ${await addOrder(owner, city)} RETURNING id`,
  );
}

async function addWebhooks(owner: Pool, { id, slug }: City) {
  await owner.query(Prisma.sql`INSERT INTO webhook_hosts VALUES (${id}, ${`${slug}.bg`})`);
  const add = () =>
    idOf(
      owner,
      Prisma.sql`INSERT INTO webhooks (municipality_id, label, url, events, is_on, secret, told_alert)
        VALUES (${id}, ${slug}, ${`https://${slug}.bg/`}, '{task.given}', true, '\\x00', 0) RETURNING id`,
    );
  const [webhook, removedWebhook] = [await add(), await add()];
  const webhookDelivery = await idOf(
    owner,
    Prisma.sql`INSERT INTO webhook_deliveries (municipality_id, id, webhook_id, type, at, body, next_at)
      VALUES (${id}, gen_random_uuid(), ${BigInt(webhook)}, 'task.given', now(), ${slug}, now()) RETURNING id`,
  );
  return { webhook, removedWebhook, webhookDelivery };
}

function addComment(owner: Pool, { id, slug, places }: City): Promise<string> {
  return idOf(
    owner,
    Prisma.sql`INSERT INTO comments VALUES (${id}, gen_random_uuid(), ${places[0]?.id}, 'COUNTED', '2026-11-01', ${`Said at ${slug}`}) RETURNING id`,
  );
}

async function addSpares(owner: Pool, { id, places }: City): Promise<SignCode[]> {
  const codes = [drawCode(), drawCode()];
  await owner.query(
    Prisma.sql`INSERT INTO sign_codes SELECT ${id}, code, ${places[0]?.id} FROM unnest(${codes}::text[]) AS code`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO signs (municipality_id, code) SELECT ${id}, code FROM unnest(${codes}::text[]) AS code`,
  );
  return codes;
}

async function addOrder(owner: Pool, { id, slug, places }: City): Promise<string> {
  const order = await idOf(
    owner,
    Prisma.sql`INSERT INTO print_orders (municipality_id, number, format, design, press, due_on, delivery_address, shop_email, shop_language,
        note, test_sheet, content, ordered_on)
      VALUES (${id}, (SELECT coalesce(max(number), 0) + 1 FROM print_orders WHERE municipality_id = ${id}), 'a5', 'classic', 'universal', '2099-01-01', 'Somewhere 1', 'shop@example.bg', 'bg', ${slug}, 'APPROVED',
        '{"signs": []}', '2026-10-01') RETURNING id`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO print_order_signs VALUES (${id}, ${BigInt(order)}, ${places[0]?.code}, 1, 0)`,
  );
  return order;
}

async function addRound(owner: Pool, { id, slug, places }: City): Promise<string> {
  const round = await idOf(
    owner,
    Prisma.sql`INSERT INTO mounting_rounds (municipality_id, name, round_on) VALUES (${id}, ${slug}, '2099-01-01') RETURNING id`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO mounting_round_signs VALUES (${id}, ${BigInt(round)}, ${places[0]?.code}, 0)`,
  );
  return round;
}

function invite(owner: Pool, { id, slug }: City, name: string): Promise<string> {
  return idOf(
    owner,
    Prisma.sql`INSERT INTO invitations (municipality_id, token_hash, email, role, invited_by, expires_at)
      VALUES (${id}, ${Buffer.from(name + slug)}, ${`${name}@${slug}.bg`}, 'analyst', 'Somebody', now() + interval '1 day')
      RETURNING id`,
  );
}
