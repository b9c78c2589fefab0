// A sign taken off a round: gone from every list, back when a phone tells of it that did not hear, and nothing told is lost.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { CHANGE, MINE, plan, PLANNED, RECORD, told, type PlannedRound } from './planned.ts';

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-26T06:00:00Z') });
  city = await createCity(server.database.owner.pool, { places: 3 });
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

const codeOf = (at: number) => city.places[at]?.code ?? '';
const codesOf = (signs: readonly { code: string }[]) => signs.map(({ code }) => code).toSorted();
const all = () => codesOf(city.places);

async function change({ id }: PlannedRound, version: number, codes: readonly string[]) {
  const plain = { municipality: city.slug, round: id, version, name: 'Иван', roundOn: '2026-11-26' };
  return (await server.ask(CHANGE, { input: { ...plain, codes } }, editor)).data.changeMountingRound;
}
const planned = async ({ id }: PlannedRound) =>
  (await server.ask(PLANNED, { slug: city.slug, id }, editor)).data.plannedRound;
const seen = async ({ pass }: PlannedRound) =>
  codesOf((await server.ask(MINE, {}, pass)).data.mountingRound.signs);
const record = ({ pass }: PlannedRound, mountings: readonly object[]) =>
  server.ask(RECORD, { input: { mountings } }, pass);
async function listed({ id }: PlannedRound): Promise<number> {
  const path = `/members/files/rounds/${city.slug}/${id}/mounting-list.pdf`;
  return (await (await fetch(server.url + path, { headers: editor.headers })).arrayBuffer()).byteLength;
}

it('is in no list any more, and comes back where it is added again', async () => {
  const round = await plan(server, city, editor);
  const whole = await listed(round);
  const rest = [codeOf(0), codeOf(2)];
  expect(await change(round, 1, rest)).toMatchObject({ __typename: 'RoundSaved', round: { version: 2 } });
  expect(codesOf((await planned(round)).signs)).toEqual(rest.toSorted());
  expect(await planned(round)).toMatchObject({ signCount: 2, toldCount: 0 });
  expect(await seen(round)).toEqual(rest.toSorted());
  expect(await listed(round)).toBeLessThan(whole);
  await change(round, 2, all());
  expect(await seen(round)).toEqual(all());
  expect(await planned(round)).toMatchObject({ signCount: 3 });
});

it('of which a phone tells that did not hear of it is back with what was told, once', async () => {
  const round = await plan(server, city, editor);
  await change(round, 1, [codeOf(0)]);
  const [first, second] = [told(codeOf(1), { note: 'До вратата' }), told(codeOf(0))];
  for (const isRepeated of [false, true]) {
    const { data } = await record(round, [first, second]);
    expect(data.recordMountings.results).toMatchObject([
      { __typename: 'MountingRecorded', code: codeOf(1), isRepeated },
      { __typename: 'MountingRecorded', code: codeOf(0), isRepeated },
    ]);
  }
  const { signs, ...counts } = await planned(round);
  expect(counts).toMatchObject({ signCount: 2, toldCount: 2 });
  const back = signs.find(({ code }: { code: string }) => code === codeOf(1));
  expect(back).toMatchObject({ state: 'MOUNTED', mountings: [{ note: 'До вратата' }] });
  expect(await seen(round)).toEqual([codeOf(0), codeOf(1)].toSorted());
});

it('that came back is not lost by a member who had the round open, and cannot be taken off again', async () => {
  const round = await plan(server, city, editor);
  await change(round, 1, [codeOf(0), codeOf(2)]);
  await record(round, [told(codeOf(1))]);
  expect(await change(round, 2, [codeOf(0)])).toEqual({ __typename: 'Outdated', version: 3 });
  expect(await change(round, 3, [codeOf(0)])).toMatchObject({
    faults: [{ field: 'codes', fault: 'IN_USE', part: codeOf(1) }],
  });
  expect(await seen(round)).toEqual(all());
});

it('of another round, or never on this one, is still none of it', async () => {
  const [round, other] = [
    await plan(server, city, editor, { codes: [codeOf(0)] }),
    await plan(server, city, editor),
  ];
  await change(other, 1, [codeOf(0), codeOf(2)]);
  const { data } = await record(round, [told(codeOf(1))]);
  expect(data.recordMountings.results).toMatchObject([{ __typename: 'SignNotOfRound', code: codeOf(1) }]);
  expect(await seen(round)).toEqual([codeOf(0)]);
  expect(await seen(other)).toEqual([codeOf(0), codeOf(2)].toSorted());
});
