// Where to go once the server runs.
import { Prisma } from '../../prisma/generated/client.ts';
import type { Connections } from '../foundation/database/connect.ts';
import type { Settings } from '../foundation/settings/env.ts';
import type { AddressName } from './text/startup.ts';

/** What is told once it runs: names of addresses, and addresses. */
export interface Addresses {
  readonly platformName: string;
  readonly addresses: readonly (readonly [name: AddressName, address: string])[];
}

interface Example {
  readonly slug: string;
  readonly code: string;
  readonly location: string;
}

/** A sign of the first municipality, at a place of which nothing is published yet. */
async function findExample({ citizen }: Connections): Promise<Example | null> {
  const { rows } = await citizen.pool.query<Example>(
    Prisma.sql`SELECT m.slug, c.code, c.location_id AS location
      FROM municipalities m JOIN sign_codes c USING (municipality_id)
      JOIN signs s USING (municipality_id, code)
      LEFT JOIN tallies t ON t.municipality_id = s.municipality_id AND t.location_id = c.location_id
      WHERE s.retired_on IS NULL AND t.day IS NULL ORDER BY m.municipality_id, c.location_id LIMIT 1`,
  );
  return rows[0] ?? null;
}

/**
 * The addresses: a city's results, a vote page, the explorers, how to make that place's sign, and where members sign
 * in, or become the first one of a demo city.
 */
export async function listAddresses(
  connections: Connections,
  { publicUrl, membersUrl, platformName }: Settings,
  invitation: string | null,
): Promise<Addresses> {
  const example = await findExample(connections);
  const lines: [AddressName, string][] = [['everyCity', publicUrl]];
  if (example) {
    const { slug, code, location } = example;
    lines.push(['results', `${publicUrl}/results/${slug}`]);
    lines.push(['votePage', `${publicUrl}/S/${code}`]);
    lines.push([
      'sign',
      `npm run signs -- --municipality ${slug} --location ${location} --out signs --api ${publicUrl}`,
    ]);
  }
  lines.push(['allPlaces', `${publicUrl}/explore`]);
  lines.push(['members', invitation ?? `${membersUrl}/members`]);
  lines.push(['api', `${publicUrl}/graphql`]);
  return { platformName, addresses: lines };
}
