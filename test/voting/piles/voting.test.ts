// A vote with a slip of paper over the API: it counts as present, once, on its days, at its place, however it comes.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayAfter, dayIn } from '../../../server/foundation/days.ts';
import { drawPaperCode, groupedPaperCode } from '../../../server/foundation/paper-code.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { noonAfter } from '../../support/nights.ts';
import { addPile } from '../../support/piles.ts';
import { TEST_SLIP_IDS } from '../../support/slip-ids.ts';
import { startTestServer, type TestServer, UNCOUNTED } from '../../support/server.ts';

let server: TestServer;
let city: City;
const today = dayIn('Europe/Sofia', new Date());

beforeAll(async () => {
  server = await startTestServer(UNCOUNTED);
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
});
afterAll(() => server.close());

const draw = () => drawPaperCode(randomBytes);

const pileOf = (...[codes, options]: [Parameters<typeof addPile>[2], Parameters<typeof addPile>[3]?]) =>
  addPile(server.database.owner.pool, city, codes, options);

async function look(code: string) {
  const { data } = await server.ask(
    `query ($code: String!) { paperSlip(code: $code) { __typename
      ... on PaperSlip { code ballotId sign { code } } ... on PaperSlipClosed { because location { id } } } }`,
    { code },
  );
  return data.paperSlip;
}

async function rate(input: object) {
  const { data, codes } = await server.ask(
    `mutation ($input: RateInput!) { rate(input: $input) { __typename ... on PaperSlipClosed { because } } }`,
    { input: { code: city.places[0]?.code, score: 9, ...input } },
  );
  return data?.rate ?? codes;
}

const claimed = async () => {
  const { rows } = await server.database.owner.pool.query<{ id: string }>(
    'SELECT id FROM ballot_ids WHERE municipality_id = $1 ORDER BY id',
    [city.id],
  );
  return rows.map(({ id }) => id);
};

describe('a slip', () => {
  it('leads to a sign of its place, however it is typed, and gives the id of its vote', async () => {
    const code = draw();
    await pileOf([code]);
    const found = {
      __typename: 'PaperSlip',
      code,
      ballotId: TEST_SLIP_IDS(code).vote,
      sign: { code: city.places[0]?.code },
    };
    for (const typed of [code, groupedPaperCode(code), code.toLowerCase(), code.replaceAll('0', 'О')])
      expect(await look(typed)).toEqual(found);
  });

  it('votes once: the same vote again is received before, a later look is told that it is used', async () => {
    const paper = draw();
    await pileOf([paper]);
    const ballotId = TEST_SLIP_IDS(paper).vote;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => rate({ paper, ballotId, score: 1 + (at % 10) })),
    );
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      ...Array<string>(19).fill('AlreadyReceived'),
      'RatingReceived',
    ]);
    expect(await claimed()).toEqual([TEST_SLIP_IDS(paper).claim]);
    // Nobody sees at which moment somebody votes.
    expect(await look(paper)).toMatchObject({ __typename: 'PaperSlip' });
    await createCounter(server.counting).openDue(noonAfter(1));
    expect(await look(paper)).toMatchObject({ __typename: 'PaperSlipClosed', because: 'USED' });
    expect(await rate({ paper, ballotId, score: 2 })).toEqual({ __typename: 'AlreadyReceived' });
  });

  it('gives its own id alone, at its own place alone', async () => {
    const paper = draw();
    await pileOf([paper]);
    expect(await rate({ paper, ballotId: crypto.randomUUID() })).toEqual(['BAD_INPUT']);
    const elsewhere = { code: city.places[1]?.code, paper, ballotId: TEST_SLIP_IDS(paper).vote };
    expect(await rate(elsewhere)).toEqual({ __typename: 'PaperSlipUnknown' });
    expect(await claimed()).toEqual([]);
  });

  it.each([
    ['EARLY', { beginsOn: dayAfter(today, 1), endsOn: dayAfter(today, 9) }],
    ['OVER', { beginsOn: dayAfter(today, -9), endsOn: dayAfter(today, -1) }],
  ])('is %s outside of its days, and nothing is stored', async (because, days) => {
    const paper = draw();
    await pileOf([paper], days);
    expect(await look(paper)).toMatchObject({ because });
    expect(await rate({ paper, ballotId: TEST_SLIP_IDS(paper).vote })).toMatchObject({ because });
    expect(await claimed()).toEqual([]);
  });

  it('counts late where it was cast in time and waited on a phone', async () => {
    const paper = draw();
    await pileOf([paper], { beginsOn: dayAfter(today, -9), endsOn: dayAfter(today, -3) });
    const vote = { paper, ballotId: TEST_SLIP_IDS(paper).vote };
    expect(await rate({ ...vote, castOn: dayAfter(today, -2) })).toMatchObject({ because: 'OVER' });
    expect(await rate({ ...vote, castOn: dayAfter(today, -3) })).toMatchObject({
      __typename: 'RatingReceived',
    });
  });

  it.each([['0'.repeat(20)], ['A'.repeat(20)], [''], ['x'.repeat(200)], ['\0']])(
    'of a code that none has is unknown: %j',
    async (paper) => {
      expect(await look(paper)).toEqual({ __typename: 'PaperSlipUnknown' });
      expect(await rate({ paper, ballotId: crypto.randomUUID() })).toEqual({
        __typename: 'PaperSlipUnknown',
      });
    },
  );

  it('of a pile that was called back counts no more', async () => {
    const paper = draw();
    const pile = await pileOf([paper]);
    await server.ask(
      `mutation ($input: RevokePileInput!) { revokePile(input: $input) { __typename } }`,
      { input: { municipality: city.slug, pile } },
      await server.signIn(city),
    );
    expect(await rate({ paper, ballotId: TEST_SLIP_IDS(paper).vote })).toMatchObject({ because: 'REVOKED' });
  });
});

describe('slips that a member read', () => {
  const cast = async (slips: readonly object[], who: SignedIn) => {
    const { data, codes } = await server.ask(
      `mutation ($input: CastPaperSlipsInput!) { castPaperSlips(input: $input) { fates } }`,
      { input: { municipality: city.slug, slips } },
      who,
    );
    return data?.castPaperSlips.fates ?? codes;
  };
  const filled = (codes: readonly string[]) => codes.map((code, at) => ({ code, score: 1 + (at % 10) }));

  it('are told one by one: used on a phone, twice in the batch, unknown, late', async () => {
    const codes = Array.from({ length: 6 }, draw);
    const [onPhone = draw(), twice = draw(), ...fine] = codes;
    const late = draw();
    await pileOf(codes);
    await pileOf([late], { beginsOn: dayAfter(today, -90), endsOn: dayAfter(today, -31) });
    await rate({ paper: onPhone, ballotId: TEST_SLIP_IDS(onPhone).vote });
    const slips = filled([onPhone, twice, twice, draw(), late, ...fine]);
    const fates = await cast(slips, await server.signIn(city));
    expect(fates).toEqual(['USED', 'RECEIVED', 'USED', 'UNKNOWN', 'OVER', ...fine.map(() => 'RECEIVED')]);
    expect(await claimed()).toEqual(codes.map((code) => TEST_SLIP_IDS(code).claim).toSorted());
    const again = await cast(slips, await server.signIn(city));
    expect(again).toEqual(['USED', 'USED', 'USED', 'UNKNOWN', 'OVER', ...fine.map(() => 'USED')]);
  });

  it('are those of places on which the member works', async () => {
    const [own, other] = [Array.from({ length: 5 }, draw), draw()];
    await pileOf(own);
    await pileOf([other], { place: city.places[1] });
    const scope = { locationIds: [city.places[0]?.id ?? 0n] };
    const local = await server.signIn(city, { role: 'local', ...scope });
    expect(await cast(filled([...own, other]), local)).toEqual([...own.map(() => 'RECEIVED'), 'UNKNOWN']);
  });

  it('are cast five at the least, whatever else fills the batch up', async () => {
    const codes = Array.from({ length: 5 }, draw);
    await pileOf(codes);
    const [first = draw(), ...others] = codes;
    const [used] = others;
    const padded = filled([first, first, first, draw(), draw(), ...others.slice(1)]);
    const member = await server.signIn(city);
    const few = ['TOO_FEW', 'USED', 'USED', 'UNKNOWN', 'UNKNOWN', 'TOO_FEW', 'TOO_FEW', 'TOO_FEW'];
    expect(await cast(padded, member)).toEqual(few);
    expect(await claimed()).toEqual([]);
    expect(await entries()).toEqual([]);
    await rate({ paper: used, ballotId: TEST_SLIP_IDS(used ?? first).vote });
    expect((await cast(filled(codes), member)).toSorted()).toEqual([
      ...Array<string>(4).fill('RECEIVED'),
      'USED',
    ]);
  });

  const entries = async () => {
    const { rows } = await server.database.owner.pool.query<{ entry: object }>(
      `SELECT to_jsonb(e) AS entry FROM audit_entries e WHERE municipality_id = $1 AND subject = 'PaperSlips'`,
      [city.id],
    );
    return rows;
  };

  it('that cannot be stored now are in no journal, and come in when they are sent again', async () => {
    const codes = Array.from({ length: 6 }, draw);
    await pileOf(codes);
    const member = await server.signIn(city);
    // A first vote, so that the city has its key.
    await rate({ ballotId: crypto.randomUUID() });
    const holder = await server.database.owner.pool.connect();
    try {
      await holder.query('BEGIN; LOCK TABLE ballot_ids IN ACCESS EXCLUSIVE MODE');
      expect(await cast(filled(codes), member)).toEqual(['UNAVAILABLE']);
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
    expect(await entries()).toEqual([]);
    const fates: string[] = await cast(filled(codes), member);
    // The statement that was given up may have come in all the same, after the lock.
    expect(fates.every((fate) => fate === 'RECEIVED' || fate === 'USED')).toBe(true);
    expect((await claimed()).length).toBe(codes.length + 1);
    expect(await entries()).toHaveLength(1);
  });

  it('leave one line in the journal, which names neither codes, scores nor places, nor how many were new', async () => {
    const codes = Array.from({ length: 6 }, draw);
    const [onPhone = draw(), ...rest] = codes;
    await pileOf([onPhone, ...rest.slice(0, 3)]);
    await pileOf(rest.slice(3), { place: city.places[1] });
    await rate({ paper: onPhone, ballotId: TEST_SLIP_IDS(onPhone).vote });
    await cast(filled(codes), await server.signIn(city));
    const rows = await entries();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.entry).toMatchObject({
      after: { slips: 6 },
      subject_id: String(city.id),
      subject_name: null,
    });
    for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code);
  });
});
