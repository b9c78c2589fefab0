// Asks and changes locations as members do.
import { Prisma } from '../../../prisma/generated/client.ts';
import {
  eachPlainText,
  PLAIN_TEXT_NAMES,
  PLAIN_TEXTS,
} from '../../../server/municipality/locations/plain-texts.ts';
import { LOCATION_KINDS, type LocationKind } from '../../../server/municipality/locations/location-kinds.ts';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';

const MANAGED = `id externalId name address kind codes state retiredOn retiredBecause version hasTablet
  settlement { id } category { id } mergedInto { id } position { latitude longitude }
  hours { weekday opensMinute closesMinute } ${PLAIN_TEXT_NAMES.join(' ')}`;
const INVALID = '... on Invalid { faults { field fault } }';

export const CREATE = `mutation ($input: CreateLocationInput!) { createLocation(input: $input) { __typename
  ... on LocationCreated { location { ${MANAGED} } } ${INVALID} } }`;

/** A mutation of one location: its name begins with the verb. */
const changing = (field: string, saved: string) => `
  mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { __typename
    ... on ${saved} { location { ${MANAGED} } } ${INVALID} ... on Outdated { version changedBy } } }`;

export const EDIT = changing('editLocation', 'LocationChanged');
const RETIRE = changing('retireLocation', 'LocationRetired');
const REVIVE = changing('reviveLocation', 'LocationRevived');
const MERGE = changing('mergeLocations', 'LocationMerged');
const ONE = `query ($slug: String!, $id: ID!) { managedLocation(municipality: $slug, id: $id) { ${MANAGED} } }`;

/** The kinds that members make and of which plain texts are said, each with their names. */
export const KINDS_WITH_TEXTS = LOCATION_KINDS.filter((kind) => kind !== 'tablet')
  .map((kind) => ({ kind, names: PLAIN_TEXT_NAMES.filter((name) => PLAIN_TEXTS[name].kinds.includes(kind)) }))
  .filter(({ names }) => names.length > 0);

/** A text for each plain text that the kind has, as it must be; another one for another `at`. */
export const plainTextsOf = (kind: LocationKind, at: number) =>
  eachPlainText((name) => {
    if (!PLAIN_TEXTS[name].kinds.includes(kind)) return null;
    if (name === 'firstDay' || name === 'lastDay') return `${name === 'firstDay' ? 2001 : 2099}-06-0${at}`;
    return name === 'website' ? `https://70.example/${at}` : `70${PLAIN_TEXT_NAMES.indexOf(name)} ${at}`;
  });

/** What is said of a place of the city where nothing else is asked for. */
export function wanted(city: City, more: Readonly<Record<string, unknown>> = {}) {
  return {
    name: { bg: 'Парк „Загорка“', en: 'Zagorka Park' },
    address: { bg: 'ул. „Роза“ 1' },
    settlement: String(city.settlementId),
    category: String(city.categoryId),
    ...more,
  };
}

/** The location as a member sees it. */
export async function managed(server: TestServer, city: City, id: bigint | string, who: SignedIn) {
  const { data, codes } = await server.ask(ONE, { slug: city.slug, id: String(id) }, who);
  if (codes.length > 0) throw new Error(codes.join(', '));
  return data.managedLocation;
}

/** The lines of the journal of a location, the oldest first. */
export async function journalOf(server: TestServer, city: City, id: bigint | string) {
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT actor, action, before, after FROM audit_entries
      WHERE municipality_id = ${city.id} AND subject = 'Location' AND subject_id = ${String(id)} ORDER BY id`,
  );
  return rows;
}

/** Another settlement of the city, and another category. */
export async function addSurroundings(server: TestServer, city: City) {
  const owner = server.database.owner.pool;
  const { rows: settlements } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name)
      VALUES (${city.id}, '00001', 'village', '{"bg": "Село"}') RETURNING id`,
  );
  const { rows: categories } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO categories (municipality_id, key, name, rating_question, position)
      VALUES (${city.id}, 'parks', '{"bg": "Паркове"}', '{"bg": "Доволни ли сте?"}', 2) RETURNING id`,
  );
  return { settlementId: BigInt(settlements[0]?.id ?? 0), categoryId: BigInt(categories[0]?.id ?? 0) };
}

/** Which location, as whom, and what else the input says. */
export interface Asked {
  readonly server: TestServer;
  readonly city: City;
  readonly who: SignedIn;
  readonly id: bigint | string;
  readonly version?: number;
}

const ask = async (query: string, { server, city, who, id, version = 1 }: Asked, more: object) => {
  const input = { municipality: city.slug, location: String(id), version, ...more };
  const { data, codes } = await server.ask(query, { input }, who);
  if (codes.length > 0) throw new Error(codes.join(', '));
  return Object.values(data as object)[0];
};

export const retire = (asked: Asked, more: object = {}) =>
  ask(RETIRE, asked, { because: 'Закрита е.', ...more });
export const revive = (asked: Asked) => ask(REVIVE, asked, {});
export const merge = (asked: Asked, into: bigint | string) => ask(MERGE, asked, { into: String(into) });

/** The faults of an outcome, each as its field and its code. */
export const faultsOf = (outcome: { faults?: { field: string; fault: string }[] }) =>
  (outcome.faults ?? []).map(({ field, fault }) => `${field} ${fault}`);
