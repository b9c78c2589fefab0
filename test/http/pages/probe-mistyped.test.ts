// What a mistyped code costs where there are so many signs that they are read by several blocks.
import { expect, it } from 'vitest';
import { neighbours } from '../../../server/foundation/sign-code.ts';
import { probes } from './probed.ts';

const { server, city, workOf, forget, page, codeOf, typeOf } = probes();

it('a mistyped code is one statement, and no block of signs, however many signs it may be meant for', async () => {
  // Four codes one digit from it, each far from the others.
  const owner = server().database.owner.pool;
  const mistyped = Array.from({ length: 100_000 }, (_, at) => String(123_400_000 + at)).find(
    (text) => neighbours(text).length === 4,
  );
  const [meant] = neighbours(mistyped ?? '');
  await owner.query('INSERT INTO sign_codes VALUES ($1, $2, $3)', [city().id, meant, city().places[0]?.id]);
  await owner.query('INSERT INTO signs (municipality_id, code) VALUES ($1, $2)', [city().id, meant]);
  // So many signs that there are blocks.
  await owner.query(
    `INSERT INTO sign_codes SELECT $1, lpad(seven::text, 7, '0') || lpad((98 - seven::bigint * 100 % 97)::text, 2, '0'), $2
      FROM (SELECT at * 9973 + 1 AS seven FROM generate_series(0, 999) AS at) AS codes ON CONFLICT DO NOTHING`,
    [city().id, city().places[0]?.id],
  );
  forget();
  await page(codeOf(0));
  expect(await workOf(() => typeOf(mistyped ?? ''))).toEqual({ statements: 1, rendered: 0 });
  const { data } = await server().ask(
    'query ($code: String!) { sign(code: $code) { ... on SignUnknown { didYouMean { code } } } }',
    { code: mistyped },
  );
  expect(data.sign.didYouMean).toEqual([{ code: meant }]);
});
