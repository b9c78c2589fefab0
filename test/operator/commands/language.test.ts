// The operator's terminal speaks the language of whoever sits at it, all through, and of no text a hole is lost.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CLOCK_TOLD } from '../../../server/foundation/clock/text/told.ts';
import { UNFIT } from '../../../server/foundation/paper-addresses/text/unfit.ts';
import { backupWords } from '../../../server/operator/backups/text/words.ts';
import { cityWords } from '../../../server/operator/cities/text/words.ts';
import { faultWords, programWords } from '../../../server/operator/commands/text/words.ts';
import { movingWords } from '../../../server/operator/moving/text/words.ts';
import { transferWords } from '../../../server/operator/transfers/text/words.ts';
import { wordsBg } from '../../../server/operator/commands/text/words.bg.ts';
import { wordsEn } from '../../../server/operator/commands/text/words.en.ts';
import { countingBg } from '../../../server/voting/ballots/text/counting.bg.ts';
import { countingEn } from '../../../server/voting/ballots/text/counting.en.ts';
import { CHIRPAN, written } from '../onboarding/made.ts';
import { command, prepareDatabase } from './commanded.ts';

/** Each text by its path, as the holes that it has. */
function holesIn(texts: object, path = ''): [string, string[]][] {
  return Object.entries(texts).flatMap(([name, text]: [string, unknown]) =>
    typeof text === 'object' && text !== null
      ? holesIn(text, `${path}.${name}`)
      : [[`${path}.${name}`, [...new Set(String(text).match(/\{\w+\}/g))].toSorted()] as [string, string[]]],
  );
}

it.each([
  ['the commands', wordsBg, wordsEn],
  ['the counter', countingBg, countingEn],
  ['addresses', UNFIT.bg, UNFIT.en],
  ['the clock', CLOCK_TOLD.bg, CLOCK_TOLD.en],
])('the texts of %s have the same holes in both languages', (_name, bg, en) => {
  expect(holesIn(bg)).toEqual(holesIn(en));
});

it.each([
  ['backups', backupWords],
  ['moving', movingWords],
  ['transfers', transferWords],
  ['cities', cityWords],
  ['command lines', faultWords],
  ['programs', programWords],
])('the texts of %s, found by the language of the terminal, too', (_name, wordsOf) => {
  onTestFinished(() => void vi.unstubAllEnvs());
  const [bg, en] = ['bg_BG.UTF-8', 'C'].map((locale) => {
    vi.stubEnv('LC_ALL', locale);
    return wordsOf();
  });
  expect(bg).not.toEqual(en);
  expect(holesIn(bg ?? {})).toEqual(holesIn(en ?? {}));
});

/** Words that stand in no Bulgarian sentence; names of files, options, commands and addresses may. */
const ENGLISH =
  /(?<![\w./:@#-])(a|and|as|by|for|from|in|is|it|new|no|of|the|to|with|done|places|nothing|would)(?![\w./:@-])/i;

describe('npm run operator', () => {
  const settled = { LANG: 'bg_BG.UTF-8', PUBLIC_URL: 'http://localhost:4000' };

  it('says in Bulgarian what it would do, did, and cannot do', async () => {
    const { settings, city } = await prepareDatabase();
    const file = written(CHIRPAN);
    const say = async (...args: string[]) => {
      const { output } = await command({ ...settings, ...settled }, ...args);
      expect([args, output.split('\n').filter((line) => ENGLISH.test(line))]).toEqual([args, []]);
      return output;
    };
    const dry = await say('onboard', file, '--dry-run');
    expect(dry).toMatch(/^ {2}нова +община +chirpan {2}Чирпан$/m);
    expect(dry).toMatch(/^ {2}ново +място +chirpan-12 {2}Чирпан: обект 12$/m);
    expect(dry).toMatch(/^ +1 община: 1 нова$/m);
    expect(dry).toMatch(/^ +12 места: 12 нови$/m);
    expect(dry).toContain('http://localhost:4000 не може да стои на хартия: името е познато само');
    expect(dry).toMatch(/Нищо не е записано\. Без --dry-run ще бъде\.\n$/);
    const done = await say('onboard', file);
    expect(done).toMatch(/^Готово за \d+,\d с\.$/m);
    expect(done).toMatch(/^Писмото е в .*letters\.$/m);
    expect(await say('onboard', file)).toMatch(/^ +12 места: 12 без промяна$/m);
    expect(await say('templates', 'chirpan', '--add', 'health')).toContain('Здравни услуги');
    await say('invite', 'chirpan', 'a@chirpan.example');
    await say('suspend', 'chirpan', '--why', 'Проба');
    await say('rename', 'chirpan', 'chirpan', '--why', 'Проба');
    await say('host', 'chirpan', 'https', '--why', 'Проба');
    await say('factor', city.slug, 'a@chirpan.example', '--why', 'Проба');
    await say('dismiss', 'a@chirpan.example');
    await say('templates', 'nowhere');
    await say('documents', 'chirpan', '--out', settings.DATA_DIR);
    await say('erase', 'chirpan', '--why', 'Проба');
    await say('clock');
    await say('evict', 'chirpan');
    await say('erase', 'chirpan', '--cancel');
    await say('backup', settings.DATA_DIR);
    await say('import', settings.DATA_DIR);
  });

  it('says it in the language that was asked for, whatever the terminal’s is', async () => {
    const { settings } = await prepareDatabase();
    const there = { ...settings, ...settled };
    const { output } = await command(there, 'onboard', written(CHIRPAN), '--dry-run', '--language', 'en');
    expect(output).toMatch(/^ +12 places: 12 new$/m);
    expect(output).toMatch(/\nNothing was written\. Without --dry-run it is done\.\n$/);
  });
});
