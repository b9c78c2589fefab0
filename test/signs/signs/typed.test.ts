// A code as people type it, and as phones send it: the page is found all the same, and one mistake says what was meant.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCode } from '../../../server/foundation/sign-code.ts';
import { get, locationOf, post } from '../../http/pages/visitor.ts';
import { createCity } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let code: string;
beforeAll(async () => {
  server = await startTestServer();
  const city = await createCity(server.database.owner.pool, { isDemo: false, places: 1 });
  code = city.places[0]?.code ?? '';
});
afterAll(() => server.close());

const inThrees = (mark: string) => code.replace(/(...)(...)(...)/, `$1${mark}$2${mark}$3`);
const place = 'Детска градина „Люляк“';

/** The code as it is typed between two slashes. */
const WAYS: Readonly<Record<string, () => string>> = {
  'as it is': () => code,
  'with spaces': () => inThrees(' '),
  'with dashes': () => inThrees('-'),
  'with long dashes': () => inThrees('–'),
  'with dots': () => inThrees('.'),
  'with spaces of a word processor': () => inThrees('\u00a0'),
  'with a space before and after': () => ` ${code} `,
};

describe.each(['/s/', '/S/'])('%s', (path) => {
  it.each(Object.entries(WAYS))('%s', async (_, write) => {
    const address = `${path}${encodeURIComponent(write())}`;
    const { status, text } = await get(server.url, address);
    expect(status).toBe(200);
    expect(text).toContain(place);
    expect(text).toContain('name="score"');
    const slashed = await get(server.url, `${address}/`);
    expect([slashed.status, locationOf(slashed)]).toEqual([301, address]);
  });

  it('with a wrong digit, or with two swapped, says what was meant', async () => {
    const mistakes = [...code].flatMap((digit, at) => {
      const wrong = `${code.slice(0, at)}${(Number(digit) + 3) % 10}${code.slice(at + 1)}`;
      const swapped = `${code.slice(0, at)}${code[at + 1] ?? ''}${digit}${code.slice(at + 2)}`;
      return at < 8 && swapped !== code ? [wrong, swapped] : [wrong];
    });
    expect(mistakes.length).toBeGreaterThan(9);
    for (const mistake of mistakes) {
      expect(isCode(mistake)).toBe(false);
      const { status, text } = await get(server.url, `${path}${mistake}`);
      expect(status).toBe(404);
      expect(text).toContain(`href="/s/${code}"`);
      expect(text).toContain(place);
    }
  });

  it('with two wrong digits suggests no place that was not meant', async () => {
    // The first and the last: two neighbours could be a swap.
    const wrong = (digit = '0') => (Number(digit) + 5) % 10;
    const mistake = `${wrong(code[0])}${code.slice(1, 8)}${wrong(code[8])}`;
    const { status, text } = await get(server.url, `${path}${mistake}`);
    expect(status).toBe(404);
    expect(text).not.toContain(`href="/s/${code}"`);
  });
});

it.each(Object.entries({ ...WAYS, 'as the address of its sign': () => `${server.url}/s/${code}` }))(
  'the form for a code takes it %s',
  async (_, write) => {
    const answer = await post(server.url, '/code', { code: write() });
    expect([answer.status, locationOf(answer)]).toEqual([303, `/s/${code}`]);
  },
);
