// A site to verify, with a sign and a tablet, and this checkout as whoever verifies it has it.
import { afterAll, beforeAll } from 'vitest';
import { BOUNDS, type Bounds } from '../../client/verify/ask.ts';
import { KINDS, type Kind } from '../../client/verify/rules.ts';
import { verify } from '../../client/verify/verify.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { ROOT } from '../../server/foundation/project-root.ts';
import { addPlace, createCity } from '../support/city.ts';
import { startTestServer } from '../support/server.ts';

/** Where things stand at a site. */
export interface Site {
  readonly url: string;
  readonly vote: string;
  readonly tablet: string;
  readonly results: string;
}

/** A site of the tests' own. */
export function siteToVerify(): () => Site {
  let site: Site;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const server = await startTestServer();
    ({ close } = server);
    const { pool } = server.database.owner;
    const city = await createCity(pool, { isDemo: false });
    const desk = city.places[0];
    const { id, code } = await addPlace(pool, city);
    await pool.query(
      Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${desk?.id} WHERE id = ${id}`,
    );
    const [vote, tablet, results] = [`/s/${desk?.code}`, `/tablet/${code}`, `/results/${city.slug}`];
    site = { url: server.url, vote, tablet, results };
  });
  afterAll(() => close());
  return () => site;
}

/** Compares the page with this checkout; `found` are the lines of an outcome. */
export async function compare(url: string, path: string, kind: Kind = KINDS.vote, bounds: Bounds = BOUNDS) {
  const lines: string[] = [];
  const said = { say: () => undefined, tell: (line: string) => void lines.push(line) };
  const code = await verify({ page: new URL(path, url), kind, checkout: ROOT, bounds, ...said });
  const found = (...outcomes: readonly string[]) =>
    lines
      .filter((line) => outcomes.some((outcome) => line.startsWith(`${outcome} `)))
      .map((line) => line.replaceAll(/\s+/g, ' '));
  return { code, text: lines.join('\n'), found };
}
