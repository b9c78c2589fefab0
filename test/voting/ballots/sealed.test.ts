// Slips that phones seal: nobody but the counter reads them, they count exactly once where they were cast, and nowhere else.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openWaiting } from '../../support/waiting.ts';
import { codeOf } from './live-city.ts';
import { scoreOf, slipOf } from './phones.ts';
import { sealedVotes } from './sealed-votes.ts';

const { server, phones, night } = sealedVotes();
const EIGHT = Uint8Array.of(1, 8);

describe('what phones sealed', () => {
  it('is published as it was said, together with what came without a seal', async () => {
    const city = await night.aCity();
    for (const score of [1, 10, 7, 7])
      expect(await phones.send(city, scoreOf(codeOf(city), score))).toMatchObject({
        status: 200,
        outcome: { state: 'received', already: false, next: null },
      });
    await phones.post(scoreOf(codeOf(city), 4));
    expect(await night.holdNightOf(city)).toMatchObject({ ratings: 5, spoiled: 0 });
    expect(await night.scoresOf(city)).toEqual([1, 4, 7, 7, 10]);
  });

  it('waits on under the next key, opened and sealed again, until its group is full', async () => {
    const city = await night.aCity();
    for (const score of [2, 3]) await phones.send(city, scoreOf(codeOf(city), score));
    expect(await night.holdNightOf(city)).toMatchObject({ ratings: 0, spoiled: 0 });
    expect(await night.waitingOf(city)).toEqual([2]);
    for (const score of [4, 5, 6]) await phones.send(city, scoreOf(codeOf(city), score));
    expect(await night.holdNightOf(city)).toMatchObject({ ratings: 5, spoiled: 0 });
    expect(await night.scoresOf(city)).toEqual([2, 3, 4, 5, 6]);
  });

  it('is answers and comments too; a comment is masked when it is opened', async () => {
    const city = await night.aCity();
    const options = city.optionIds.slice(0, 2).map(String);
    for (let person = 0; person < 5; person += 1) {
      await phones.send(city, scoreOf(codeOf(city), 3));
      const answer = [
        ['question', String(city.questionId)] as const,
        ...options.map((id) => ['option', id] as const),
      ];
      await phones.send(city, slipOf(codeOf(city), 'answer', answer));
      await phones.send(
        city,
        slipOf(codeOf(city), 'comment', [['comment', 'Пишете ми на ana@example.bg, моля']]),
      );
    }
    expect(await night.holdNightOf(city)).toMatchObject({ ratings: 5, answers: 5, comments: 0, spoiled: 0 });
    const comments = (await openWaiting(server(), city)).map(({ content }) => content);
    expect(comments).toHaveLength(5);
    for (const content of comments) {
      expect(content).toMatchObject({ kind: 'comment', text: expect.stringMatching(/^Пишете ми на /) });
      expect(JSON.stringify(content)).not.toContain('ana@');
    }
  });

  it('counts once, however often it is sent, and sealed anew each time', async () => {
    const city = await night.aCity();
    const slip = scoreOf(codeOf(city), 9);
    expect((await phones.send(city, slip)).outcome).toMatchObject({ state: 'received', already: false });
    for (const again of [slip, { ...slip, fields: [slip.fields[0] ?? ['', ''], ['score', '1'] as const] }])
      expect((await phones.send(city, again)).outcome).toMatchObject({ state: 'received', already: true });
    expect(await night.waitingOf(city)).toEqual([1]);
  });

  it('is answered alike, byte for byte, whatever was said', async () => {
    const city = await night.aCity();
    const bodies = new Set<string>();
    for (let score = 1; score <= 10; score += 1)
      bodies.add((await phones.send(city, scoreOf(codeOf(city), score))).body);
    expect(bodies.size).toBe(1);
  });
});

describe('a key that is not that of today', () => {
  it('costs no vote: nothing is stored, the id stays free, and the answer brings the key', async () => {
    const city = await night.aCity();
    const early = await phones.sealBytes(city, 'score', EIGHT);
    await night.holdNightOf(city);
    const { data } = await phones.rateSealed(early);
    const { id: today, point } = await phones.keyFor(city.id);
    expect(data.rateSealed).toEqual({ __typename: 'KeyRetired', key: { id: today, publicKey: point } });
    expect([await night.waitingOf(city), await night.idsOf(city)]).toEqual([[0], [0]]);
    const late = await phones.sealBytes(city, 'score', EIGHT, { id: early.ballotId });
    expect((await phones.rateSealed(late)).data.rateSealed.__typename).toBe('SlipReceived');
    expect([await night.waitingOf(city), await night.idsOf(city)]).toEqual([[1], [1]]);
  });

  it.each([
    ['none', '', ''],
    ['nobody’s', '8f2b6c1d-3e4f-4a5b-8c6d-7e8f9a0b1c2d', randomBytes(83).toString('base64')],
  ])('%s is answered with it', async (_whose, key, sealed) => {
    const city = await night.aCity();
    const ballotId = crypto.randomUUID();
    const { data } = await phones.rateSealed({ code: codeOf(city), kind: 'SCORE', ballotId, key, sealed });
    expect(data.rateSealed.key.id).toBe((await phones.keyFor(city.id)).id);
    expect(await night.waitingOf(city)).toEqual([0]);
  });

  it('keeps no other vote from being stored that comes along with it', async () => {
    const [city, other] = [await night.aCity(), await night.aCity()];
    const early = await Promise.all([1, 2, 3].map(() => phones.sealBytes(city, 'score', EIGHT)));
    // Without the box knowing: what comes now is under a closed key, whoever sealed it.
    await night.holdNightOf(city);
    const [sealed, plain, elsewhere] = await Promise.all([
      Promise.all(early.map(phones.rateSealed)),
      Promise.all([4, 5].map((score) => phones.post(scoreOf(codeOf(city), score)))),
      phones.send(other, scoreOf(codeOf(other), 6)),
    ]);
    for (const { data } of sealed) expect(data.rateSealed.__typename).toBe('KeyRetired');
    expect([...plain, elsewhere].map(({ outcome }) => outcome.state)).toEqual([
      'received',
      'received',
      'received',
    ]);
    expect([await night.waitingOf(city), await night.waitingOf(other)]).toEqual([[2], [1]]);
  });

  it('of another city is none here', async () => {
    const [city, other] = [await night.aCity(), await night.aCity()];
    const foreign = await phones.sealBytes(city, 'score', EIGHT, { key: await phones.keyFor(other.id) });
    expect((await phones.rateSealed(foreign)).data.rateSealed.__typename).toBe('KeyRetired');
    expect([await night.waitingOf(city), await night.waitingOf(other)]).toEqual([[0], [0]]);
  });
});
