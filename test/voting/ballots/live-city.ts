// A live city whose night is held when a test says so, and what is stored of it then.
import { Prisma } from '../../../prisma/generated/client.ts';
import { holdNight } from '../../../server/voting/ballots/night.ts';
import { listCities } from '../../../server/voting/ballots/store-cities.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import { createCity, type City } from '../../support/city.ts';
import type { TestServer } from '../../support/server.ts';

export const codeOf = ({ places }: City, place = 0): string => places[place]?.code ?? '';

export function nightOf(server: () => TestServer) {
  /** A live city: nothing of it is opened before its night. */
  const aCity = (options = {}): Promise<City> =>
    createCity(server().database.owner.pool, {
      isDemo: false,
      commentsAllowed: true,
      openingHour: 23,
      ...options,
    });

  async function holdNightOf(city: City) {
    const { counting } = server();
    const cities = await takeTurn(counting.pool, listCities);
    const own = cities.find(({ municipalityId }) => municipalityId === city.id);
    if (!own) throw new Error('There is no such city.');
    return holdNight(counting, { ...own, isDemo: true }, new Date());
  }

  async function numbers(query: Prisma.Sql): Promise<number[]> {
    const { rows } = await server().database.owner.pool.query<{ n: number }>(query);
    return rows.map(({ n }) => n);
  }
  const scoresOf = ({ id }: City) =>
    numbers(Prisma.sql`SELECT score AS n FROM ratings WHERE municipality_id = ${id} ORDER BY score`);
  const waitingOf = ({ id }: City) =>
    numbers(Prisma.sql`SELECT count(*)::int AS n FROM ballots WHERE municipality_id = ${id}`);
  const idsOf = ({ id }: City) =>
    numbers(Prisma.sql`SELECT count(*)::int AS n FROM ballot_ids WHERE municipality_id = ${id}`);

  return { aCity, holdNightOf, scoresOf, waitingOf, idsOf };
}
