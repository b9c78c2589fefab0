// Prints where to go once the server runs.
import { Prisma } from '../prisma/generated/client.ts';
import type { Connections } from './database/connect.ts';
import type { Settings } from './env.ts';

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
      LEFT JOIN tallies t ON t.municipality_id = c.municipality_id AND t.location_id = c.location_id
      WHERE s.retired_on IS NULL AND t.day IS NULL ORDER BY m.municipality_id, c.location_id LIMIT 1`,
  );
  return rows[0] ?? null;
}

/**
 * Prints the addresses: a city's results, a vote page, the explorers, how to make that place's sign, and where members sign
 * in, or become the first one of a demo city.
 */
export async function announce(
  connections: Connections,
  { publicUrl, membersUrl, platformName }: Settings,
  invitation: string | null,
): Promise<void> {
  const example = await findExample(connections);
  const lines = [['Every city', publicUrl]];
  if (example) {
    const { slug, code, location } = example;
    lines.push(['Results', `${publicUrl}/results/${slug}`]);
    lines.push(['A vote page', `${publicUrl}/S/${code}`]);
    lines.push([
      'Its sign',
      `npm run signs -- --municipality ${slug} --location ${location} --out signs --api ${publicUrl}`,
    ]);
  }
  lines.push(['All places', `${publicUrl}/explore`]);
  lines.push(['Members', invitation ?? `${membersUrl}/members`]);
  lines.push(['API explorer', `${publicUrl}/graphql`]);
  console.log(`\n${platformName} runs. Ctrl-C stops it.\n`);
  for (const [name = '', value] of lines) console.log(`  ${name.padEnd(13)} ${value}`);
  console.log();
}
