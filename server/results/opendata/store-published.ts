// What is published of a city, table by table, in an order that tells nothing of arrival. Read as the role of citizens:
// what they may not see cannot get into a file.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { scoresOf } from '../../voting/ballots/store-scores.ts';
import type { TableName } from '../../municipality/opendata/table-columns.ts';

/** A cell as the database says it: ids and days are texts. */
export type Value = string | number | boolean | null | readonly string[];
export type Row = readonly Value[];

/** The city that is read. */
export interface ReadCity {
  readonly grant: Grant<'opendata.read'>;
  readonly languages: readonly string[];
  readonly isDemo: boolean;
}

/** Reads a table of the state that was there when the reading began, so many rows at a time. */
export type ReadTable = (table: TableName) => AsyncGenerator<readonly Row[]>;

/** Rows that are read at once: few enough that nobody waits while they are understood and told on. */
const ROWS_AT_ONCE = 1_000;

/** Nobody waits for it, and the first rows of a large table come when all are in order: longer than a citizen is made wait. */
const PATIENCE_MS = 600_000;

/** Runs the work on one state of everything that is published, however long it takes. */
export async function inOneState<T>(
  pool: Pool,
  city: ReadCity,
  work: (read: ReadTable) => Promise<T>,
): Promise<T> {
  const citizen = await pool.connect();
  let isDone = false;
  try {
    await citizen.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const result = await work((table) => readTable(citizen, city, table));
    await citizen.query('COMMIT');
    isDone = true;
    return result;
  } finally {
    citizen.release(!isDone);
  }
}

async function* readTable(
  citizen: ClientBase,
  city: ReadCity,
  table: TableName,
): AsyncGenerator<readonly Row[]> {
  await citizen.query(Prisma.sql`DECLARE published NO SCROLL CURSOR FOR ${QUERIES[table](city)}`);
  const text = `FETCH ${ROWS_AT_ONCE} FROM published`;
  const fetch = { text, rowMode: 'array' as const, query_timeout: PATIENCE_MS };
  for (;;) {
    const { rows } = await citizen.query<Value[]>(fetch);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await citizen.query('CLOSE published');
}

/** The text of a jsonb column in each of the languages, a column each. */
function inEach(languages: readonly string[], column: string): Prisma.Sql {
  return Prisma.join(languages.map((language) => Prisma.sql`${Prisma.raw(column)} ->> ${language}::text`));
}

const QUERIES: Readonly<Record<TableName, (city: ReadCity) => Prisma.Sql>> = {
  places: ({ grant: { municipalityId }, languages, isDemo }) =>
    Prisma.sql`SELECT l.id::text, l.kind, ${inEach(languages, 'l.name')}, ${inEach(languages, 'l.address')}, s.ekatte, c.key,
        l.registration_number, l.line, l.website, l.first_day::text, l.last_day::text, l.desk_id::text, l.retired_on IS NOT NULL,
        ${isDemo} OR l.is_demo
      FROM locations l
      JOIN settlements s ON s.municipality_id = l.municipality_id AND s.id = l.settlement_id
      JOIN categories c ON c.municipality_id = l.municipality_id AND c.id = l.category_id
      WHERE l.municipality_id = ${municipalityId} ORDER BY l.id`,
  positions: ({ grant: { municipalityId }, isDemo }) =>
    Prisma.sql`SELECT l.id::text, l.latitude, l.longitude, ${isDemo} OR l.is_demo FROM locations l
      WHERE l.municipality_id = ${municipalityId} AND l.latitude IS NOT NULL AND l.longitude IS NOT NULL ORDER BY l.id`,
  settlements: ({ grant: { municipalityId }, languages, isDemo }) =>
    Prisma.sql`SELECT ekatte, kind, ${inEach(languages, 'name')}, retired_on IS NOT NULL, ${isDemo}::boolean FROM settlements
      WHERE municipality_id = ${municipalityId} ORDER BY ekatte`,
  categories: ({ grant: { municipalityId }, languages, isDemo }) =>
    Prisma.sql`SELECT key, ${inEach(languages, 'name')}, ${inEach(languages, 'rating_question')}, retired_on IS NOT NULL,
        ${isDemo}::boolean
      FROM categories WHERE municipality_id = ${municipalityId} ORDER BY key`,
  questions: ({ grant: { municipalityId }, languages, isDemo }) =>
    Prisma.sql`SELECT q.id::text, c.key, q.from_score, q.to_score, ${inEach(languages, 'q.text')}, o.id::text,
        ${inEach(languages, 'o.text')}, ${isDemo}::boolean
      FROM questions q
      JOIN categories c ON c.municipality_id = q.municipality_id AND c.id = q.category_id
      JOIN options o ON o.municipality_id = q.municipality_id AND o.question_id = q.id
      WHERE q.municipality_id = ${municipalityId} ORDER BY q.id, o.id`,
  // By what they say, to the last column: rows that say the same have no order. By the table's columns: a bare name would be
  // that of the answer's, which is text, where place 10 comes before 9.
  ratings: ({ grant: { municipalityId }, isDemo }) =>
    Prisma.sql`SELECT r.published_on::text, r.location_id::text, r.standing, r.score, ${isDemo}::boolean FROM ratings r
      WHERE r.municipality_id = ${municipalityId} ORDER BY r.published_on, r.location_id, r.standing, r.score`,
  tallies: ({ grant: { municipalityId }, isDemo }) =>
    Prisma.sql`SELECT t.day::text, t.location_id::text, c.key, s.ekatte, t.standing, ${scoresOf('t')}, ${isDemo}::boolean
      FROM tallies t
      JOIN settlements s ON s.municipality_id = t.municipality_id AND s.id = t.settlement_id
      JOIN categories c ON c.municipality_id = t.municipality_id AND c.id = t.category_id
      WHERE t.municipality_id = ${municipalityId} ORDER BY t.day, t.location_id, c.key, s.ekatte, t.standing`,
  ways: ({ grant: { municipalityId }, isDemo }) =>
    Prisma.sql`SELECT published_on::text, location_id::text, standing, sum(filled)::int, sum(on_phone)::int, sum(with_slip)::int,
        sum(without_slip)::int, ${isDemo}::boolean
      FROM openings o WHERE municipality_id = ${municipalityId} AND (filled IS NOT NULL OR with_slip IS NOT NULL)
      GROUP BY o.published_on, o.location_id, standing ORDER BY o.published_on, o.location_id, standing`,
  answers: ({ grant: { municipalityId }, isDemo }) =>
    Prisma.sql`SELECT t.day::text, t.location_id::text, t.question_id::text, t.option_id::text, t.standing, t.respondents, t.chosen,
        ${isDemo}::boolean
      FROM answer_tallies t WHERE t.municipality_id = ${municipalityId}
      ORDER BY t.day, t.location_id, t.question_id, t.option_id, t.standing`,
  pools: ({ grant: { municipalityId }, isDemo }) =>
    Prisma.sql`SELECT p.day::text, c.key, p.standing, p.places, ${scoresOf('p')}, ${isDemo}::boolean
      FROM pools p JOIN categories c ON c.municipality_id = p.municipality_id AND c.id = p.category_id
      WHERE p.municipality_id = ${municipalityId} ORDER BY p.day, c.key, p.standing`,
  lines: ({ grant: { municipalityId }, isDemo }) =>
    Prisma.sql`SELECT p.day::text, l.external_id, l.short_name, l.long_name, p.standing, p.places, ${scoresOf('p')}, ${isDemo}::boolean
      FROM line_pools p JOIN lines l ON l.municipality_id = p.municipality_id AND l.id = p.line_id
      WHERE p.municipality_id = ${municipalityId} ORDER BY p.day, l.external_id, p.standing`,
  'day-parts': ({ grant: { municipalityId }, isDemo }) =>
    Prisma.sql`SELECT p.day::text, c.key, p.part, p.standing, p.places, ${scoresOf('p')}, ${isDemo}::boolean
      FROM day_part_pools p JOIN categories c ON c.municipality_id = p.municipality_id AND c.id = p.category_id
      WHERE p.municipality_id = ${municipalityId} ORDER BY p.day, c.key, p.part, p.standing`,
  'pooled-answers': ({ grant: { municipalityId }, isDemo }) =>
    Prisma.sql`SELECT p.day::text, p.question_id::text, p.option_id::text, p.standing, p.places, p.respondents, p.chosen, ${isDemo}::boolean
      FROM answer_pools p WHERE p.municipality_id = ${municipalityId} ORDER BY p.day, p.question_id, p.option_id, p.standing`,
  improvements: ({ grant: { municipalityId }, languages, isDemo }) =>
    Prisma.sql`SELECT i.id::text, i.done_on::text,
        ARRAY(SELECT l.location_id::text FROM improvement_locations l
          WHERE l.municipality_id = i.municipality_id AND l.improvement_id = i.id ORDER BY l.location_id),
        c.key, s.ekatte, ${inEach(languages, 'i.said')}, ${inEach(languages, 'i.text')}, ${isDemo}::boolean
      FROM improvements i
      LEFT JOIN categories c ON c.municipality_id = i.municipality_id AND c.id = i.category_id
      LEFT JOIN settlements s ON s.municipality_id = i.municipality_id AND s.id = i.settlement_id
      WHERE i.municipality_id = ${municipalityId} AND i.is_published ORDER BY i.done_on, i.id`,
  promises: ({ grant: { municipalityId }, languages, isDemo }) =>
    Prisma.sql`SELECT i.id::text, i.steps -> 0 ->> 'day', i.promised_on::text,
        CASE WHEN i.is_published THEN 'DONE' WHEN i.given_up_on IS NULL THEN 'PLANNED' ELSE 'GIVEN_UP' END,
        CASE WHEN i.is_published THEN i.done_on::text END,
        ARRAY(SELECT l.location_id::text FROM improvement_locations l
          WHERE l.municipality_id = i.municipality_id AND l.improvement_id = i.id ORDER BY l.location_id),
        c.key, s.ekatte, ${inEach(languages, 'i.said')}, ${inEach(languages, 'i.text')},
        ${inEach(languages, "(i.steps -> -1 -> 'reason')")}, ${isDemo}::boolean
      FROM improvements i
      LEFT JOIN categories c ON c.municipality_id = i.municipality_id AND c.id = i.category_id
      LEFT JOIN settlements s ON s.municipality_id = i.municipality_id AND s.id = i.settlement_id
      WHERE i.municipality_id = ${municipalityId} AND i.promised_on IS NOT NULL ORDER BY i.promised_on, i.id`,
  // What the last edition of a year's report tells, and no more: what is too few, or would be known by subtraction, is not in it.
  'mystery-visits': ({ grant: { municipalityId }, languages, isDemo }) =>
    Prisma.sql`SELECT e.year, programme ->> 'from', programme ->> 'to', of.part, of.told ->> 'section', ${inEach(languages, 'of.name')},
        (of.told ->> 'visits')::int, (of.told ->> 'places')::int, (of.told ->> 'mean')::float8, ${isDemo}::boolean
      FROM (SELECT DISTINCT ON (year) year, figures, withdrawn_at FROM report_editions
        WHERE municipality_id = ${municipalityId} ORDER BY year, edition DESC) e
      CROSS JOIN LATERAL jsonb_array_elements(coalesce(e.figures -> 'mystery', '[]')) WITH ORDINALITY AS programmes (programme, nth)
      CROSS JOIN LATERAL (
        SELECT 1 AS rank, 0 AS at, 'WHOLE' AS part, programme AS told, NULL::jsonb AS name
        UNION ALL SELECT 2, at, 'SECTION', told, NULL FROM jsonb_array_elements(programme -> 'sections') WITH ORDINALITY AS s (told, at)
        UNION ALL SELECT 3, at, 'MINUTES', told, told -> 'text'
          FROM jsonb_array_elements(programme -> 'minutes') WITH ORDINALITY AS m (told, at)
        UNION ALL SELECT 4, at, 'SERVICE', told, told -> 'name'
          FROM jsonb_array_elements(programme -> 'services') WITH ORDINALITY AS v (told, at)
      ) of
      WHERE e.withdrawn_at IS NULL ORDER BY e.year, nth, of.rank, of.at`,
};
