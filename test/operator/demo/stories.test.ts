// The stories of the demo city, each as whoever looks around finds it: a citizen, a member, a fitter.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doDeeds } from '../../../server/operator/demo/deeds.ts';
import { furnishedCity, NOW, PUBLIC_URL, SLUG } from './furnished.ts';

const { server, ask, idOf } = furnishedCity();

const alertsOf = async (place: string): Promise<string[]> => {
  const { alerts } = await ask(
    'query ($slug: String!, $id: ID!) { alerts(municipality: $slug, location: $id) { nodes { kind } } }',
    { id: idOf(place) },
  );
  return alerts.nodes.map(({ kind }: { kind: string }) => kind);
};

describe('a newcomer finds', () => {
  it('as many places as were promised, and the tablet', async () => {
    const { municipality } = await ask(
      'query ($slug: String!) { municipality(slug: $slug) { locations(first: 1) { totalCount } } }',
    );
    const places = `${municipality.locations.totalCount - 1} places`;
    for (const file of ['README.md', 'CHANGELOG.md'])
      expect(readFileSync(join(import.meta.dirname, '../../..', file), 'utf8')).toContain(places);
  });

  it('what the staff said last year in the annual report, of the whole alone, and a pulse that is answered now', async () => {
    const { reportYear, pulses } =
      await ask(`query ($slug: String!) { reportYear(municipality: $slug, year: 2025) {
      figures { staffPulses { question counts average } } content { methods { method isCarriedOut } } }
      pulses(municipality: $slug) { isOpened isInReport } }`);
    expect(reportYear.figures.staffPulses).toEqual([
      {
        question: 'CONDITIONS',
        counts: [5, 89, 68],
        average: [expect.closeTo(6.515, 2), expect.any(Number), expect.any(Number)],
      },
    ]);
    expect(reportYear.content.methods).toHaveLength(5);
    expect(pulses).toEqual([
      { isOpened: false, isInReport: false },
      { isOpened: true, isInReport: true },
    ]);
  });

  it('a kindergarten that fell and was mended: the improvement says how much that did', async () => {
    const { location } = await ask(
      `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { improvements {
        said text effect { verdict before { average } after { average } } } } }`,
      { id: idOf('kindergarten-05') },
    );
    const [{ said, effect }] = location.improvements;
    expect(said).toContain('кухнята');
    expect(effect.verdict).toBe('HIGHER');
    expect(effect.after.average - effect.before.average).toBeGreaterThan(2);
  });

  it('a promise that was kept, one that was late, with its reason, and one to come', async () => {
    const { kept, late, ahead } = await ask(
      `query ($slug: String!, $kept: ID!, $late: ID!, $ahead: ID!) {
        kept: location(municipality: $slug, id: $kept) { improvements { promise { state steps { kind } } } }
        late: location(municipality: $slug, id: $late) { improvements { promise { state steps { kind reason } } } }
        ahead: location(municipality: $slug, id: $ahead) { plannedImprovements { promise { state day } } } }`,
      { kept: idOf('playground-011'), late: idOf('park-01'), ahead: idOf('service-centre') },
    );
    const promised = ({ improvements }: { improvements: { promise: object | null }[] }) =>
      improvements.flatMap(({ promise }) => promise ?? []);
    expect(promised(kept)).toEqual([{ state: 'KEPT', steps: [{ kind: 'PROMISED' }, { kind: 'DONE' }] }]);
    const reason = 'Първата обществена поръчка не събра оферти.';
    const steps = [
      { kind: 'PROMISED', reason: null },
      { kind: 'MOVED', reason },
      { kind: 'DONE', reason: null },
    ];
    expect(promised(late)).toEqual([{ state: 'LATE', steps }]);
    expect(ahead.plannedImprovements).toEqual([{ promise: { state: 'AHEAD', day: '2027-01-05' } }]);
  });

  it('a line on which most say the same: it is full, and late', async () => {
    const { location } = await ask(
      `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { answers {
        question { fromScore } respondents options { option { text } chosen } } } }`,
      { id: idOf('bus-12') },
    );
    const problem = location.answers.find(
      ({ question }: { question: { fromScore: number } }) => question.fromScore === 1,
    );
    const [first, second] = problem.options.toSorted(
      (a: { chosen: number }, b: { chosen: number }) => b.chosen - a.chosen,
    );
    expect([first.option.text, second.option.text].toSorted()).toEqual(['Закъснение', 'Препълнено е']);
    expect(first.chosen * 2).toBeGreaterThan(problem.respondents);
  });

  it('alerts: a fall, a flood that stands unconfirmed, a sign that is silent', async () => {
    expect(await alertsOf('bus-station-waiting-room')).toEqual(['DROP']);
    expect(await alertsOf('park-07')).toEqual(['FLOOD']);
    expect(await alertsOf('playground-009')).toEqual(['SILENT']);
  });

  it('quiet villages in a pool, and nowhere else', async () => {
    const { rows } = await server().database.owner.pool.query<{ places: number; alone: number }>(
      `SELECT (SELECT max(places) FROM pools JOIN categories c ON c.municipality_id = pools.municipality_id AND c.id = category_id
          WHERE c.key = 'kmetstva')::int AS places,
        (SELECT count(*) FROM tallies JOIN locations l USING (municipality_id) WHERE l.id = location_id
          AND external_id IN ('kmetstvo-arnautito', 'kmetstvo-borovo', 'kmetstvo-lovets'))::int AS alone`,
    );
    expect(rows).toEqual([{ places: 5, alone: 0 }]);
  });

  it('a festival that is over, with what was published of it, and a fair that has not begun', async () => {
    const days = 'id firstDay lastDay season summary { count }';
    const { festival, fair } = await ask(
      `query ($slug: String!, $festival: ID!, $fair: ID!) {
        festival: location(municipality: $slug, id: $festival) { ${days} }
        fair: location(municipality: $slug, id: $fair) { ${days} } }`,
      { festival: idOf('lime-festival'), fair: idOf('crafts-fair') },
    );
    expect(festival).toMatchObject({ firstDay: '2026-11-12', lastDay: '2026-11-14', season: 'OVER' });
    expect(festival.summary.count).toBeGreaterThanOrEqual(3 * 31);
    expect(fair).toMatchObject({ firstDay: '2026-12-01', lastDay: '2026-12-03', season: 'EARLY' });
    expect(fair.summary.count).toBe(0);
  });

  it('comments to moderate, and no telephone in them', async () => {
    const { comments } = await ask(
      'query ($slug: String!) { comments(municipality: $slug) { nodes { text } } }',
    );
    const texts = comments.nodes.map(({ text }: { text: string }) => text);
    expect(texts).toHaveLength(12);
    expect(texts.join()).toContain('Обадих се на [●], никой не вдигна.');
  });

  it('tasks: open, overdue, begun, done', async () => {
    const { tasks, late } = await ask(
      `query ($slug: String!) { tasks(municipality: $slug) { nodes { state location { name } } }
        late: tasks(municipality: $slug, isOverdue: true) { nodes { location { name } } } }`,
    );
    expect(tasks.nodes.map(({ state }: { state: string }) => state).toSorted()).toEqual([
      'DOING',
      'DONE',
      'OPEN',
      'OPEN',
      'OPEN',
    ]);
    expect(late.nodes.map(({ location }: { location: { name: string } }) => location.name)).toEqual([
      'Автогара – чакалня',
      'Автобус СТ 6221 СН',
    ]);
  });

  it('signs that hang, an order at the shop that waits for a word, a round half done', async () => {
    const data = await ask(
      `query ($slug: String!) { printOrders(municipality: $slug) { nodes { number state testSheet signCount } }
        mountingRounds(municipality: $slug) { nodes { roundOn signCount toldCount } }
        mounted: signs(municipality: $slug, states: [MOUNTED]) { totalCount }
        damaged: signs(municipality: $slug, states: [DAMAGED]) { totalCount }
        fresh: signs(municipality: $slug, states: [NEW]) { totalCount } }`,
    );
    expect(data.printOrders.nodes).toEqual([
      { number: 2, state: 'RECEIVED', testSheet: 'WAITED', signCount: 6 },
      { number: 1, state: 'DELIVERED', testSheet: 'NOT_NEEDED', signCount: 638 },
    ]);
    expect(data.mountingRounds.nodes).toEqual([{ roundOn: '2026-11-26', signCount: 8, toldCount: 5 }]);
    expect([data.mounted.totalCount, data.damaged.totalCount, data.fresh.totalCount]).toEqual([628, 6, 0]);
  });

  it('what riders said of some lines, and why nothing is told of the others', async () => {
    const { municipality } = await ask(
      `query ($slug: String!) { municipality(slug: $slug) { lines { shortName riders { places average lastDay } } } }`,
    );
    const told = new Map<string, { places: number; lastDay: string; average: number } | null>(
      municipality.lines.map(({ shortName, riders }: { shortName: string; riders: null }) => [
        shortName,
        riders,
      ]),
    );
    expect([...told.keys()]).toEqual(['1', '13', '26', '36А', '44', '60']);
    for (const line of ['13', '26', '44']) expect(told.get(line)).toMatchObject({ lastDay: '2026-10-01' });
    expect(told.get('13')?.average).toBeLessThan(told.get('26')?.average ?? 0);
    expect(['1', '36А', '60'].map((line) => told.get(line))).toEqual([null, null, null]);
  });

  it('what was said of each part of the day at the desks, of which the morning is the worst', async () => {
    const { municipality } = await ask(
      `query ($slug: String!) { municipality(slug: $slug) { categories { key asksDayPart
        dayParts { part average places lastDay } } } }`,
    );
    interface Asking {
      readonly key: string;
      readonly asksDayPart: boolean;
      readonly dayParts: readonly { readonly part: string; readonly average: number }[];
    }
    const services: readonly Asking[] = municipality.categories;
    const [desks, ...others] = services.filter(
      ({ asksDayPart, dayParts }) => asksDayPart || dayParts.length > 0,
    );
    expect([desks?.key, others]).toEqual(['administrative-services', []]);
    expect(desks?.dayParts).toMatchObject(
      ['MORNING', 'DAY', 'EVENING'].map((part) => ({ part, lastDay: '2026-10-01' })),
    );
    const [morning = 0, ...later] = desks?.dayParts.map(({ average }) => average) ?? [];
    expect(morning).toBeLessThan(Math.min(...later));
  });

  it('all of it on the home, by name: what waits, and what an improvement did', async () => {
    const { worklist, measured } = await ask(
      `query ($slug: String!, $until: Date!) {
        worklist(municipality: $slug) { kind items { name(language: "bg") alert } }
        measured: managedImprovements(municipality: $slug, state: PUBLISHED, until: $until, first: 10) {
          nodes { text improvement { effect { verdict } } } } }`,
      { until: '2026-07-26' },
    );
    const kinds = worklist.map(({ kind }: { kind: string }) => kind);
    expect(kinds.toSorted()).toEqual(['ALERT', 'COMMENT', 'REPORT', 'ROUND', 'TASK_OVERDUE', 'TEST_SHEET']);
    const items = worklist.flatMap((line: { items: { name: string; alert: string | null }[] }) => line.items);
    const named = items.map(({ name, alert }: { name: string; alert: string | null }) => [alert, name]);
    expect(named).toContainEqual(['FLOOD', 'Парк „Алана“']);
    expect(named).toContainEqual(['SILENT', 'Детска площадка край езерото „Загорка“']);
    expect(named).toContainEqual([null, 'Паркове, кола 2']);
    expect(named).toContainEqual([null, expect.stringContaining('линия 13 между 7 и 8 часа')]);
    const higher = measured.nodes.filter(
      ({ improvement }: { improvement: { effect: { verdict: string } } }) =>
        improvement.effect.verdict === 'HIGHER',
    );
    expect(higher.map(({ text }: { text: { bg: string } }) => text.bg)).toContain(
      'Ремонтирахме кухнята и отново готвим на място.',
    );
  });

  it('the report of the year before, begun and not published', async () => {
    const { reportYears } = await ask(
      `query ($slug: String!) { reportYears(municipality: $slug) { year version content { introduction } editions { edition } } }`,
    );
    const before = reportYears.find(({ year }: { year: number }) => year === 2025);
    expect(before).toMatchObject({ version: 1, editions: [] });
    expect(before.content.introduction).toContain('табелите');
  });
});

it('tells it once', async () => {
  await doDeeds({ connections: server().database, publicUrl: PUBLIC_URL, now: NOW }, SLUG);
  const { tasks } = await ask('query ($slug: String!) { tasks(municipality: $slug) { totalCount } }');
  expect(tasks.totalCount).toBe(5);
});
