// Editions of an annual report that tell of mystery clients, by the rule of the report itself.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Criterion } from '../../../server/action/mystery-visits/checklist.ts';
import { publishedOf } from '../../../server/action/mystery-visits/published.ts';
import type { City } from '../../support/city.ts';

/** Visits that were told: of a service, to a place of it, with the score of one criterion and the minutes of another. */
export type Told = readonly [service: number, place: number, score: number, minutes: number];

const AT_DESK = ['DESK'] as const;
const criteria: readonly Criterion[] = [
  {
    id: '1',
    section: 'RECEPTION',
    kind: 'SCORE',
    channels: AT_DESK,
    text: { bg: 'Внимание', en: 'Attention' },
  },
  { id: '2', section: 'WAIT', kind: 'MINUTES', channels: AT_DESK, text: { bg: 'Чакане', en: 'Wait' } },
];
const services = [
  { id: 1n, name: { bg: 'Гише', en: 'Desk' } },
  { id: 2n, name: { bg: 'Архив', en: 'Archive' } },
];

/** What the report tells of a programme in May with the visits; nothing where they are too few. */
function figuresOf({ id }: Pick<City, 'id'>, told: readonly Told[]): object {
  const programme = {
    municipalityId: id,
    id: 1n,
    name: 'Обиколка',
    note: '',
    beginsOn: '2026-05-01',
    endsOn: '2026-05-20',
    criteria,
    version: 1,
    visitCount: told.length,
    toldCount: told.length,
  };
  const visits = told.map(([service, place, score, minutes], at) => ({
    municipalityId: id,
    id: BigInt(at),
    locationId: BigInt(place),
    categoryId: BigInt(service),
    channel: 'DESK' as const,
    turn: 1,
    toldId: String(at),
    toldOn: '2026-05-04',
    answers: { 1: score, 2: minutes },
    note: null,
  }));
  const published = publishedOf(programme, visits, services);
  return { mystery: published === null ? [] : [published] };
}

/** Publishes an edition of the year that tells of the visits. */
export async function addEdition(
  owner: Pool,
  city: Pick<City, 'id'>,
  {
    year,
    edition,
    told,
  }: { readonly year: number; readonly edition: number; readonly told: readonly Told[] },
): Promise<void> {
  await owner.query(
    Prisma.sql`INSERT INTO reports (municipality_id, year, content) VALUES (${city.id}, ${year}, '{"methods": []}')
      ON CONFLICT DO NOTHING`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO report_editions (municipality_id, year, edition, published_at, published_by, figures, content)
      VALUES (${city.id}, ${year}, ${edition}, now(), 'Somebody', ${JSON.stringify(figuresOf(city, told))}::jsonb, '{"methods": []}')`,
  );
}
