// One of three machines: a network namespace with an address of its own, and the programs that run there, as an account without rights.
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, openSync, closeSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nameOf, serverAccount } from '../../server/foundation/database/system-account.ts';

type Command = readonly [program: string, ...args: string[]];

/** A program, and its settings. */
interface Service {
  readonly command: Command;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Machine {
  /** As Patroni and etcd call it. */
  readonly name: string;
  readonly address: string;
  /** Below it lie configuration, state, sockets and logs. */
  readonly folder: string;
  /** Starts it, and again a second after it ended, as a service manager does. */
  readonly start: (name: string, service: Service) => void;
  /** kill -9 of one of them, with all that it started. */
  readonly kill: (name: string) => void;
  /** kill -9 of all. Nothing starts again until it is switched on. */
  readonly switchOff: () => void;
  readonly switchOn: () => void;
  /** Runs a command there to its end, and answers what it printed. */
  readonly run: (command: Command) => Promise<string>;
  /** Pulls its cable out, or puts it in again. */
  readonly cut: (isCut: boolean) => void;
  /** Lets nothing out that its PostgreSQL tells the standbys, or lets it out again. */
  readonly mute: (isMute: boolean) => void;
}

const FROM_POSTGRES = ['OUTPUT', '-p', 'tcp', '--sport', '5432'];
const BRIDGE = 'kazva';
/** What a service manager waits before it starts a program again. */
const RESTART_MS = 1_000;
/** Where the drill itself is. */
export const OUTSIDE = '10.0.0.254';

const execute = promisify(execFile);
const ip = (...words: readonly string[]): Buffer => execFileSync('ip', words);

/** The network between the machines. */
export function layCables(): void {
  ip('link', 'set', 'lo', 'up');
  ip('link', 'add', BRIDGE, 'type', 'bridge');
  ip('addr', 'add', `${OUTSIDE}/24`, 'dev', BRIDGE);
  ip('link', 'set', BRIDGE, 'up');
}

const account = serverAccount([]);
if (account === 'ours') throw new Error('Only root can make machines.');
const { uid, gid } = account;

/** Gives the file or folder to the account that runs everything. */
export const give = (path: string): void => chownSync(path, uid, gid);

/** As Debian's packages make them. */
const STATES = ['state', 'state/etcd', 'state/postgresql', 'state/postgresql/17', 'state/valkey'];
const FOLDERS = ['', ...STATES, 'run', 'run/postgresql', 'run/haproxy', 'log', 'tls'];

/** A machine without any program. */
export function makeMachine(number: number, base: string): Machine {
  const name = `kazva-${number}`;
  const address = `10.0.0.${number}`;
  const folder = join(base, name);
  for (const part of FOLDERS) {
    mkdirSync(join(folder, part), { mode: 0o700 });
    give(join(folder, part));
  }
  ip('netns', 'add', name);
  ip('link', 'add', `cable${number}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
  ip('link', 'set', `cable${number}`, 'master', BRIDGE, 'up');
  ip('-n', name, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
  ip('-n', name, 'link', 'set', 'eth0', 'up');
  ip('-n', name, 'link', 'set', 'lo', 'up');
  // Port 443 without root.
  ip('netns', 'exec', name, 'sysctl', '-qw', 'net.ipv4.ip_unprivileged_port_start=0');
  ip(
    'netns',
    'exec',
    name,
    'sysctl',
    '-qp',
    join(import.meta.dirname, '..', '..', 'deploy/patroni/sysctl.conf'),
  );
  const enter = (command: Command): Command => [
    'nsenter',
    `--net=/run/netns/${name}`,
    `--setuid=${uid}`,
    `--setgid=${gid}`,
    ...command,
  ];
  const services = new Map<string, Service>();
  const running = new Map<string, ChildProcess>();
  const env = {
    PATH: process.env['PATH'],
    HOME: join(folder, 'run'),
    USER: nameOf({ uid, gid }),
    LC_ALL: 'C.UTF-8',
  };
  let isOn = true;
  const start: Machine['start'] = (service, what) => {
    services.set(service, what);
    const log = openSync(join(folder, 'log', service), 'a');
    const [program, ...args] = enter(what.command);
    const stdio = ['ignore', log, log] as const;
    const child = spawn(program, args, { cwd: '/', env: { ...env, ...what.environment }, stdio: [...stdio] });
    closeSync(log);
    running.set(service, child);
    child.once(
      'exit',
      () => void setTimeout(() => isOn && running.get(service) === child && start(service, what), RESTART_MS),
    );
  };
  return {
    name,
    address,
    folder,
    start,
    kill: (service) => kill(childrenOf(running.get(service)?.pid ?? 0)),
    switchOff: () => {
      isOn = false;
      const any = [...running.values()].find(
        ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
      );
      if (any) kill(processesIn(readlinkSync(`/proc/${any.pid}/ns/net`)));
    },
    switchOn: () => {
      isOn = true;
      for (const [service, what] of services) start(service, what);
    },
    run: async (command) => {
      const [program, ...args] = enter(command);
      return (await execute(program, args, { cwd: '/', env, timeout: 60_000 })).stdout;
    },
    cut: (isCut) => void ip('link', 'set', `cable${number}`, isCut ? 'down' : 'up'),
    mute: (isMute) =>
      void ip('netns', 'exec', name, 'iptables', isMute ? '-A' : '-D', ...FROM_POSTGRES, '-j', 'DROP'),
  };
}

function kill(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** All processes that the network is one's own of. */
function processesIn(network: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/ns/net`) === network;
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** The process and all that it started, and they. */
function childrenOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return [pid, ...children.flatMap((child) => childrenOf(Number(child)))];
  } catch {
    return [];
  }
}
