// `npm run operator -- onboard` and `templates`: from an empty database to a city.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHIRPAN, contentsOf, written } from '../onboarding/made.ts';
import { command, prepareDatabase, type Commanded } from './commanded.ts';

const count = ({ owner }: Commanded, slug: string) =>
  owner.prisma.location.count({ where: { municipality: { slug } } });

describe('npm run operator -- onboard', () => {
  it('says what it would do, does it, and does no more when run again', async () => {
    const there = await prepareDatabase();
    const { settings } = there;
    const file = written(CHIRPAN);
    const dry = await command(settings, 'onboard', file, '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.output).toMatch(/^ {2}new +municipality +chirpan {2}Чирпан$/m);
    expect(dry.output).toMatch(/^ {2}new +settlement +81414 {2}Чирпан$/m);
    expect(dry.output).toMatch(/^ {2}new +place +chirpan-12 {2}Чирпан: обект 12$/m);
    expect(dry.output).toMatch(/^ +12 places: 12 new$/m);
    expect(dry.output).toContain('Мария Иванова <admin@chirpan.example> would be invited as admin.');
    expect(await count(there, 'chirpan')).toBe(0);
    const done = await command(settings, 'onboard', file);
    expect(done.code).toBe(0);
    expect(done.output).toMatch(/^https:\/\/kazva\.example\.bg\/members\/invitation#[\w-]{43}$/m);
    expect(done.output).toContain('https://kazva.example.bg/results/chirpan');
    expect(done.output).toContain('npm run signs -- --municipality chirpan');
    expect(done.output).toMatch(/^Done in \d+\.\d s\.$/m);
    expect(await count(there, 'chirpan')).toBe(12);
    const tokens = JSON.parse(readFileSync(join(settings.DATA_DIR, 'print-tokens.json'), 'utf8')) as object;
    expect(tokens).toHaveProperty('chirpan');
    const again = await command(settings, 'onboard', file);
    expect(again.code).toBe(0);
    expect(again.output).toMatch(/^ +12 places: 12 as it is$/m);
    expect(again.output).toContain('admin@chirpan.example is invited already.');
    const templates = await command(settings, 'templates', 'chirpan', '--dry-run');
    expect([templates.code, templates.output]).toEqual([
      0,
      expect.stringMatching(/^ +\d+ options: \d+ as it is$/m),
    ]);
    const unknown = await command(settings, 'templates', 'chirpan', '--add', 'opera');
    expect([unknown.code, unknown.output]).toEqual([
      1,
      expect.stringMatching(/^The templates have no service "opera"\. They have: kmetstva, /),
    ]);
    const added = await command(settings, 'templates', 'chirpan', '--add', 'health');
    expect([added.code, added.output]).toEqual([
      0,
      expect.stringMatching(/^ {2}new +service +health {2}Здравни услуги$/m),
    ]);
    const own = await command(settings, 'templates', there.city.slug);
    expect(own.output).toContain(`${there.city.slug} has nothing of the templates.`);
  });

  it('names everything that is wrong, writes nothing, and ends with 1', async () => {
    const { settings, owner } = await prepareDatabase();
    const yaml = String(contentsOf(CHIRPAN)['city.yaml']).replace('#1f4d3a', '#ffff00');
    const file = written(CHIRPAN, {
      'city.yaml': yaml,
      'places.csv': 'external_id,Име,Населено място,Категория\na,Едно,Чирпан,Кметство\n',
    });
    const { code, output } = await command(settings, 'onboard', file);
    expect(code).toBe(1);
    const choices = 'Available: Кметства, Административно обслужване, Детски градини';
    expect(output.replace(/Available: [^.]*/, choices)).toBe(
      [
        'Missing from the table: Name (en), Address (bg), Address (en), Latitude, Longitude, Opening hours.',
        'city.yaml, line 6, colour: White cannot be read on this colour. This one would do: "#737300"',
        `places.csv, line 2, Категория: “Кметство” (row 2): there is no such service. Did you mean “Кметства”? ${choices}.`,
        'Nothing was written. What is wrong: 2.',
        '',
      ].join('\n'),
    );
    expect(await owner.prisma.municipality.count()).toBe(1);
    const bulgarian = await command(settings, 'onboard', file, '--language', 'bg');
    expect(bulgarian.output).toContain(
      'Категория: „Кметство“ (ред 2): няма такава услуга. Може би „Кметства“?',
    );
    expect(bulgarian.output).toMatch(/\nНищо не е записано\. Грешки: 2\.\n$/);
    const other = await command(settings, 'onboard', file, '--language', 'de');
    expect(other.output).toContain('--language takes bg or en, not "de".');
    const missing = await command(settings, 'onboard', '/nowhere/city.yaml');
    expect([missing.code, missing.output]).toEqual([1, 'There is no file /nowhere/city.yaml.\n']);
  });
});
