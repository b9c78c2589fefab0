// Reminders of the annual report: when they are due, to whom they go, and that each goes out once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlineOf, reminderDue } from '../../../server/action/reports/deadline.ts';
import { createCity, type City } from '../../support/city.ts';
import { testQueue, type TestQueue } from '../../support/queue.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

describe('the deadline', () => {
  it.each([
    [2025, 3, 1, '2026-03-01'],
    [2025, 4, 1, '2026-04-01'],
    [2027, 2, 31, '2028-02-29'],
    [2025, 12, 31, '2026-12-31'],
  ])('of %i, set to month %i and day %i, is %s', (year, reportMonth, reportDay, day) => {
    expect(deadlineOf(year, { reportMonth, reportDay })).toBe(day);
  });

  it.each([
    [31, null],
    [30, 30],
    [12, 30],
    [7, 7],
    [0, 7],
    [-1, null],
  ])('with %i days left brings the reminder %s', (left, due) => {
    expect(reminderDue(left)).toBe(due);
  });
});

describe('reminders', () => {
  let server: TestServer;
  let city: City;
  let queue: TestQueue;
  beforeAll(async () => {
    server = await startTestServer();
    queue = await testQueue(server.database);
    city = await createCity(server.database.owner.pool, { isDemo: false });
    await server.signIn(city, { role: 'admin' });
    await server.signIn(city, { role: 'editor' });
    await server.signIn(city, { role: 'analyst' });
  });
  afterAll(() => server.close());

  const remind = (now: string) => queue.run('reports.letters', now);

  it('go to admins and editors, once each, and stop when a report stands', async () => {
    expect(await remind('2026-01-29T06:00:00Z')).toEqual([]);
    const first = await remind('2026-01-30T06:00:00Z');
    expect(first).toHaveLength(2);
    expect(first[0]?.subject).toBe('Община Проба: годишният доклад за 2025\u00a0г. – остават 30 дни');
    expect(first[0]?.text).toContain(`https://members.kazva.bg/members/${city.slug}/reports/2025`);
    expect(await remind('2026-01-31T06:00:00Z')).toEqual([]);
    // One that could not be sent is tried again, unless its day is over.
    queue.sendBy(() => Promise.reject(new Error('The disk is full.')));
    expect(await remind('2026-02-22T06:00:00Z')).toEqual([]);
    queue.sendBy(() => Promise.resolve());
    await queue.retry();
    const second = await remind('2026-02-28T06:00:00Z');
    expect(second.map(({ subject }) => subject)).toEqual([
      'Община Проба: годишният доклад за 2025\u00a0г. – остава 1 ден',
      'Община Проба: годишният доклад за 2025\u00a0г. – остава 1 ден',
    ]);
    await queue.retry();
    expect(await remind('2026-03-01T06:00:00Z')).toEqual([]);
    await server.database.owner.pool.query(
      `INSERT INTO reports (municipality_id, year, content) VALUES (${city.id}, 2026, '{"methods": []}')`,
    );
    await server.database.owner.pool.query(
      `INSERT INTO report_editions VALUES (${city.id}, 2026, 1, now(), 'Somebody', '{}', '{"methods": []}')`,
    );
    expect(await remind('2027-02-23T06:00:00Z')).toEqual([]);
  });
});
