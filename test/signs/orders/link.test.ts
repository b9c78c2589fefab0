// The link of a new order: told once, sent to the shop in its language, and in the journal without what opens it.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { order } from './ordered.ts';
import { ordersOfAPrinter } from './ordering.ts';

const { server, city, printer } = ordersOfAPrinter();

describe('its link', () => {
  it('is told once, sent to the shop in its language with what is ordered, and kept as a hash', async () => {
    const { order: made, link } = await order(server(), city(), printer(), { wantsTestSheet: true });
    const token = link.url.slice(`${server().url}/print/`.length);
    expect(token).toMatch(/^pass_[\w-]{43}$/);
    // Ninety days after the day on which all is to be there.
    expect(link).toMatchObject({ expiresOn: '2027-03-10', isSent: true });
    const letter = server().letters.at(-1);
    expect(letter).toMatchObject({ to: 'shop@pechat.example.bg', replyTo: printer().email });
    expect(letter?.subject).toBe(
      `Община Проба: поръчка № ${made.number} за табели, срок 10 декември 2026\u00a0г.`,
    );
    for (const told of [
      link.url,
      'Бройки общо: 6',
      'Формат: 148 × 210 мм',
      'Материал: Дибонд 3 мм',
      'пл. „Свобода“ 1',
      'пробен лист',
      'Пенка Печатарска',
    ])
      expect(letter?.text).toContain(told);
    const { rows } = await server().database.owner.pool.query(
      Prisma.sql`SELECT holder, token_hash FROM passes WHERE order_id = ${made.id}::bigint`,
    );
    expect(rows).toEqual([
      { holder: 'shop@pechat.example.bg', token_hash: createHash('sha256').update(token).digest() },
    ]);
  });

  it('is told to who ordered where no mail server takes the letter, which may be English', async () => {
    const shopEmail = 'unreachable@pechat.example.bg';
    const { link } = await order(server(), city(), printer(), { shopEmail, shopLanguage: 'EN' });
    expect(link).toMatchObject({ isSent: false });
    expect(server().letters.at(-1)?.text).toContain('Total copies: 6');
  });

  it('stands in the journal with the order, without what opens it', async () => {
    const { order: made, link } = await order(server(), city(), printer());
    const admin = await server().signIn(city());
    const { data } = await server().ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "PrintOrder", search: "№ ${made.number}") {
        nodes { actor action subjectId subjectName before after } } }`,
      { slug: city().slug },
      admin,
    );
    const [linked, ordered] = data.audit.nodes;
    const after = (entry: { after: string }) => JSON.parse(entry.after);
    const by = { action: 'orders.edit', subjectId: made.id, subjectName: `№ ${made.number}` };
    expect([linked, ordered]).toMatchObject([by, { ...by, before: null }]);
    expect(after(linked)).toEqual({ linkUntil: '2027-03-10' });
    expect(after(ordered)).toMatchObject({ signCount: 3, orderState: 'ORDERED' });
    expect(JSON.stringify(data)).not.toContain(link.url.slice(-43));
  });
});
