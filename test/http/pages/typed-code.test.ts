// What is read as a code of what people type into the form, and what the page says of anything else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bg } from '../../../client/text/bg.ts';
import { en } from '../../../client/text/en.ts';
import { say } from '../../../client/text/say.ts';
import { readTypedCode } from '../../../server/http/pages/typed-code.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { locationOf, post } from './visitor.ts';

const CODE = '123456789';

describe('the nine digits are read', () => {
  it.each([
    ['as they are', CODE],
    ['with spaces, also of a word processor', ' 123 456\u00a0789 '],
    ['with dots', '123.456.789'],
    ['with dashes of every kind', '123-456–789'],
    ['with a sign before them', '№ 123 456 789'],
    ['with a word before them, whose letters look like digits', 'Код: 123 456 789'],
    ['grown together with a word', 'No123456789'],
    ['full-width', '１２３４５６７８９'],
    ['Arabic', '١٢٣٤٥٦٧٨٩'],
    ['Persian', '۱۲۳۴۵۶۷۸۹'],
    ['with Latin look-alikes', 'l23 4S6 7B9'],
    ['with others for 1', 'I23456789'],
    ['with a line for 1', '|23456789'],
    ['with Cyrillic look-alikes', '12З 45б 7В9'],
    ['with a Cyrillic one', 'і23456789'],
    ['in an address', `https://kazva.example.bg/s/${CODE}`],
    ['in an address as a sign has it', `HTTPS://KAZVA.EXAMPLE.BG/S/${CODE}`],
    ['in an address with more behind it', `kazva.example.bg/s/${CODE}/next/00?language=bg#8`],
    ['in an address with digits before it', `http://10.0.0.7:4000/s/${CODE}?language=en`],
    ['in an address with spaces', 'https://kazva.example.bg/s/123%20456%20789'],
    ['without the slash before', `s/${CODE}`],
  ])('%s', (_, text) => expect(readTypedCode(text)).toEqual({ text, digits: CODE }));

  it('with letters for zeros, whole groups of them', () => {
    for (const zeros of ['OOO', 'ООО', 'ooo', 'ооо'])
      expect(readTypedCode(`123 ${zeros} 789`).digits).toBe('123000789');
  });
});

describe('anything else', () => {
  it.each([
    ['nothing', '', ''],
    ['a word', 'детска градина', ''],
    ['a word whose letters look like digits, and too few digits', 'Код 12345678', '12345678'],
    ['too many digits', '1234567890', '1234567890'],
    ['an address of no sign', 'https://kazva.example.bg/results/kazanlak', ''],
  ])('is no code: %s', (_, text, digits) => expect(readTypedCode(text)).toEqual({ text, digits }));

  it('is read no further than 200 characters', () => {
    const text = `${' '.repeat(195)}${CODE}`;
    expect(readTypedCode(text)).toEqual({ text: text.slice(0, 200), digits: '12345' });
  });
});

describe('the form', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('goes on to the code, in the language that was chosen', async () => {
    const code = `kazva.example.bg/S/${CODE}`;
    const plain = await post(server.url, '/code', { code });
    expect([plain.status, locationOf(plain)]).toEqual([303, `/s/${CODE}`]);
    const inEnglish = await post(server.url, '/code?language=en', { code });
    expect([inEnglish.status, locationOf(inEnglish)]).toEqual([303, `/s/${CODE}?language=en`]);
  });

  it('is shown again where no code was typed, says so beside the field, and keeps what was typed', async () => {
    for (const [path, { code: texts }] of [
      ['/code', bg],
      ['/code?language=en', en],
    ] as const) {
      const { status, text } = await post(server.url, path, { code: '12З <"> 45' });
      expect(status).toBe(400);
      const said = say(texts.wrong, { digits: '5' });
      expect(text).toContain(`<p class="missing" role="alert" id="code-wrong">${said}</p>`);
      expect(text).toContain('aria-invalid="true" aria-describedby="code-wrong code-format"');
      expect(text).toContain('value="12З &lt;&quot;&gt; 45"');
      expect(text).toContain(texts.cities);
    }
  });

  it('asks nothing of the browser, which would answer in its own language', async () => {
    const { text } = await post(server.url, '/code', {});
    expect(text).toContain(say(bg.code.wrong, { digits: '0' }));
    const field = /<input id="code"[^>]*>/.exec(text)?.[0] ?? '';
    expect(field).toContain('aria-required="true"');
    expect(field).not.toMatch(/ (?:pattern|required|title)\b/);
  });
});
