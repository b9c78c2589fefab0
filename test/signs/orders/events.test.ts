// Signs of an event say its days, and are not ordered for a day on which it is over.
import { expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { signsIn } from '../../../sign-generator/source/file.ts';
import { order } from './ordered.ts';
import { ordersOfAPrinter } from './ordering.ts';

const { server, city, printer, codeOf, contentOf } = ordersOfAPrinter();

it('are refused where it is over before they would come, and ordered where it is not', async () => {
  const setLast = (day: string) =>
    server().database.owner.pool.query(
      Prisma.sql`UPDATE locations SET first_day = '2026-11-20', last_day = ${day} WHERE id = ${city().places[1]?.id}`,
    );
  await setLast('2026-11-27');
  expect(await order(server(), city(), printer())).toMatchObject({
    faults: [{ field: 'dueOn', fault: 'OUT_OF_RANGE', part: codeOf(1) }],
  });
  await setLast('2027-11-26');
  const created = await order(server(), city(), printer());
  const { signs } = signsIn(await contentOf(created.order.id), 'content.json');
  expect(signs.map(({ code, location }) => [code, location.days]).toSorted()).toEqual(
    city()
      .places.map(({ code }) => [
        code,
        code === codeOf(1) ? { firstDay: '2026-11-20', lastDay: '2027-11-26' } : undefined,
      ])
      .toSorted(),
  );
});
