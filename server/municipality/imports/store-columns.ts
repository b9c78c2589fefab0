// What a draft says as columns of a place, listed once: the statements of tables are put together from it, of our own words alone.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { LocationDraft } from '../managed-locations/draft.ts';
import { eachPlainText, PLAIN_TEXTS } from '../locations/plain-texts.ts';

type Said = Exclude<keyof LocationDraft, 'hours'>;

const COLUMNS: Readonly<Record<Said, readonly [column: string, type: string]>> = {
  externalId: ['external_id', 'text'],
  kind: ['kind', 'text'],
  settlementId: ['settlement_id', 'bigint'],
  categoryId: ['category_id', 'bigint'],
  name: ['name', 'jsonb'],
  address: ['address', 'jsonb'],
  ...eachPlainText((name) => [PLAIN_TEXTS[name].column, 'text'] as const),
  latitude: ['latitude', 'double precision'],
  longitude: ['longitude', 'double precision'],
  asksPresence: ['asks_presence', 'boolean'],
};

/** Of a place that is there. */
const STAY: ReadonlySet<string> = new Set(['externalId', 'kind'] satisfies Said[]);

const listed = (of: (column: string, field: string, type: string) => string, besides?: typeof STAY) =>
  Prisma.raw(
    Object.entries(COLUMNS)
      .filter(([field]) => !besides?.has(field))
      .map(([field, [column, type]]) => of(column, `"${field}"`, type))
      .join(', '),
  );

/** To be read, by the names of the draft. JSON would take the end of a long id away. */
export const READ = listed((column, field, type) =>
  type === 'bigint' ? `${column}::text AS ${field}` : `${column} AS ${field}`,
);

/** To be written, and from which fields of a record. */
export const WRITTEN = listed((column) => column);
export const FIELDS = listed((_, field) => field);

/** What a record `r` makes of a place that is there. */
export const CHANGED = listed((column, field) => `${column} = r.${field}`, STAY);

/** The fields of a record, with their types. */
export const TYPED = listed((_, field, type) => `${field} ${type}`);
