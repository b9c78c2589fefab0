// The services of deploy/compose: shut in, reached through the proxy alone, and the ballot keys with one of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
/** In place of what an earlier file says, not beside it. */
const override = { tag: '!override', collection: 'seq' } as const;

interface Service {
  readonly image?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly stop_grace_period?: string;
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly extends?: unknown;
}

function servicesOf(file: string): [string, Service][] {
  const text = readFileSync(join(ROOT, 'deploy/compose', file), 'utf8');
  const { services } = parse(text, { merge: true, customTags: [override] }) as {
    services: Record<string, Service>;
  };
  return Object.entries(services);
}

const FILES = ['compose.yaml', 'apart.yaml', 'several.yaml'];
const whole = FILES.flatMap(servicesOf).filter(([, { image }]) => image !== undefined);
const ours = whole.filter(([, { image = '' }]) => image.startsWith('localhost/kazva:'));

it('are all here', () => {
  expect(ours.map(([name]) => name)).toEqual(['server', 'handover', 'counter']);
  expect(whole.map(([name]) => name)).toEqual(expect.arrayContaining(['caddy', 'postgres', 'valkey']));
});

it.each(ours)('%s is of this version, writes into volumes alone and has no privilege', (_, service) => {
  expect(service).toMatchObject({
    image: `localhost/kazva:${version}`,
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  });
});

it.each(ours.filter(([name]) => name !== 'handover'))('%s has half a minute to end', (_, service) => {
  expect(service.stop_grace_period).toBe('30s');
});

it.each(FILES.flatMap(servicesOf))(
  '%s is reached from outside the machine only where it is the proxy',
  (name, service) => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(service.network_mode === 'host').toBe(name === 'caddy');
  },
);

it('give the ballot keys to the server where it counts, else to the counter alone', () => {
  const havingKeys = (file: string) =>
    servicesOf(file)
      .filter(([, { volumes = [] }]) => volumes.some((volume) => volume.startsWith('keys:')))
      .map(([name]) => name);
  expect(FILES.map(havingKeys)).toEqual([['server'], ['counter'], []]);
  // Both take the volumes of compose.yaml's server away, and the keys with them.
  for (const [file, name] of [
    ['apart.yaml', 'server'],
    ['several.yaml', 'second'],
  ] as const) {
    const text = readFileSync(join(ROOT, 'deploy/compose', file), 'utf8');
    const service = text.slice(text.indexOf(`\n  ${name}:\n`)).split(/\n\n/, 1)[0];
    expect(service).toMatch(/^ {4}volumes: !override /m);
  }
});
