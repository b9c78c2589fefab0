// A container of the image, shut in as docs/containers.md says, and what it says of itself.
import { chownSync, chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, until } from '../../test/support/watched.ts';
import { IMAGE } from './image.ts';
import type { Podman } from './podman.ts';

/** The image's own. */
export const USER = 10_001;
const NAME = 'kazva';

/** Folders of the machine that stand for its two volumes. */
export interface Volumes {
  readonly data: string;
  readonly keys: string;
}

/** As Kubernetes gives them (fsGroup): root's, and the group may write; so what is 0700 lies one folder deeper. */
export function makeVolumes(folder: string): Volumes {
  const [data, keys] = [join(folder, 'data'), join(folder, 'keys')];
  for (const each of [data, keys]) {
    mkdirSync(each);
    chownSync(each, 0, USER);
    chmodSync(each, 0o2770);
  }
  return { data, keys };
}

export interface Started {
  readonly url: string;
  /** The code of the vote page that the start names. */
  readonly code: string;
}

/** The words that start one: a root that cannot be written, no capability, no way to another. */
export function wordsOf({ data, keys }: Volumes, port: string, more: readonly string[] = []): string[] {
  const options = [
    ['--network', 'host'],
    ['--read-only'],
    ['--cap-drop', 'all'],
    ['--security-opt', 'no-new-privileges'],
    ['--env', `PORT=${port}`],
    ['--env', 'DEMO=0'],
    ['--env', 'PUBLIC_URL=https://kazva.example.bg'],
    ['--env', 'TRUST_PROXY=loopback'],
    ['--volume', `${data}:/var/lib/kazva`],
    ['--volume', `${keys}:/var/lib/ballot-keys`],
  ];
  return [...options.flat(), ...more, IMAGE];
}

/** Starts it, and waits until it could store a vote. */
export async function start(podman: Podman, volumes: Volumes): Promise<Started> {
  const port = await freePort();
  podman.ask(['rm', '--force', NAME]);
  podman.run(['run', '--detach', '--name', NAME, ...wordsOf(volumes, port)]);
  const url = `http://127.0.0.1:${port}`;
  const log = (): string => {
    const { stdout, stderr } = podman.ask(['logs', NAME]);
    return stdout + stderr;
  };
  let code: string | undefined;
  await until(async () => {
    code = /\/S\/(\d{9})/.exec(log())?.[1];
    const isReady = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    return isReady && code !== undefined;
  });
  return { url, code: code ?? '' };
}

/** Stops it as `podman stop` does, with the time that docs/running.md asks for; answers its exit code and seconds. */
export function stop(podman: Podman): { readonly code: string; readonly seconds: number } {
  const before = performance.now();
  podman.run(['stop', '--time', '30', NAME]);
  const seconds = (performance.now() - before) / 1_000;
  return { code: podman.run(['inspect', '--format', '{{.State.ExitCode}}', NAME]), seconds };
}

/** Ends it without a word, as a machine that goes down. */
export function kill(podman: Podman): void {
  podman.run(['kill', '--signal', 'KILL', NAME]);
  podman.run(['wait', NAME]);
}

/** What its health check says now. */
export function isHealthy(podman: Podman): boolean {
  return podman.ask(['healthcheck', 'run', NAME]).status === 0;
}

/** A line for each of its processes that has an account or a capability which it should not have; `more`: how this look is started. */
export function strays(podman: Podman, more: readonly string[] = []): string[] {
  const look = `for p in /proc/[0-9]*/status; do awk '/^(Name|Uid|CapEff|NoNewPrivs)/{printf "%s ", $2} END{print ""}' $p; done`;
  return podman
    .run(['exec', ...more, NAME, 'sh', '-c', look])
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\S+ 10001 0{16} 1 ?$/.test(line));
}
