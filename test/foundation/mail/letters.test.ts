// Letters as they are sent: the text first and whole, the same drawn beside it, nothing in it that runs or is fetched.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../server/foundation/mail/blocks.ts';
import { letterOf, platformHead } from '../../../server/foundation/mail/letter.ts';
import type { Plain } from '../../../server/foundation/mail/message.ts';
import { createSend } from '../../../server/foundation/mail/smtp.ts';
import { everyLetter, HOSTILE } from './every-letter.ts';

const MOST_BYTES = 30_000;
const HEAD = { name: `Община ${HOSTILE}`, colour: '#7a1f3d' };

/** The bytes that go to a mail server. */
async function sent(letter: Plain): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'letter-'));
  const log = { note: () => undefined };
  const from = 'Kazva <noreply@kazva.bg>';
  await createSend({ smtpUrl: null, from, folder, log, now: () => new Date('2026-12-01T10:00:00Z') })(letter);
  const [name = ''] = readdirSync(folder);
  return readFileSync(join(folder, name), 'utf8');
}

describe.each(['bg', 'en'] as const)('in %s', (language) => {
  it.each(everyLetter(language))('%s', async (_, words) => {
    const raw = await sent(letterOf('a@proba.bg', HEAD, { language, ...words }));
    expect(raw).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/);
    const { text = '', html = '', subject, attachments } = await PostalMime.parse(raw);
    expect(subject).toBe(words.subject);
    expect(text.trimEnd()).toBe(words.text.trimEnd());
    expect(attachments).toEqual([]);

    expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
    expect(html).toContain(`lang="${language}"`);
    expect(html).not.toMatch(/<(script|img|link|iframe|form|object|svg)\b|url\(|@import|@font-face/i);
    // What is left of tags after the texts: none of anybody's but ours, no handler.
    for (const [tag] of html.matchAll(/<[^>]*>/g))
      expect(tag).not.toMatch(/\s(on\w+|src|srcset|background)=|alert\(/i);
    // Each address that the letter leads to stands in its text, and nobody else's is one.
    const led = [...html.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);
    for (const address of led) expect(text).toContain(address);
    expect(led.filter((address) => address.includes('evil'))).toEqual([]);
    for (const each of words.drawn ?? []) if ('link' in each) expect(led).toContain(each.link);
  });
});

it('says in HTML each word of the text', () => {
  for (const language of ['bg', 'en'] as const)
    for (const [name, words] of everyLetter(language)) {
      const said = JSON.stringify(blocksOf(words)).replaceAll('\\"', '"');
      const lost = words.text
        .split(/\s+/)
        .map((word) => word.replaceAll(/[:;]$/g, ''))
        // Names of columns begin with a capital where they stand above one.
        .filter((word) => !said.toLowerCase().includes(word.toLowerCase()) && word !== '–' && word !== '>');
      expect([name, lost]).toEqual([name, []]);
    }
});

it('in two languages says both, each as what it is', () => {
  const [bg, en] = (['bg', 'en'] as const).map((language) => ({
    language,
    ...everyLetter(language)[0]?.[1],
  }));
  if (bg?.text === undefined || en?.text === undefined) throw new Error('There are no letters.');
  const parts = [bg, en].map((part) => ({ subject: '', text: '', ...part }));
  const [first, second] = parts;
  if (!first || !second) throw new Error('There are no letters.');
  const { html, text, subject } = letterOf('a@proba.bg', platformHead('Kazva'), first, second);
  expect(subject).toBe(`${bg.subject} / ${en.subject}`);
  expect(text).toBe(`${bg.text}\n\n* * *\n\n${en.text}\n`);
  expect(html.match(/<td lang="(bg|en)"/g)).toEqual(['<td lang="bg"', '<td lang="en"']);
});

it('takes any text apart in one pass, and loses no line of it', () => {
  const line = fc.constantFrom('– точка', '  още', '> цитат', 'ред', '', 'https://kazva.bg/a', '* * *');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const drawn = [{ link: 'https://kazva.bg/a', label: 'Отворете' }];
      const said = JSON.stringify(blocksOf({ text: lines.join('\n'), drawn }));
      for (const each of lines) expect(said).toContain(each.replace(/^(– |> | {2})/, ''));
    }),
  );
});
