// The command line of `npm run operator`.
import { describe, expect, test } from 'vitest';
import { readArgs } from '../../../server/operator/commands/args.ts';
import { UsageError } from '../../../server/operator/commands/usage-error.ts';

test('invite', () => {
  expect(readArgs(['invite', 'stara-zagora', ' Kmet@Proba.bg '])).toEqual({
    command: 'invite',
    slug: 'stara-zagora',
    email: 'kmet@proba.bg',
    role: 'admin',
    language: 'bg',
  });
  expect(
    readArgs(['invite', 'kazanlak', 'a@proba.bg', '--role', 'auditor', '--language', 'en']),
  ).toMatchObject({ role: 'auditor', language: 'en' });
  expect(readArgs(['invite', '--help'])).toBe('help');
});

test('factor', () => {
  const who = { command: 'factor', slug: 'kazanlak', email: 'kmet@proba.bg', why: 'Lost' };
  expect(readArgs(['factor', 'kazanlak', 'Kmet@Proba.bg', '--why', ' Lost '])).toEqual(who);
  expect(readArgs(['factor', 'Kmet@Proba.bg', '--why', 'Lost'])).toEqual({ ...who, slug: null });
  expect(readArgs(['factor', '--help'])).toBe('help');
});

test('onboard and templates', () => {
  expect(readArgs(['onboard', 'city.yaml'])).toEqual({
    command: 'onboard',
    file: 'city.yaml',
    isDry: false,
    language: null,
  });
  expect(readArgs(['onboard', 'city.yaml', '--language', 'bg'])).toMatchObject({ language: 'bg' });
  expect(readArgs(['onboard', '--dry-run', 'city.yaml'])).toMatchObject({ isDry: true });
  expect(readArgs(['templates', 'kazanlak', '--dry-run', '--add', 'health', '--add', 'sport'])).toEqual({
    command: 'templates',
    added: ['health', 'sport'],
    slug: 'kazanlak',
    isDry: true,
  });
});

test('register', () => {
  const all = { command: 'register', file: 'Ek_atte.csv', wanted: '', language: null };
  expect(readArgs(['register', 'Ek_atte.csv'])).toEqual(all);
  const found = { ...all, wanted: 'стара', language: 'bg' };
  expect(readArgs(['register', 'Ek_atte.csv', '--find', 'стара', '--language', 'bg'])).toEqual(found);
  expect(() => readArgs(['register'])).toThrow(UsageError);
});

test('arms', () => {
  const wanted = { command: 'arms', file: 'a.svg', folder: 'out', language: null };
  expect(readArgs(['arms', 'a.svg', '--out', 'out'])).toEqual(wanted);
  expect(readArgs(['arms', 'a.svg', '--out', 'out', '--language', 'bg'])).toMatchObject({ language: 'bg' });
  for (const wrong of [[], ['a.svg'], ['a', 'b', '--out', 'x'], ['a', '--out', 'x', '--language', 'fr']])
    expect(() => readArgs(['arms', ...wrong])).toThrow(UsageError);
});

test('backup, verify and restore', () => {
  for (const command of ['backup', 'verify', 'restore']) {
    expect(readArgs([command, '/mnt/x'])).toEqual({
      command,
      folder: '/mnt/x',
      [command === 'backup' ? 'keysTo' : 'keysFrom']: null,
    });
    for (const wrong of [[], [''], ['a', 'b']])
      expect(() => readArgs([command, ...wrong])).toThrow(new UsageError(`${command} takes a folder.`));
  }
});

test('ballot keys of a backup', () => {
  const file = ['--keys', '/mnt/k/x.age'];
  expect(
    readArgs(['backup', '/mnt/x', ...file, '--recipient', 'age1qq', '--recipient', 'age1pp']),
  ).toMatchObject({ keysTo: { file: '/mnt/k/x.age', recipients: ['age1qq', 'age1pp'] } });
  for (const command of ['verify', 'restore']) {
    expect(readArgs([command, '/mnt/x', ...file, '--identity', 'id.txt'])).toEqual({
      command,
      folder: '/mnt/x',
      keysFrom: { file: '/mnt/k/x.age', identity: 'id.txt' },
    });
    for (const wrong of [
      file,
      ['--identity', 'id.txt'],
      [...file, '--recipient', 'age1qq'],
      ['--keys=', '--identity='],
    ])
      expect(() => readArgs([command, '/mnt/x', ...wrong])).toThrow(
        new UsageError(`${command} takes --keys FILE and --identity FILE, both or neither.`),
      );
  }
  for (const wrong of [
    file,
    ['--recipient', 'age1qq'],
    ['--identity', 'id.txt'],
    ['--keys=', '--recipient=age1qq'],
  ])
    expect(() => readArgs(['backup', '/mnt/x', ...wrong])).toThrow(
      /^backup takes --keys FILE and --recipient/,
    );
});

// What a command says may stand in a log.
test('a secret key on the command line is refused, and not said again', () => {
  for (const option of ['--identity', '--recipient'])
    for (const secret of ['AGE-SECRET-KEY-1QQ', ' age-secret-key-pq-1QQ'])
      expect(() => readArgs(['restore', '/mnt/x', '--keys', 'k', `${option}=${secret}`])).toThrow(
        /^That is a secret key: [^Q]+$/,
      );
});

const SET = ['identity', 'kazanlak', '--issuer', 'https://login.proba.bg', '--client', 'kazva'];

test('identity', () => {
  expect(readArgs([...SET, '--domain', 'Proba.bg', '--domain', 'x.proba.bg', '--factor', 'amr=mfa'])).toEqual(
    {
      command: 'identity',
      slug: 'kazanlak',
      isPublic: false,
      provider: {
        issuer: 'https://login.proba.bg',
        clientId: 'kazva',
        domains: ['proba.bg', 'x.proba.bg'],
        factorClaim: 'amr',
        factorValues: ['mfa'],
      },
    },
  );
  expect(readArgs([...SET, '--domain', 'proba.bg', '--public'])).toMatchObject({
    isPublic: true,
    provider: { factorClaim: null, factorValues: [] },
  });
  expect(readArgs(['identity', 'kazanlak', '--remove'])).toMatchObject({ provider: null });
});

describe('refused', () => {
  test.each([
    [[]],
    [['evict', 'stara-zagora', 'a@proba.bg']],
    [['invite', 'stara-zagora']],
    [['onboard']],
    [['onboard', 'one.yaml', 'two.yaml']],
    [['templates']],
    [['invite', 'stara-zagora', 'a@proba.bg', 'b@proba.bg']],
    [['invite', 'stara-zagora', 'a@proba']],
    [['invite', 'stara-zagora', 'a@proba.bg\r\nBcc: b@proba.bg']],
    [['invite', 'stara-zagora', 'a@proba.bg', '--role', 'local']],
    [['invite', 'stara-zagora', 'a@proba.bg', '--role', 'mayor']],
    [['invite', 'stara-zagora', 'a@proba.bg', '--language', 'tr']],
    [['invite', 'stara-zagora', 'a@proba.bg', '--sure']],
    [['factor', 'kazanlak']],
    [['factor', 'kazanlak', 'a@proba.bg', 'b@proba.bg']],
    [['factor', 'kazanlak', 'a@proba', '--why', 'Lost']],
    [['factor', 'kazanlak', 'a@proba.bg']],
    [['identity']],
    [['identity', 'kazanlak']],
    [SET],
    [[...SET, '--domain', '@proba.bg']],
    [[...SET, '--domain', 'proba.bg', '--issuer', 'login.proba.bg']],
    [[...SET, '--domain', 'proba.bg', '--factor', 'mfa']],
    [[...SET, '--domain', 'proba.bg', '--factor', 'amr=mfa', '--factor', 'acr=2']],
    [[...SET, '--domain', 'proba.bg', '--factor', 'sub=ana']],
  ])('%j', (args) => {
    expect(() => readArgs(args)).toThrow(UsageError);
  });
});

test('appoint and dismiss', () => {
  expect(readArgs(['appoint', ' Petar@Proba.bg'])).toEqual({
    command: 'appoint',
    email: 'petar@proba.bg',
    by: null,
  });
  expect(readArgs(['appoint', 'a@proba.bg', '--by', ' Мария  Иванова '])).toMatchObject({
    by: 'Мария Иванова',
  });
  for (const by of ['', 'a'.repeat(121), 'https://a.bg'])
    expect(() => readArgs(['appoint', 'a@proba.bg', '--by', by])).toThrow(UsageError);
  expect(readArgs(['dismiss', 'petar@proba.bg'])).toEqual({ command: 'dismiss', email: 'petar@proba.bg' });
  for (const args of [['appoint'], ['appoint', 'nobody'], ['dismiss', 'a@proba.bg', 'b@proba.bg']])
    expect(() => readArgs(args)).toThrow(UsageError);
});

test('suspend, resume, rename and host', () => {
  const why = ['--why', ' A request. '];
  const asked = (args: readonly string[]) => readArgs([...args, ...why]);
  expect(asked(['suspend', 'proba'])).toEqual({
    command: 'suspend',
    slug: 'proba',
    wanted: { isSuspended: true },
    why: 'A request.',
  });
  expect(asked(['resume', 'proba'])).toMatchObject({ wanted: { isSuspended: false } });
  expect(asked(['rename', 'proba', 'other'])).toMatchObject({ wanted: { slug: 'other' } });
  expect(asked(['host', 'proba', 'Results.proba.bg'])).toMatchObject({
    wanted: { host: 'results.proba.bg' },
  });
  expect(asked(['host', 'proba', '--remove'])).toMatchObject({ wanted: { host: null } });
  for (const args of [
    ['suspend'],
    ['suspend', 'a', 'b'],
    ['rename', 'a'],
    ['host', 'a'],
    ['host', 'a', 'b', '--remove'],
  ])
    expect(() => asked(args)).toThrow(UsageError);
  expect(() => readArgs(['suspend', 'proba'])).toThrow('--why');
});
