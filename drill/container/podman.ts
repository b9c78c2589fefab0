// buildah and podman, on a store of the drill's own: what either said, and whether it is here at all.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';

/** What is asked of podman about a container, or of buildah about an image. Throws what it printed where it fails. */
export interface Podman {
  readonly build: (words: readonly string[]) => string;
  readonly run: (words: readonly string[]) => string;
  /** The same, also where it fails: a container that is refused is an answer. */
  readonly ask: (words: readonly string[]) => SpawnSyncReturns<string>;
}

/** Tools that are missing here. */
export function missing(tools: readonly string[]): string[] {
  return tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
}

/**
 * In the folder alone. Layers are plain copies (vfs): no module of the kernel is needed for them. Where runc is installed it starts the
 * containers: crun refuses a machine whose cgroups are of both kinds.
 */
export function openPodman(folder: string): Podman {
  const store = [
    '--root',
    join(folder, 'images'),
    '--runroot',
    join(folder, 'run'),
    '--storage-driver',
    'vfs',
  ];
  const runtime = missing(['runc']).length === 0 ? ['--runtime', 'runc', '--cgroup-manager', 'cgroupfs'] : [];
  const env = { ...process.env, PODMAN_IGNORE_CGROUPSV1_WARNING: '1' };
  const call = (program: string, words: readonly string[]) =>
    spawnSync(program, words, { encoding: 'utf8', env, maxBuffer: 2 ** 27 });
  const orThrow = (program: string, words: readonly string[]): string => {
    const { status, stdout, stderr, error } = call(program, words);
    if (status === 0) return stdout.trim();
    throw new Error(`${program} ${words.join(' ')}\n${stdout ?? ''}${stderr ?? error?.message ?? ''}`);
  };
  return {
    build: (words) => orThrow('buildah', [...store, ...words]),
    run: (words) => orThrow('podman', [...store, ...runtime, ...words]),
    ask: (words) => call('podman', [...store, ...runtime, ...words]),
  };
}
