// The counter marks, when it opens comments, those that sound as if somebody may be harmed.
import { expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { aBallot, cast, castScores } from '../ballots/room.ts';
import { aComment } from '../ballots/slips.ts';
import { FIVE, roomOfComments } from '../comments/counted.ts';

const { room, castComments, open } = roomOfComments();

test('comments that sound as if somebody may be harmed are marked to be told of, and the others are not', async () => {
  const city = await room().createCity();
  await castComments(city, 9);
  await cast(room(), [aBallot(city, aComment('Ще те убия, шофьоре'))]);
  await castScores(room(), city, FIVE);
  expect(await open()).toMatchObject({ comments: 10 });
  const { rows } = await room().owner.query(
    Prisma.sql`SELECT text FROM comments WHERE municipality_id = ${city.id} AND danger = 'FOUND'`,
  );
  expect(rows).toEqual([{ text: 'Ще те убия, шофьоре' }]);
});
