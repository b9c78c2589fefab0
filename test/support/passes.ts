// Orders and rounds of a city, and passes to them, as a member would have made them.
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { hashOfToken } from '../../server/access/sessions/links.ts';
import type { City, CityPlace } from './city.ts';

/** As much of a city as an order or a round is of. */
export type Ordering = Pick<City, 'id' | 'slug'> & { readonly places: readonly Pick<CityPlace, 'code'>[] };

/** How an order is; without more words one that was just made. */
export interface OrderOptions {
  readonly state?: string;
  readonly format?: string;
  readonly press?: string;
  readonly design?: string;
  readonly testSheet?: string;
  readonly language?: 'bg' | 'en';
  readonly note?: string | null;
  readonly content?: object;
  /** How many of each sign; without it one of the first place's. */
  readonly quantities?: Readonly<Record<string, number>>;
}

/** When a pass is good; without more words for longer than anybody tests. */
export interface PassOptions {
  readonly issuedOn?: string;
  readonly expiresOn?: string;
  readonly revokedOn?: string | null;
}

/** An order of the city's signs, which bears its slug where somebody could read it. */
export async function addOrder(
  owner: Pool,
  { id, slug, places }: Ordering,
  {
    state = 'ORDERED',
    format = 'a5',
    press = 'universal',
    design = 'classic',
    testSheet = 'NOT_NEEDED',
    language = 'bg',
    note = null,
    content = {},
    quantities = { [places[0]?.code ?? '']: 1 },
  }: OrderOptions = {},
): Promise<bigint> {
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO print_orders (municipality_id, number, state, format, design, press, due_on, delivery_address, shop_email,
        shop_language, note, test_sheet, content, ordered_on)
      VALUES (${id}, (SELECT coalesce(max(number), 0) + 1 FROM print_orders WHERE municipality_id = ${id}), ${state}, ${format}, ${design}, ${press}, '2026-12-10', ${slug}, 'shop@example.bg', ${language}, ${note},
        ${testSheet}, ${JSON.stringify(content)}::jsonb, '2026-11-20') RETURNING id`,
  );
  const orderId = BigInt(rows[0]?.id ?? 0);
  await owner.query(
    Prisma.sql`INSERT INTO print_order_signs SELECT ${id}, ${orderId}, code, quantity
      FROM unnest(${Object.keys(quantities)}::text[], ${Object.values(quantities)}::int[]) AS wanted (code, quantity)`,
  );
  return orderId;
}

/** A round past the city's first place; its name is the city's slug. */
export async function addRound(owner: Pool, { id, slug, places }: Ordering): Promise<bigint> {
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO mounting_rounds (municipality_id, name, round_on) VALUES (${id}, ${slug}, '2026-11-26') RETURNING id`,
  );
  const roundId = BigInt(rows[0]?.id ?? 0);
  await owner.query(
    Prisma.sql`INSERT INTO mounting_round_signs VALUES (${id}, ${roundId}, ${places[0]?.code}, 0)`,
  );
  return roundId;
}

/** A programme of one visit to the city's first place; its name is the city's slug. */
export async function addProgramme(owner: Pool, { id, slug, places }: Ordering): Promise<bigint> {
  const checklist = [{ id: '1', section: 'OUTCOME', kind: 'YES_NO', channels: ['DESK'], text: { bg: slug } }];
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`WITH programme AS (
        INSERT INTO mystery_programmes (municipality_id, name, begins_on, ends_on, checklist, forget_on)
        VALUES (${id}, ${slug}, '2098-12-01', '2098-12-31', ${JSON.stringify(checklist)}::jsonb, '2099-07-01') RETURNING id)
      INSERT INTO mystery_visits (municipality_id, programme_id, location_id, channel, turn)
      SELECT ${id}, programme.id, location_id, 'DESK', 1 FROM programme, sign_codes WHERE municipality_id = ${id} AND code = ${places[0]?.code}
      RETURNING programme_id AS id`,
  );
  return BigInt(rows[0]?.id ?? 0);
}

/** A pass to the order, the round or the programme, as the header shows it. */
export async function addPass(
  owner: Pool,
  { id }: Pick<City, 'id'>,
  to: { readonly order: bigint } | { readonly round: bigint } | { readonly programme: bigint },
  { issuedOn = '2026-01-01', expiresOn = '2099-01-01', revokedOn = null }: PassOptions = {},
): Promise<string> {
  const token = `pass_${randomBytes(32).toString('base64url')}`;
  const { order, round, programme } = { order: null, round: null, programme: null, ...to };
  await owner.query(
    Prisma.sql`INSERT INTO passes (municipality_id, order_id, round_id, programme_id, holder, token_hash, issued_on, expires_on, revoked_on)
      VALUES (${id}, ${order}, ${round}, ${programme}, 'shop@example.bg', ${hashOfToken(token)}, ${issuedOn}::date, ${expiresOn}::date,
        ${revokedOn}::date)`,
  );
  return `Bearer ${token}`;
}

/** What the holders of passes of a city have, as headers show it. */
export interface Passes {
  readonly shop: string;
  readonly fitter: string;
  readonly mysteryClient: string;
}

/** An order, a round and a programme of the city, and a pass to each. */
export async function addPasses(owner: Pool, city: City): Promise<Passes> {
  return {
    shop: await addPass(owner, city, { order: await addOrder(owner, city) }),
    fitter: await addPass(owner, city, { round: await addRound(owner, city) }),
    mysteryClient: await addPass(owner, city, { programme: await addProgramme(owner, city) }),
  };
}
