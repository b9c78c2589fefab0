// A machine with a fresh Debian: systemd as its first process, a network of its own that reaches out, and nothing that Debian does not bring.
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { debianMirror } from '../container/image.ts';

/** What a Debian has as its installer leaves it, beside the packages that every one has. */
const INSTALLED = ['systemd', 'systemd-sysv', 'dbus', 'ca-certificates', 'iproute2', 'procps', 'nano'];
/** The address of slirp4netns at which a machine asks for names. */
const NAME_SERVER = '10.0.2.3';
const BOOT_SECONDS = 60;
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export interface Machine {
  /** Its disk, as it is seen from outside. */
  readonly folder: string;
  /** Runs a shell's lines as root, each of which must succeed; answers what they printed. Throws that where one fails. */
  readonly run: (script: string) => string;
  /** Ends it at once, with its disk. */
  readonly lose: () => Promise<void>;
}

/** Lays out the disk of a machine that was just installed; answers its folder. */
export function layDebian(base: string): string {
  const folder = join(base, 'debian');
  const include = `--include=${INSTALLED.join(',')}`;
  execFileSync('debootstrap', ['--variant=minbase', include, 'trixie', folder, ...debianMirror()], {
    stdio: 'pipe',
  });
  writeFileSync(join(folder, 'etc', 'resolv.conf'), `nameserver ${NAME_SERVER}\n`);
  writeFileSync(join(folder, 'etc', 'machine-id'), '');
  return folder;
}

/** Boots one whose disk is a copy of `debian`. Throws what systemd-nspawn said where it does not come up within a minute. */
export async function boot(base: string, name: string, debian: string): Promise<Machine> {
  const folder = join(base, name);
  execFileSync('cp', ['--archive', debian, folder]);
  writeFileSync(join(folder, 'etc', 'hosts'), `127.0.0.1 localhost ${name}\n`);
  const machine = spawn(
    'systemd-nspawn',
    [
      '--register=no',
      '--keep-unit',
      '--boot',
      '--private-network',
      '--resolv-conf=off',
      '--timezone=off',
      `--directory=${folder}`,
      `--machine=${name}`,
      '--console=pipe',
    ],
    // Without it no cgroups that its systemd knows, on a machine that has both kinds.
    { env: { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [machine.stdout, machine.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const init = await firstProcess(machine, () => said);
  const network = spawn(
    'slirp4netns',
    ['--configure', '--mtu=1500', '--disable-host-loopback', init, 'tap0'],
    {
      stdio: 'ignore',
    },
  );
  const run = (script: string): string => inside(init, script);
  run('systemctl is-system-running --wait || systemctl --failed --no-legend');
  return {
    folder,
    run,
    lose: async () => {
      const ended = once(machine, 'close');
      network.kill('SIGKILL');
      process.kill(Number(init), 'SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The number, out here, of its first process, once that one answers. */
async function firstProcess(machine: ChildProcess, said: () => string): Promise<string> {
  for (let tries = 0; tries < BOOT_SECONDS * 2 && machine.exitCode === null; tries++) {
    await sleep(500);
    const [init] = readFileSync(`/proc/${machine.pid}/task/${machine.pid}/children`, 'utf8').split(' ');
    if (init && enter(init, 'systemctl show --property=Version').status === 0) return init;
  }
  machine.kill('SIGKILL');
  throw new Error(`No machine comes up here:\n${said()}`);
}

function enter(init: string, script: string) {
  const words = ['--target', init, '--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];
  return spawnSync(
    'nsenter',
    [
      ...words,
      'env',
      '-i',
      'HOME=/root',
      `PATH=${PATH}`,
      'DEBIAN_FRONTEND=noninteractive',
      'bash',
      '-c',
      script,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
}

function inside(init: string, script: string): string {
  const { status, stdout, stderr } = enter(init, `set -e -o pipefail; cd /root\n${script}`);
  if (status === 0) return stdout.trim();
  throw new Error(`${script}\nended with ${status}:\n${stdout}${stderr}`);
}

/** Lays a file or folder of ours onto the machine, or takes one from it. */
export function copy(from: string, to: string): void {
  mkdirSync(join(to, '..'), { recursive: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}
