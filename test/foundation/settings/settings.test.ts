// The settings in their one place: what is written of them is current, and whoever sets several wrongly hears of all of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../../server/foundation/settings/env.ts';
import { SETTINGS, type SettingName } from '../../../server/foundation/settings/list.ts';
import { settingsExample, settingsReference } from '../../../server/foundation/settings/reference.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

const names = Object.keys(SETTINGS) as SettingName[];

describe('what is written of them', () => {
  it.each([
    ['docs/settings.md', settingsReference],
    ['.env.example', settingsExample],
  ])('%s is as it would be written now', (name, write) => {
    expect(read(name)).toBe(write());
  });

  it('server/foundation/settings/env.ts reads every one of them, and no other variable', () => {
    const asked = [...read('server/foundation/settings/env.ts').matchAll(/read\('([A-Z_]+)'\)/g)].map(
      ([, name]) => name,
    );
    expect(asked.toSorted()).toEqual(names.toSorted());
  });

  it.each(names)('the example of %s can be', (name) => {
    expect(() => readSettings({ [name]: SETTINGS[name].example })).not.toThrow();
  });
});

/** A value that cannot be, for every setting that has one. */
const WRONG = {
  PORT: 'x',
  HOST: 'localhost',
  METRICS_PORT: '0',
  METRICS_HOST: 'localhost',
  DATABASE_URL: 'mysql://owner:secret@host/kazva',
  DATABASE_TLS: 'on',
  DATABASE_CONNECTIONS: '13',
  KEY_COPIES: 'keys',
  PUBLIC_URL: 'kazva.bg',
  MEMBERS_HOST: 'https://members.bg',
  VALKEY_URL: 'redis://:secret@10.0.0.5:6379',
  SMTP_URL: 'mail.bg?password=secret',
  OIDC_HOSTS: 'login.bg,https://login.bg',
  TRUST_PROXY: '0.0.0.0/0',
  SECURITY_CONTACT: 'http://example.bg',
} as const satisfies Partial<Record<SettingName, string>>;

const messageOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '';
};

describe('where they cannot be', () => {
  it('all are named at once, a line each, and no password', () => {
    const lines = messageOf(WRONG).split('\n');
    expect(lines.map((line) => line.split(' ')[0]).toSorted()).toEqual(Object.keys(WRONG).toSorted());
    expect(lines.join(' ')).not.toContain('secret');
  });

  it('one does not make others wrong: what is derived of it holds as if it were not set', () => {
    expect(messageOf({ PUBLIC_URL: 'x', MEMBERS_HOST: 'members.bg', KEYS_DIR: '/keys' })).toMatch(
      /^PUBLIC_URL is [^\n]*$/,
    );
  });

  it.each([
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '4000.5' }, 'PORT'],
    [{ PUBLIC_URL: 'https://kazva.bg/path' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'kazva.bg' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'ftp://kazva.bg' }, 'PUBLIC_URL'],
    [{ DATABASE_URL: 'mysql://localhost/kazva' }, 'DATABASE_URL'],
    [{ KEY_COPIES: 'keys' }, 'KEY_COPIES'],
    [{ KEY_COPIES: '/mnt/one:two' }, 'KEY_COPIES'],
    [{ KEY_COPIES: '/mnt/one:/mnt/one/' }, 'KEY_COPIES'],
    [{ KEYS_DIR: '/mnt/one', KEY_COPIES: '/mnt/../mnt/one' }, 'KEY_COPIES'],
    [{ DATA_DIR: '/srv/kazva', KEYS_DIR: '/srv/kazva/keys' }, 'KEYS_DIR'],
    [{ DATA_DIR: '/srv/kazva', KEYS_DIR: '/srv/kazva' }, 'KEYS_DIR'],
    [{ DATA_DIR: '/srv/kazva', KEY_COPIES: '/mnt/one:/srv/kazva/copy' }, 'KEY_COPIES'],
    [{ COUNTER: 'nowhere' }, 'COUNTER'],
    [{ COUNTER: 'elsewhere', KEYS_DIR: '/mnt/one' }, 'COUNTER'],
    [{ COUNTER: 'elsewhere', KEY_COPIES: '/mnt/one' }, 'COUNTER'],
    [{ HOST: 'localhost' }, 'HOST'],
    [{ HOST: '1.2.3' }, 'HOST'],
  ])('%j', (wrong, name) => {
    expect(() => readSettings(wrong)).toThrow(SettingsError);
    expect(() => readSettings(wrong)).toThrow(new RegExp(`^${name} is `));
  });
});

it('KEY_COPIES is a list of folders', () => {
  expect(readSettings({ KEY_COPIES: '/mnt/one:/mnt/two' }).keyCopies).toEqual(['/mnt/one', '/mnt/two']);
  expect(readSettings({}).keyCopies).toEqual([]);
});

it.each([
  // An empty database's demo cities, and their invented ratings: in the embedded one, in an external one.
  [undefined, [true, true], [false, true]],
  ['none', [false, false], [false, false]],
  ['0', [true, false], [false, false]],
  ['1', [true, true], [true, true]],
])('DEMO=%s says which demo cities come along', (DEMO, embedded, external) => {
  const of = (more: NodeJS.ProcessEnv) => {
    const { hasDemoCities, demoRatings } = readSettings({ ...(DEMO && { DEMO }), ...more });
    return [hasDemoCities, demoRatings > 0];
  };
  expect(of({})).toEqual(embedded);
  expect(of({ DATABASE_URL: 'postgresql://owner:secret@localhost/kazva' })).toEqual(external);
});
