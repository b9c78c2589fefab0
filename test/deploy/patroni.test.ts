// The files for three machines: every blank is explained, no vote is acknowledged that one machine alone has, and nobody's address is written down.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'deploy', 'patroni');
const files = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
const textOf = (name: string): string => files.get(name) ?? '';
const blanksIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/@([A-Z_0-9]+)@/g)].map(([, word = '']) => word))].toSorted();

it('has no blank that the steps do not fill, and the steps fill none that is not there', () => {
  const steps = readFileSync(join(ROOT, 'docs', 'three-machines.md'), 'utf8');
  const filled = [...steps.matchAll(/^s\|@([A-Z_0-9]+)@\|/gm)].map(([, word = '']) => word);
  expect(filled.toSorted()).toEqual(blanksIn([...files.values()].join('\n')));
});

it('names each of its files in the steps', () => {
  const steps = readFileSync(join(ROOT, 'docs', 'three-machines.md'), 'utf8');
  expect([...files.keys()].filter((name) => !steps.includes(name))).toEqual([]);
});

it('waits for a standby, also where none is there, and replaces a machine in the time that Patroni needs', () => {
  const { bootstrap } = parse(textOf('patroni.yml')) as {
    bootstrap: { dcs: Record<string, unknown> & Record<'ttl' | 'loop_wait' | 'retry_timeout', number> };
  };
  const { dcs } = bootstrap;
  expect(dcs).toMatchObject({
    synchronous_mode: true,
    synchronous_mode_strict: true,
    primary_start_timeout: 0,
    postgresql: { parameters: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' } },
  });
  expect(dcs.ttl).toBeGreaterThanOrEqual(dcs.loop_wait + 2 * dcs.retry_timeout);
});

it('writes nobody’s address down', () => {
  expect(textOf('haproxy.cfg')).not.toMatch(/^\s*(?:log|option (?:http|tcp)log)\b/m);
  for (const name of ['log_connections', 'log_disconnections', 'log_pooler_errors'])
    expect(textOf('pgbouncer.ini')).toMatch(new RegExp(`^${name} = 0$`, 'm'));
});

it('gives PgBouncer no time after which it would end a statement', () => {
  expect(textOf('pgbouncer.ini')).not.toMatch(/^query_timeout/m);
});
