// What of Debian a cluster is made of, and how root installs it: without starting anything.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const PACKAGES = {
  '/usr/bin/patroni': 'patroni',
  '/usr/lib/python3/dist-packages/etcd/__init__.py': 'python3-etcd',
  '/usr/bin/etcd': 'etcd-server',
  '/usr/sbin/haproxy': 'haproxy',
  '/usr/sbin/pgbouncer': 'pgbouncer',
  '/usr/lib/postgresql/17/bin/postgres': 'postgresql-17',
  '/usr/bin/valkey-server': 'valkey-server',
  '/usr/sbin/ip': 'iproute2',
  '/usr/sbin/iptables': 'iptables',
  '/usr/bin/nsenter': 'util-linux',
  '/usr/sbin/sysctl': 'procps',
  '/usr/bin/openssl': 'openssl',
};

/** Debian asks it before a package starts its service; 101 is no. */
const POLICY = '/usr/sbin/policy-rc.d';

/** The packages that are missing here. */
export const listMissing = (): string[] =>
  Object.entries(PACKAGES)
    .filter(([program]) => !existsSync(program))
    .map(([, name]) => name);

/** Installs them; answers whether all are there now. */
export function install(names: readonly string[]): boolean {
  const isPolicyOurs = !existsSync(POLICY);
  if (isPolicyOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env, stdio: 'ignore' });
  } catch {
    return false;
  } finally {
    if (isPolicyOurs) rmSync(POLICY);
  }
  return listMissing().length === 0;
}
