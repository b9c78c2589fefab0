// What a vote over HTTP takes into the box for its night: the quarter of the city's day, and whether it is the first of its network.
import { expect, it } from 'vitest';
import type { Slip } from '../../../server/voting/ballots/slip-bytes.ts';
import { openWaiting } from '../../support/waiting.ts';
import { draw, someAddress, votersOfACity } from './voting.ts';

const { server, city, rate, answer, form } = votersOfACity();

const told = ({ content, trust, arrival }: Slip): string =>
  [content.kind, trust.reason ?? trust.standing, arrival?.quarter, arrival?.isFirst].join(' ');

it('lies under the seal of a score that counts, and of nothing else', async () => {
  const [home, other] = [someAddress(), someAddress()];
  for (let n = 0; n < 3; n += 1) await rate(home);
  await answer(home);
  await form(other, { ballotId: draw(), score: '3' });
  // It is noon in Sofia.
  expect((await openWaiting(server(), city())).map(told).toSorted()).toEqual([
    'answer COUNTED  ',
    'score COUNTED 2 false',
    'score COUNTED 2 true',
    'score COUNTED 2 true',
    'score NETWORK  ',
  ]);
});
