// `npm run operator` as it is built, each command once as a process: what it says, and its exit code. Those that move a city are
// run so by moving-docs.test.ts, the longer ones where they are killed.
import { expect, it } from 'vitest';
import { run, type Environment } from '../../http/process/started.ts';
import { prepareDatabase } from './commanded.ts';

const command = (settings: Environment, ...args: string[]) =>
  run(settings, ['dist/server/operator/main.js', ...args]).ended;

it('says how, and ends with 2 where the command line makes no sense', async () => {
  expect(await command({}, '--help')).toMatchObject({ code: 0 });
  const { code, output } = await command({}, 'invite', 'proba', 'nobody');
  expect([code, output]).toEqual([
    2,
    '"nobody" is no address of e-mail.\nnpm run operator -- --help says how.\n',
  ]);
});

it('says what came of it, and ends with 1 where that is nothing', async () => {
  const {
    city: { slug },
    settings,
  } = await prepareDatabase();
  const somebody = 'kmet@proba.bg';
  const provider = [
    '--issuer',
    'https://login.proba.bg',
    '--client',
    'kazva',
    '--domain',
    'proba.bg',
    '--public',
  ];
  const cases: [string[], number, RegExp][] = [
    [['invite', slug, somebody], 0, /^https:\/\/kazva\.example\.bg\/members\/invitation#[\w-]{43}$/m],
    [
      ['identity', slug, ...provider],
      1,
      /^https:\/\/login\.proba\.bg is no https address on a host of OIDC_HOSTS/,
    ],
    [['factor', slug, somebody, '--why', 'A walk.'], 1, /^kmet@proba\.bg is no member of /],
    [['appoint', somebody], 0, /^https:\/\/kazva\.example\.bg\/operator\/appointment#[\w-]{43}$/m],
    [['dismiss', somebody], 1, /^kmet@proba\.bg is no operator\.$/m],
    [['templates', slug], 0, / has nothing of the templates\. /],
    [['documents', slug, '--out', '/dev/null'], 1, /^\/dev\/null cannot be a folder: /],
    [['rename', slug, 'Members', '--why', 'A walk.'], 1, /^slug: this is none\./],
    [['host', slug, 'https://proba.bg/', '--why', 'A walk.'], 1, /^host: this is none\./],
  ];
  for (const [args, code, said] of cases)
    expect([args, await command(settings, ...args)]).toEqual([
      args,
      expect.objectContaining({ code, output: expect.stringMatching(said) }),
    ]);
});
