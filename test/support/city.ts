// Builds the rows that a test needs: a city of its own, with places, signs, questions, and published ratings.
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Trust } from '../../server/foundation/ballot.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';
import { withCheckDigits, type SignCode } from '../../server/foundation/sign-code.ts';

export interface CityPlace {
  readonly id: bigint;
  readonly code: SignCode;
}

export interface City {
  readonly id: MunicipalityId;
  readonly isDemo: boolean;
  readonly slug: string;
  readonly settlementId: bigint;
  readonly categoryId: bigint;
  readonly questionId: bigint;
  readonly optionIds: readonly bigint[];
  readonly places: readonly CityPlace[];
}

export interface CityOptions {
  readonly isDemo?: boolean;
  readonly threshold?: number;
  readonly openingHour?: number;
  readonly places?: number;
  readonly commentsAllowed?: boolean;
  /** Networks that it lists as shared; without it this machine, from which tests vote as many. */
  readonly sharedNetworks?: readonly string[];
}

const THIS_MACHINE = ['127.0.0.0/8', '::1/128'];
/** Votes an hour that are expected from each shared network: more than any test sends. */
const HOURLY_VOLUME = 100_000;

async function idOf(owner: Pool, statement: Prisma.Sql): Promise<bigint> {
  const { rows } = await owner.query<{ id: string }>(statement);
  return BigInt(rows[0]?.id ?? 0);
}

const both = (bg: string, en: string) => JSON.stringify({ bg, en });

const CODES = 10_000_000;
/** Has no divisor in common with how many there are: the steps meet no number twice. */
const STRIDE = 7_919;
let last = randomInt(CODES);

/** A code that no other test has. By chance alone a property that makes a hundred cities met one twice. */
export function drawCode(): SignCode {
  last = (last + STRIDE) % CODES;
  return withCheckDigits(String(last).padStart(7, '0'));
}

/** A place of the city, with a sign. */
export async function addPlace(
  owner: Pool,
  city: Pick<City, 'id' | 'settlementId' | 'categoryId'>,
  name = 'Детска градина „Люляк“',
): Promise<CityPlace> {
  const code = drawCode();
  const id = await idOf(
    owner,
    Prisma.sql`INSERT INTO locations (municipality_id, external_id, settlement_id, category_id, kind, name, address)
      VALUES (${city.id}, ${randomUUID()}, ${city.settlementId}, ${city.categoryId}, 'place',
        ${both(name, 'Kindergarten Lyulyak')}::jsonb, ${both('ул. „Роза“ 1', '1 Rosa Street')}::jsonb) RETURNING id`,
  );
  await owner.query(Prisma.sql`INSERT INTO sign_codes VALUES (${city.id}, ${code}, ${id})`);
  await owner.query(Prisma.sql`INSERT INTO signs (municipality_id, code) VALUES (${city.id}, ${code})`);
  return { id, code };
}

/** A city of a test's own: one settlement, one category with a question for 1 to 10, and places with signs. */
export async function createCity(owner: Pool, options: CityOptions = {}): Promise<City> {
  const {
    isDemo = true,
    threshold = 5,
    openingHour = 3,
    places = 1,
    commentsAllowed = false,
    sharedNetworks = THIS_MACHINE,
  } = options;
  const slug = `city-${randomBytes(5).toString('hex')}`;
  const id = (await idOf(
    owner,
    Prisma.sql`INSERT INTO municipalities (slug, name, is_demo, threshold, opening_hour, comments_allowed)
      VALUES (${slug}, ${both('Община Проба', 'Proba Municipality')}::jsonb, ${isDemo}, ${threshold}, ${openingHour},
        ${commentsAllowed})
      RETURNING municipality_id AS id`,
  )) as MunicipalityId;
  await owner.query(
    Prisma.sql`INSERT INTO shared_networks SELECT ${id}, network, 'A network of many', ${HOURLY_VOLUME}
      FROM unnest(${[...sharedNetworks]}::text[]) AS network`,
  );
  const settlementId = await idOf(
    owner,
    Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name, latitude, longitude)
      VALUES (${id}, '68850', 'city', ${both('Проба', 'Proba')}::jsonb, 42.4, 25.6) RETURNING id`,
  );
  const categoryId = await idOf(
    owner,
    Prisma.sql`INSERT INTO categories (municipality_id, key, name, rating_question, position)
      VALUES (${id}, 'kindergartens', ${both('Детски градини', 'Kindergartens')}::jsonb,
        ${both('Доволни ли сте?', 'Are you satisfied?')}::jsonb, 1) RETURNING id`,
  );
  const questionId = await idOf(
    owner,
    Prisma.sql`INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
      VALUES (${id}, ${categoryId}, 'why', 1, 10, ${both('Защо?', 'Why?')}::jsonb, 1) RETURNING id`,
  );
  const optionIds: bigint[] = [];
  for (const key of ['staff', 'food', 'yard']) {
    optionIds.push(
      await idOf(
        owner,
        Prisma.sql`INSERT INTO options (municipality_id, question_id, key, text, position)
          VALUES (${id}, ${questionId}, ${key}, ${both(`Отговор ${key}`, `Option ${key}`)}::jsonb,
            ${optionIds.length}) RETURNING id`,
      ),
    );
  }
  const city = { id, isDemo, slug, settlementId, categoryId, questionId, optionIds };
  const made: CityPlace[] = [];
  for (let count = 0; count < places; count++) made.push(await addPlace(owner, city));
  return { ...city, places: made };
}

/** Publishes scores of a place on a day as one opening, with its tally, rollup and total, as the counter would; answers its id. */
export async function publish(
  owner: Pool,
  city: Pick<City, 'id' | 'categoryId' | 'settlementId'>,
  place: Pick<CityPlace, 'id'>,
  day: string,
  scores: readonly number[],
  { standing, reason }: Trust = { standing: 'COUNTED', reason: null },
): Promise<string> {
  const openingId = randomUUID();
  const counts = Array.from(
    { length: 10 },
    (_, index) => scores.filter((score) => score === index + 1).length,
  );
  await owner.query(
    Prisma.sql`INSERT INTO openings VALUES (${city.id}, ${openingId}::uuid, ${place.id}, ${standing}, ${reason},
      ${day}::date, ${city.categoryId}, ${city.settlementId})`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO ratings SELECT ${city.id}, gen_random_uuid(), ${place.id}, score, ${standing}, ${day}::date,
      ${openingId}::uuid FROM unnest(${[...scores]}::int[]) AS score`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO tallies VALUES (${city.id}, ${place.id}, ${standing}, ${day}::date, ${Prisma.join(counts)},
      ${city.categoryId}, ${city.settlementId})
      ON CONFLICT (municipality_id, location_id, standing, day, category_id, settlement_id) DO UPDATE SET ${added('tallies')}`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO monthly_tallies VALUES (${city.id}, ${place.id}, ${standing}, date_trunc('month', ${day}::timestamp),
      ${city.categoryId}, ${city.settlementId}, ${Prisma.join(counts)})
      ON CONFLICT (municipality_id, location_id, standing, month, category_id, settlement_id)
        DO UPDATE SET ${added('monthly_tallies')}`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO rollups VALUES (${city.id}, ${city.categoryId}, ${city.settlementId}, ${standing}, ${day}::date,
      ${Prisma.join(counts)}) ON CONFLICT (municipality_id, category_id, settlement_id, standing, day) DO UPDATE SET ${added('rollups')}`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO totals VALUES (${city.id}, ${standing}, ${day}::date, ${Prisma.join(counts)})
      ON CONFLICT (municipality_id, standing, day) DO UPDATE SET ${added('totals')}`,
  );
  return openingId;
}

/** Opened comments of the city's first place: one for each month (its first day), which it names. */
export async function addComments(
  owner: Pool,
  { id, places }: City,
  months: readonly string[],
): Promise<void> {
  await owner.query(
    Prisma.sql`INSERT INTO comments SELECT ${id}, gen_random_uuid(), ${places[0]?.id ?? 0n}, 'COUNTED', month::date, month
      FROM unnest(${[...months]}::text[]) AS month`,
  );
}

function added(table: string): Prisma.Sql {
  const columns = Array.from({ length: 10 }, (_, index) => `s${index + 1}`);
  return Prisma.raw(
    columns.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(', '),
  );
}
