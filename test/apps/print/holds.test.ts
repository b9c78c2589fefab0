// A print shop asks, or says that it cannot make an order, and a member answers; and the waybill of what was sent.
import { expect, it } from 'vitest';
import { become, get, post, shopOf } from './visited.ts';
import { shopsOfACity } from './shops.ts';

const { server, city, admin } = shopsOfACity();

const ORDER = `query ($slug: String!, $id: ID!) { printOrder(municipality: $slug, id: $id) { version waybill waybillUrl
  hold { reason text answer } } }`;
const ANSWER = `mutation ($input: AnswerPrintOrderInput!) { answerPrintOrder(input: $input) { __typename
  ... on PrintOrderChanged { order { hold { answer } } } ... on Invalid { faults { field fault } } } }`;

/** A shop with an order of its own, and what its member sees and answers. */
async function held() {
  const shop = await shopOf(server(), city(), admin());
  const { id } = shop;
  const see = async () => (await server().ask(ORDER, { slug: city().slug, id }, admin())).data.printOrder;
  const answer = async (text: string) => {
    const { version } = await see();
    const input = { municipality: city().slug, order: id, version, answer: text };
    return (await server().ask(ANSWER, { input }, admin())).data.answerPrintOrder;
  };
  const ask = (hold: string, text: string) => post(server(), shop.path, { hold, text });
  return { shop, see, answer, ask };
}

it('a question is asked, answered and told the shop, and over when it prints', async () => {
  const { shop, see, answer, ask } = await held();
  expect(await answer('Да.')).toEqual({
    __typename: 'Invalid',
    faults: [{ field: 'order', fault: 'NOT_ALLOWED' }],
  });
  expect((await ask('QUESTION', ' Дибонд 2 мм\nстава ли? ')).location).toBe(`${shop.path}?told=QUESTION`);
  expect((await get(server(), `${shop.path}?told=QUESTION`)).text).toContain('Общината вижда въпроса Ви');
  expect((await see()).hold).toEqual({ reason: 'QUESTION', text: 'Дибонд 2 мм става ли?', answer: null });
  const asked = server().letters.at(-1);
  expect(asked).toMatchObject({ to: admin().email, replyTo: 'shop@pechat.example.bg' });
  expect(asked?.subject).toMatch(/печатницата пита за поръчка № \d+$/);
  expect(asked?.text).toContain('> Дибонд 2 мм става ли?');
  expect(asked?.text).toContain(`/members/${city().slug}/signs/orders/${shop.id}\n`);
  expect((await get(server(), shop.path)).text).toContain('Чака отговор от общината.');
  expect((await answer(' ')).faults).toEqual([{ field: 'answer', fault: 'REQUIRED' }]);
  expect((await answer('Да, 2 мм е добре.')).order.hold.answer).toBe('Да, 2 мм е добре.');
  const letter = server().letters.at(-1);
  expect(letter?.subject).toMatch(/отговор по поръчка № \d+$/);
  expect(letter?.text).toContain('Дибонд 2 мм става ли?');
  expect(letter?.text).toContain('Да, 2 мм е добре.');
  expect((await get(server(), shop.path)).text).toContain('Отговор на общината: Да, 2 мм е добре.');
  await post(server(), shop.path, { state: 'RECEIVED' });
  expect((await see()).hold).not.toBe(null);
  await post(server(), shop.path, { state: 'PRINTED' });
  expect((await see()).hold).toBe(null);
});

it('a shop that cannot make it says why; what it asked before is over, and an empty reason is none', async () => {
  const { see, answer, ask } = await held();
  await ask('QUESTION', 'Кога?');
  await answer('Утре.');
  await ask('CANNOT', 'Машината е повредена.');
  expect((await see()).hold).toEqual({ reason: 'CANNOT', text: 'Машината е повредена.', answer: null });
  const empty = await ask('CANNOT', ' ');
  expect(empty.status).toBe(400);
  expect(empty.text).toContain('Напишете какво не е ясно, или защо не можете.');
  const long = await ask('QUESTION', 'я'.repeat(1_001));
  expect(long.text).toContain('по-дълга от 1000 знака');
  expect(long.text).toContain('я'.repeat(1_001));
});

it('who dealt with the order last is written to in his or her language, or else the admins; the same again is no letter', async () => {
  const { shop, ask } = await held();
  const editor = await server().signIn(city(), { role: 'editor' });
  const pool = server().database.owner.pool;
  await pool.query(`UPDATE users SET language = 'en' WHERE id = $1`, [editor.userId]);
  const { id } = shop;
  const link = `mutation ($input: OrderLinkInput!) { issueOrderLink(input: $input) { __typename } }`;
  // The editor issues another link: the shop goes on with that one.
  await server().ask(link, { input: { municipality: city().slug, order: id } }, editor);
  const path = new URL(/https?:\S+\/print\/\S+/.exec(server().letters.at(-1)?.text ?? '')?.[0] ?? '')
    .pathname;
  await post(server(), path, { hold: 'CANNOT', text: 'The machine is broken.' });
  const letter = server().letters.at(-1);
  expect(letter?.to).toBe(editor.email);
  expect(letter?.subject).toMatch(/: the print shop cannot make order no\. \d+$/);
  expect(letter?.text).toContain('> The machine is broken.');
  const { length } = server().letters;
  await post(server(), path, { hold: 'CANNOT', text: 'The machine is broken.' });
  expect(server().letters).toHaveLength(length);
  await pool.query('UPDATE members SET role = $1 WHERE user_id = $2', ['auditor', editor.userId]);
  await post(server(), path, { hold: 'QUESTION', text: 'Кога?' });
  expect(
    server()
      .letters.slice(length)
      .map(({ to }) => to),
  ).toEqual([admin().email]);
  expect((await ask('QUESTION', 'Стара връзка?')).status).toBe(404);
});

it('nothing is asked of an order that came or was cancelled', async () => {
  const { shop, ask, see } = await held();
  await become(server(), shop, { state: 'DELIVERED', delivered_on: '2026-11-27' });
  expect((await ask('QUESTION', 'Кога?')).location).toBe(`${shop.path}?not=FURTHER`);
  await become(server(), shop, { state: 'CANCELLED' });
  expect((await ask('CANNOT', 'Не.')).location).toBe(`${shop.path}?not=CANCELLED`);
  expect((await see()).hold).toBe(null);
});

it('a waybill is kept with its link, which begins with https and nothing else', async () => {
  const { shop, see } = await held();
  const waybillUrl = 'https://sledi.example.bg/BG123';
  const sent = { state: 'SHIPPED', note: '', waybill: ' BG123 ', waybillUrl };
  expect((await post(server(), shop.path, sent)).location).toBe(`${shop.path}?told=SHIPPED`);
  expect(await see()).toMatchObject({ waybill: 'BG123', waybillUrl });
  expect((await get(server(), shop.path)).text).toContain('Товарителница: BG123');
  for (const wrong of ['http://sledi.example.bg', 'javascript:alert(1)', 'https://', 'https://a b']) {
    const refused = await post(server(), shop.path, { ...sent, waybillUrl: wrong });
    expect([wrong, refused.status]).toEqual([wrong, 400]);
    expect(refused.text).toContain('започва с https://');
  }
  // A form without the fields leaves them, an empty one takes them back.
  await post(server(), shop.path, { state: 'SHIPPED', note: '' });
  expect((await see()).waybill).toBe('BG123');
  await post(server(), shop.path, { ...sent, waybill: '', waybillUrl: '' });
  expect(await see()).toMatchObject({ waybill: null, waybillUrl: null });
});
