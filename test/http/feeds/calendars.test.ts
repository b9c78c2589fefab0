// Calendars of what is promised, as another program reads them: of a city, a service and a place; and nothing of what is not public.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCalendar, type CalendarDay } from '../../../client/citizen/icalendar.ts';
import { createCity, type City } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let ramp: bigint;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-20T10:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 2 });
  const places = city.places.slice(0, 1).map(({ id }) => id);
  const add = (name: string, more: object) =>
    addImprovement(owner, city, { name, day: '2027-01-10', ...more });
  ramp = await add('рампа, парапет; и\\още', { places, promised: '2027-01-10' });
  await add('късно', { promised: '2026-11-01', category: city.categoryId });
  await add('готово', { places, promised: '2026-11-30', day: '2026-11-10', isPublished: true });
  await add('без обещание', { places });
  await add('чернова', { places, isPublished: false });
});
afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(`/results/${city.slug}${path}`, server.url), { headers });

function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
const eventsOf = async (path: string) => eventsIn(await (await ask(path)).text());
const titles = (events: readonly ICAL.Event[]) =>
  events.map(({ summary }) => summary.replace('Направено ', ''));

describe('a calendar', () => {
  it('of the city has each day that was promised, whole', async () => {
    const answer = await ask('/calendar.ics');
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const text = await answer.text();
    const events = eventsIn(text);
    expect(titles(events)).toEqual(['късно', 'рампа, парапет; и\\още', 'готово']);
    const [late, first, done] = events;
    expect(first?.startDate.isDate).toBe(true);
    expect(first?.startDate.toString()).toBe('2027-01-10');
    expect(first?.endDate.toString()).toBe('2027-01-11');
    expect(first?.uid).toBe(`${city.slug}-improvement-${ramp}@localhost`);
    expect(first?.description).toContain('Обещано до 10 януари 2027');
    expect(late?.description).toContain('Срокът мина');
    expect(done?.description).toContain('навреме');
    for (const { component } of events) {
      expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-10-01T12:00:00Z');
      expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    }
    expect(text).not.toMatch(/чернова|без обещание/);
  });

  it('of a place and of a service has what is promised there alone', async () => {
    const [place, other] = city.places;
    expect(titles(await eventsOf(`/${place?.id}/calendar.ics`))).toHaveLength(2);
    expect(await eventsOf(`/${other?.id}/calendar.ics`)).toEqual([]);
    const english = await eventsOf(`/calendar.ics?category=${city.categoryId}&language=en`);
    expect(english[0]?.summary).toBe('Done късно');
    expect(english[0]?.uid).toBe((await eventsOf('/calendar.ics'))[0]?.uid);
  });

  it('counts changes, and cancels what was given up, under the same name', async () => {
    const owner = server.database.owner.pool;
    const other = await createCity(owner, { isDemo: false });
    const places = other.places.map(({ id }) => id);
    const moved = await addImprovement(owner, other, {
      name: 'пейки',
      day: '2027-01-10',
      promised: '2027-01-10',
      places,
    });
    const editor = await server.signIn(other, { role: 'editor' });
    const tell = async (version: number, wanted: object) => {
      const input = { municipality: other.slug, improvement: String(moved), version, ...wanted };
      const { codes } = await server.ask(
        `mutation ($input: PublishImprovementInput!) { publishImprovement(input: $input) { __typename } }`,
        { input },
        editor,
      );
      expect(codes).toEqual([]);
    };
    // Each address is remembered for a minute, apart from the others.
    const read = async (query: string) => {
      const path = `/results/${other.slug}/${other.places[0]?.id}/calendar.ics${query}`;
      const events = eventsIn(await (await fetch(server.url + path)).text());
      const event = events.find(({ uid }) => uid.includes(`-${moved}@`));
      const status = event?.component.getFirstPropertyValue('status');
      return { sequence: event?.sequence, day: event?.startDate.toString(), status };
    };
    expect(await read('')).toEqual({ sequence: 0, day: '2027-01-10', status: 'CONFIRMED' });
    await tell(1, { state: 'PLANNED', day: '2027-02-01', reason: { bg: 'Чакаме' } });
    expect(await read('?language=en')).toEqual({ sequence: 1, day: '2027-02-01', status: 'CONFIRMED' });
    await tell(2, { state: 'GIVEN_UP', reason: { bg: 'Няма пари' } });
    expect(await read('?language=bg')).toEqual({ sequence: 2, day: '2027-02-01', status: 'CANCELLED' });
  });

  it('is not sent again to whoever has it, and is nowhere else', async () => {
    const etag = (await ask('/calendar.ics')).headers.get('etag') ?? '';
    expect((await ask('/calendar.ics', { 'if-none-match': etag })).status).toBe(304);
    const asked = ['?language=xx', '?category=999999', '?settlement=x'];
    const statuses = asked.map(async (query) => (await ask(`/calendar.ics${query}`)).status);
    expect(await Promise.all(statuses)).toEqual([400, 404, 404]);
    expect((await ask('/999999/calendar.ics')).status).toBe(404);
  });
});

describe('any text', () => {
  const day: Omit<CalendarDay, 'title' | 'text'> = {
    uid: 'x@localhost',
    sequence: 0,
    changedOn: '2026-10-01',
    day: '2027-01-10',
    isCancelled: false,
    address: 'https://kazva.bg/results/x',
  };

  it('comes back as it was, in lines of at most 75 bytes that cut no character', () => {
    const said = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(said, said, (title, text) => {
        const written = writeCalendar({ name: title, language: 'bg', days: [{ ...day, title, text }] });
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(written).not.toMatch(/[^\r]\n|\r[^\n]/);
        const [event] = eventsIn(written);
        const kept = (of: string) => of.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
        expect([event?.summary, event?.description]).toEqual([kept(title), kept(text)]);
      }),
    );
  });
});
