// `npm run operator -- onboard` and `templates` as processes: from an empty database to a city, also when killed on the way.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CHIRPAN, contentsOf, type MadeCity } from '../onboarding/made.ts';
import { run } from '../../http/process/started.ts';
import { newFolder } from '../../support/launched.ts';
import { command, prepareDatabase, type Commanded } from './commanded.ts';

/** Writes the files of a city into a folder; answers the path of its YAML. */
function written(city: MadeCity, others: Readonly<Record<string, string>> = {}): string {
  const folder = join(newFolder('city'), city.slug);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(contentsOf(city, others)))
    writeFileSync(join(folder, name), content);
  return join(folder, 'city.yaml');
}

const count = ({ owner }: Commanded, slug: string) =>
  owner.prisma.location.count({ where: { municipality: { slug } } });

/** Lets nobody write places until it is released. */
async function holdPlaces({ owner }: Commanded): Promise<() => Promise<void>> {
  const client = await owner.pool.connect();
  await client.query('BEGIN');
  await client.query('LOCK TABLE locations IN SHARE MODE');
  return async () => {
    await client.query('ROLLBACK');
    client.release();
  };
}

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
      expect.stringMatching(/^The templates have no category "opera"\. They have: kmetstva, /),
    ]);
    const added = await command(settings, 'templates', 'chirpan', '--add', 'health');
    expect([added.code, added.output]).toEqual([
      0,
      expect.stringMatching(/^ {2}new +category +health {2}Здравни услуги$/m),
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
    expect(output).toBe(
      [
        'city.yaml, line 6, colour: White cannot be read on this colour. This one would do: "#737300"',
        'places.csv, line 2, Категория: The municipality has no such thing. Did you mean “Кметства”?',
        'Nothing was written. What is wrong: 2.',
        '',
      ].join('\n'),
    );
    expect(await owner.prisma.municipality.count()).toBe(1);
    const missing = await command(settings, 'onboard', '/nowhere/city.yaml');
    expect([missing.code, missing.output]).toEqual([1, 'There is no file /nowhere/city.yaml.\n']);
  });

  it('killed in the middle leaves nothing, and goes on when run again', async () => {
    const there = await prepareDatabase();
    const { settings, owner } = there;
    const file = written({ ...CHIRPAN, places: 5_000 });
    const begin = () => run(settings, ['dist/server/operator/main.js', 'onboard', file]);
    const isWriting = async () => {
      const rows = await owner.prisma.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND usename LIKE '%_operator' AND query LIKE '%INSERT INTO locations%'`;
      return rows.length > 0;
    };
    let release = await holdPlaces(there);
    const killed = begin();
    while (!(await isWriting())) await sleep(5);
    killed.process.kill('SIGKILL');
    expect((await killed.ended).signal).toBe('SIGKILL');
    await release();
    expect(await owner.prisma.municipality.findUnique({ where: { slug: 'chirpan' } })).toBeNull();
    expect(existsSync(join(settings.DATA_DIR, 'letters'))).toBe(false);
    release = await holdPlaces(there);
    const slow = begin();
    while (!(await isWriting())) await sleep(5);
    // Longer than somebody waits without a word.
    await sleep(2_100);
    await release();
    const done = await slow.ended;
    expect(done.code).toBe(0);
    expect(slow.output()).toMatch(/^Saving places: \d+ of 5000$/m);
    expect(await count(there, 'chirpan')).toBe(5_000);
  });
});
