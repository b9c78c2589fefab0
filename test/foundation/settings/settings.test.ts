// The settings in their one place: what is written of them is current, and whoever sets several wrongly hears of all of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../../server/foundation/settings/env.ts';
import { SETTINGS, type SettingName } from '../../../server/foundation/settings/list.ts';
import { settingsExample, settingsReference } from '../../../server/foundation/settings/reference.ts';
import { newFolder } from '../../support/launched.ts';
import { run } from '../../http/process/started.ts';

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
  DATABASE_CONNECTIONS: '13',
  KEY_COPIES: 'keys',
  PUBLIC_URL: 'kazva.bg',
  MEMBERS_HOST: 'https://members.bg',
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

  // A process of its own, which loads all of the server first.
  it('the start says all of it and ends', async () => {
    const { code, output } = await run({ DATA_DIR: newFolder('var'), PORT: 'x', PUBLIC_URL: 'kazva.bg' })
      .ended;
    expect(output.trim().split('\n')).toEqual([
      'PORT is a number from 0 to 65535, not "x".',
      'PUBLIC_URL is an address like https://kazva.example.bg, without a path, not "kazva.bg".',
    ]);
    expect(code).toBe(1);
  });
});
