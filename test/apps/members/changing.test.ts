// Giving a member another post and ending a membership; the last admin cannot go, also not of two at once.
import { beforeAll, afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { createAsking, listPeople, readJournal } from './asking.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
let editor: SignedIn;
let ask: ReturnType<typeof createAsking>;
beforeAll(async () => {
  server = await startTestServer();
  ask = createAsking(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  city = await createCity(server.database.owner.pool);
  admin = await server.signIn(city, { name: 'Мария Иванова' });
  editor = await server.signIn(city, { role: 'editor', name: 'Петър Колев' });
});

const the = ({ memberId }: SignedIn, version = 1) => ({
  municipality: city.slug,
  member: String(memberId),
  version,
});
const rolesOf = async () => (await listPeople(server, city, admin)).members.map(({ role }) => role);

describe('a member', () => {
  it('gets another role and scope, by the version that was read', async () => {
    const local = { role: 'LOCAL', scope: { settlement: String(city.settlementId) } };
    const { data } = await ask('change', { ...the(editor), ...local }, admin);
    expect(data.changeMember).toEqual({
      __typename: 'MemberChanged',
      member: {
        id: String(editor.memberId),
        role: 'LOCAL',
        version: 2,
        scope: { settlement: { name: 'Проба' }, category: null, locations: [] },
      },
    });
    expect((await readJournal(server, city))[0]).toMatchObject({
      actor: `Мария Иванова <${admin.email}>`,
      subject: 'Member',
      subject_name: 'Петър Колев',
      before: { role: 'editor', settlement: null },
      after: { role: 'local', settlement: 'Проба' },
    });
    const late = await ask('change', { ...the(editor), role: 'AUDITOR' }, admin);
    expect(late.data.changeMember).toEqual({
      __typename: 'Outdated',
      version: 2,
      changedBy: `Мария Иванова <${admin.email}>`,
    });
    const gone = await ask('remove', the(editor), admin);
    expect(gone.data.removeMember.__typename).toBe('Outdated');
  });

  it('is local only within the city', async () => {
    const other = await createCity(server.database.owner.pool);
    for (const scope of [
      { settlement: String(other.settlementId) },
      { category: String(other.categoryId) },
      { locations: other.places.map(({ id }) => String(id)) },
    ]) {
      const { data } = await ask('change', { ...the(editor), role: 'LOCAL', scope }, admin);
      expect(data.changeMember.faults).toEqual([{ field: 'scope', fault: 'UNKNOWN' }]);
    }
    const { data } = await ask('change', { ...the(editor), role: 'LOCAL' }, admin);
    expect(data.changeMember.faults).toEqual([{ field: 'scope', fault: 'REQUIRED' }]);
    expect(await readJournal(server, city)).toEqual([]);
  });

  it('who is given what he or she has leaves no line in the journal', async () => {
    const { data } = await ask('change', { ...the(editor), role: 'EDITOR' }, admin);
    expect(data.changeMember.__typename).toBe('MemberChanged');
    expect(await readJournal(server, city)).toEqual([]);
  });

  it('who was removed is a stranger at once, and stays in the journal by name', async () => {
    const places = `query ($slug: String!) { comments(municipality: $slug) { nodes { text } } }`;
    expect((await server.ask(places, { slug: city.slug }, editor)).codes).toEqual([]);
    expect((await ask('remove', the(editor), admin)).data.removeMember.__typename).toBe('MemberRemoved');
    expect((await server.ask(places, { slug: city.slug }, editor)).codes).toEqual(['NOT_FOUND']);
    expect((await readJournal(server, city))[0]).toMatchObject({
      subject_name: 'Петър Колев',
      before: { role: 'editor' },
      after: null,
    });
    expect((await ask('remove', the(editor), admin)).codes).toEqual(['NOT_FOUND']);
  });

  it('of another city is nobody here', async () => {
    const stranger = await server.signIn(await createCity(server.database.owner.pool));
    expect((await ask('change', { ...the(stranger), role: 'AUDITOR' }, admin)).codes).toEqual(['NOT_FOUND']);
    expect((await ask('remove', the(stranger), admin)).codes).toEqual(['NOT_FOUND']);
    expect((await ask('remove', the(editor), stranger)).codes).toEqual(['NOT_FOUND']);
  });

  it('is changed by an admin who has just shown who it is, and by nobody else', async () => {
    const unconfirmed = await server.signIn(city, { isConfirmed: false });
    const without = await server.signIn(city, { hasFactor: false });
    for (const [who, code] of [
      [unconfirmed, 'CONFIRM_FIRST'],
      [without, 'FACTOR_FIRST'],
      [editor, 'FORBIDDEN'],
    ] as const) {
      const { status, codes } = await ask('change', { ...the(editor), role: 'ADMIN' }, who);
      expect([status, codes]).toEqual([403, [code]]);
      expect((await ask('remove', the(editor), who)).codes).toEqual([code]);
    }
  });
});

describe('the last admin', () => {
  it('stays one, whoever asks', async () => {
    const { data } = await ask('change', { ...the(admin), role: 'EDITOR' }, admin);
    expect(data.changeMember.__typename).toBe('LastAdmin');
    expect((await ask('remove', the(admin), admin)).data.removeMember.__typename).toBe('LastAdmin');
    expect(await rolesOf()).toEqual(['ADMIN', 'EDITOR']);
    expect(await readJournal(server, city)).toEqual([]);
  });

  it('may stay what it is, and go once there is another', async () => {
    const same = await ask('change', { ...the(admin), role: 'ADMIN' }, admin);
    expect(same.data.changeMember.__typename).toBe('MemberChanged');
    await ask('change', { ...the(editor), role: 'ADMIN' }, admin);
    expect((await ask('remove', the(admin, 2), admin)).data.removeMember.__typename).toBe('MemberRemoved');
  });

  it.each([
    ['each takes the other away', (mine: object) => ask('remove', mine, admin)],
    ['each makes the other an editor', (mine: object) => ask('change', { ...mine, role: 'EDITOR' }, admin)],
  ])('is left where two do it at once: %s', async (_name, first) => {
    for (let round = 0; round < 5; round++) {
      city = await createCity(server.database.owner.pool);
      admin = await server.signIn(city);
      const second = await server.signIn(city);
      const answers = await Promise.all([first(the(second)), ask('remove', the(admin), second)]);
      // Whoever comes second is the last one, or nobody here any more.
      const done = answers.filter(({ data }) =>
        /MemberRemoved|MemberChanged/.test(JSON.stringify(data ?? '')),
      );
      expect(done).toHaveLength(1);
      const { rows } = await server.database.owner.pool.query(
        `SELECT FROM members WHERE municipality_id = $1 AND role = 'admin'`,
        [city.id],
      );
      expect(rows).toHaveLength(1);
    }
  });
});
