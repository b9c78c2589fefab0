// What goes to another machine goes by TLS that is checked: a database, and a collector of traces; or somebody said by name that it need not.
import { expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../../server/foundation/settings/env.ts';

/** Any file that can be read: nothing is asked here. */
const authority = import.meta.filename;

const at = (place: string): string => `postgresql://owner:secret@${place}`;
const EXPOSED = /^DATABASE_URL is on another machine, and without TLS that is checked: [^\n]*$/;

it.each([
  '10.0.0.5/kazva',
  'db.example.bg:5433/kazva',
  // Names, not addresses of this machine.
  '127.example.bg/kazva',
  'localhost.example.bg/kazva',
  '[2001:db8::5]/kazva',
  // The parameter is the one that counts.
  'localhost/kazva?host=10.0.0.5',
  '10.0.0.5/kazva?sslmode=disable',
  '10.0.0.5/kazva?ssl=0',
  // TLS with whoever answers.
  '10.0.0.5/kazva?sslmode=no-verify',
  '10.0.0.5/kazva?ssl=no-verify',
  '10.0.0.5/kazva?uselibpqcompat=true&sslmode=require',
  '10.0.0.5/kazva?uselibpqcompat=true&sslmode=prefer',
])('%s is refused, and taken where DATABASE_TLS is off', (place) => {
  const read = (more: NodeJS.ProcessEnv = {}) => readSettings({ DATABASE_URL: at(place), ...more });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(EXPOSED);
  expect(() => read({ DATABASE_TLS: 'verified' })).toThrow(EXPOSED);
  expect(read).not.toThrow(/secret/);
  expect(read({ DATABASE_TLS: 'off' }).databaseUrl).toBe(at(place));
});

it.each([
  'localhost/kazva',
  'localhost/kazva?host=%2Frun%2Fpostgresql',
  '127.0.0.1:5433/kazva',
  '127.5.0.1/kazva',
  '[::1]/kazva',
  '10.0.0.5/kazva?sslmode=verify-full',
  '10.0.0.5/kazva?sslmode=require',
  '10.0.0.5/kazva?ssl=true',
  `10.0.0.5/kazva?sslmode=verify-full&sslrootcert=${authority}`,
  `10.0.0.5/kazva?uselibpqcompat=true&sslmode=verify-ca&sslrootcert=${authority}`,
])('%s is taken', (place) => {
  expect(readSettings({ DATABASE_URL: at(place) }).databaseUrl).toBe(at(place));
});

it('a file that an address names and that cannot be read is named, the password is not', () => {
  const read = () =>
    readSettings({ DATABASE_URL: at('10.0.0.5/kazva?sslmode=verify-full&sslrootcert=/no/ca.pem') });
  expect(read).toThrow(/^DATABASE_URL names a file that cannot be read: \/no\/ca\.pem\.$/);
  expect(read).toThrow(SettingsError);
});

it('a collector of traces on another machine is reached by https', () => {
  const of = (url: string) => readSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: url }).tracesUrl;
  for (const here of ['http://127.0.0.1:4318/', 'http://localhost:4318/', 'http://[::1]:4318/'])
    expect(of(here)).toBe(here);
  expect(of('https://traces.example.bg/')).toBe('https://traces.example.bg/');
  for (const there of ['http://traces.example.bg', 'http://10.0.0.5:4318', 'http://127.example.bg'])
    expect(() => of(there)).toThrow(/^OTEL_EXPORTER_OTLP_ENDPOINT is an address with https/);
});
