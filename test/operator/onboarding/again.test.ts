// An onboarding that is only to be looked at, is run again, is stopped half way, or meets another city.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { City } from '../../../server/operator/onboarding/checked-city.ts';
import { OPERATOR } from '../../../server/access/grants/viewer.ts';
import { onboard, type Onboarded } from '../../../server/operator/onboarding/onboard-city.ts';
import type { Hearing } from '../../../server/operator/onboarding/write-places.ts';
import { readCity } from '../../../server/operator/onboarding/read.ts';
import { ALONE } from '../../../server/municipality/cells/cells.ts';
import { createCity } from '../../support/city.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';
import { CHIRPAN, contentsOf, filesOf, placesOf, type MadeCity } from './made.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(UNCOUNTED);
});
afterAll(() => server.close());

/** A city that no other test has: the register knows four municipalities. */
const RUSE: MadeCity = { slug: 'ruse', municipality: 'RSE27', settlement: 'Русе', places: 8 };
const TARNOVO: MadeCity = { slug: 'tarnovo', municipality: 'VTR04', settlement: 'Велико Търново', places: 5 };
const KAZANLAK: MadeCity = { slug: 'kazanlak', municipality: 'SZR12', settlement: 'Казанлък', places: 5 };

/** A register with a municipality that is nowhere. */
const ELSEWHERE = { 'ekatte.csv': 'ekatte,t_v_m,name,obshtina\n35167,гр.,Казанлък,SZR99\n' };

async function cityOf(made: MadeCity, others = {}): Promise<City> {
  const read = await readCity(filesOf(made, others));
  if (!('slug' in read)) throw new Error(JSON.stringify(read));
  return read;
}

function run(
  city: City,
  { isDry = false, report = () => undefined }: Partial<Hearing> & { readonly isDry?: boolean } = {},
): Promise<Onboarded> {
  return onboard(city, {
    connections: server.database,
    viewer: OPERATOR,
    now: () => new Date(),
    isDry,
    report,
    cells: ALONE,
  });
}

/** How many rows came to what. */
function countsOf(told: Onboarded): Record<string, number> {
  if (!('rows' in told)) throw new Error(JSON.stringify(told));
  const counts: Record<string, number> = {};
  for (const { outcome } of told.rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

const IN_ORDER = { orderBy: { id: 'asc' } } as const;

const rowsOf = (slug: string) =>
  server.database.owner.prisma.municipality.findUnique({
    where: { slug },
    include: {
      settlements: IN_ORDER,
      categories: IN_ORDER,
      locations: IN_ORDER,
      signs: IN_ORDER,
      auditEntries: IN_ORDER,
    },
  });

describe('a dry run', () => {
  it('tells everything that then is done, and does none of it', async () => {
    const city = await cityOf(CHIRPAN);
    const dry = await run(city, { isDry: true });
    expect(dry.outcome).toBe('planned');
    expect(await rowsOf('chirpan')).toBeNull();
    const done = await run(city);
    expect(done.outcome).toBe('onboarded');
    if (!('rows' in dry && 'rows' in done)) throw new Error('Neither was refused.');
    expect(done.rows).toEqual(dry.rows);
    const there = await rowsOf('chirpan');
    expect([there?.settlements.length, there?.locations.length, there?.signs.length]).toEqual([2, 12, 12]);
    expect(there?.auditEntries.every(({ actor }) => actor === 'operator')).toBe(true);
  });
});

describe('an onboarding that is run again', () => {
  it('changes nothing, then only what the files say otherwise; codes stay', async () => {
    await run(await cityOf(RUSE));
    const before = await rowsOf('ruse');
    expect(countsOf(await run(await cityOf(RUSE)))).toEqual({ UNCHANGED: expect.any(Number) });
    expect(await rowsOf('ruse')).toEqual(before);
    const contents = contentsOf(RUSE);
    const changed = await cityOf(RUSE, {
      'city.yaml': String(contents['city.yaml']).replace('#1f4d3a', '#7a2148'),
      'places.csv': `${placesOf(RUSE).replace('обект 3', 'обект трети')}\nruse-9,Нов обект,New place,Русе,Училища`,
    });
    const { UNCHANGED: _, ...others } = countsOf(await run(changed));
    expect(others).toEqual({ CHANGED: 2, CREATED: 1 });
    const after = await rowsOf('ruse');
    expect([after?.colour, after?.locations.length]).toEqual(['#7a2148', 9]);
    expect(after?.signs.map(({ code }) => code)).toEqual(
      expect.arrayContaining(before?.signs.map(({ code }) => code) ?? ['none']),
    );
  });

  it('makes the hours of categories what the file says now, and tells the journal', async () => {
    const yaml = String(contentsOf(RUSE)['city.yaml']);
    const hoursIn = async (text: string) => {
      const told = await run(await cityOf(RUSE, { 'city.yaml': yaml + text }));
      const rows = 'rows' in told ? told.rows.filter(({ sort }) => sort === 'hours') : [];
      return rows.map(({ key, name, outcome }) => [key, name, outcome]);
    };
    const weekdays = 'hours:\n  schools: Mo-Fr 07:00-19:00\n';
    const both = `${weekdays}  Кметства: Пн 08:00-12:00\n`;
    expect(await hoursIn(weekdays)).toEqual([['schools', 'Училища: пн-пт 07:00-19:00', 'CREATED']]);
    expect(await hoursIn(both)).toEqual([
      ['kmetstva', 'Кметства: пн 08:00-12:00', 'CREATED'],
      ['schools', 'Училища: пн-пт 07:00-19:00', 'UNCHANGED'],
    ]);
    expect(await hoursIn('hours:\n  schools: Tu 07:00-19:00\n')).toEqual([
      ['kmetstva', 'Кметства', 'CHANGED'],
      ['schools', 'Училища: вт 07:00-19:00', 'CHANGED'],
    ]);
    const there = await rowsOf('ruse');
    const schools = there?.categories.find(({ key }) => key === 'schools');
    const row = { weekday: 2, opensMinute: 420, closesMinute: 1140 };
    expect(schools?.hours).toEqual([row]);
    const told = there?.auditEntries.filter(
      ({ subject, subjectId }) => subject === 'Category' && subjectId === String(schools?.id),
    );
    expect(told?.at(-1)?.after).toEqual({ hours: [row] });
  });

  it('leaves a city alone that somebody has joined', async () => {
    await run(await cityOf(TARNOVO));
    const there = await rowsOf('tarnovo');
    await server.signIn({ id: (there?.id ?? 0n) as never });
    const changed = String(contentsOf(TARNOVO)['city.yaml']).replace('#1f4d3a', '#7a2148');
    expect(await run(await cityOf(TARNOVO, { 'city.yaml': changed }))).toEqual({ outcome: 'owned' });
    expect((await rowsOf('tarnovo'))?.colour).toBe('#1f4d3a');
  });

  it('goes on where it was stopped: half of a city is never there', async () => {
    const city = await cityOf(KAZANLAK);
    const stop = () => {
      throw new Error('Somebody pulled the plug.');
    };
    await expect(run(city, { report: stop })).rejects.toThrow('plug');
    expect(await rowsOf('kazanlak')).toBeNull();
    expect(
      await server.database.owner.prisma.templateRow.count({ where: { municipality: { slug: 'kazanlak' } } }),
    ).toBe(0);
    expect((await run(city)).outcome).toBe('onboarded');
    expect((await rowsOf('kazanlak'))?.locations).toHaveLength(5);
  });
});

describe('another city', () => {
  it('keeps its slug, and its municipality is not onboarded twice', async () => {
    await run(await cityOf(RUSE));
    const other = await createCity(server.database.owner.pool);
    const before = await rowsOf(other.slug);
    const taken = await run(
      await cityOf({ ...KAZANLAK, slug: other.slug, municipality: 'RSE27', settlement: 'Русе' }),
    );
    expect(taken).toMatchObject({
      outcome: 'refused',
      problems: expect.arrayContaining([
        { file: 'city.yaml', line: 1, field: 'slug', kind: 'SLUG_TAKEN', detail: null },
        { file: 'city.yaml', line: 5, field: 'municipality', kind: 'CITY_THERE', detail: 'ruse' },
      ]),
    });
    expect(await rowsOf(other.slug)).toEqual(before);
  });

  it('keeps a slug that it had, also when it was erased', async () => {
    const { prisma } = server.database.owner;
    const other = await createCity(server.database.owner.pool);
    const at = new Date();
    await prisma.formerSlug.create({ data: { municipalityId: other.id, slug: 'once' } });
    await prisma.erasure.create({
      data: {
        municipalityId: 999_999n,
        slug: 'gone',
        name: { bg: 'Няма го' },
        plannedBy: 'operator',
        plannedAt: at,
        dueAt: at,
        erasedAt: at,
        counts: {},
      },
    });
    for (const slug of ['once', 'gone']) {
      const told = await run(await cityOf({ ...KAZANLAK, slug, municipality: 'SZR99' }, ELSEWHERE));
      expect(told).toMatchObject({ outcome: 'refused', problems: [{ field: 'slug', kind: 'SLUG_TAKEN' }] });
    }
  });
});
