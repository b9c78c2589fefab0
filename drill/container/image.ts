// The image of deploy/Containerfile: of a Debian that debootstrap lays out, with this Node, and of a bundle of this checkout.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Podman } from './podman.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const IMAGE = 'localhost/kazva:drill';
const BASE = 'localhost/debian:drill';

/**
 * Builds it; `base`: an image with Debian and Node that can be had, or null to lay one out. Without limits buildah asks for more than some
 * machines let root have.
 */
export function buildImage(podman: Podman, folder: string, base: string | null): void {
  const bundle = mkdtempSync(join(folder, 'bundle-'));
  execFileSync('npm', ['run', '--silent', 'bundle', '--', '--to', bundle], { cwd: ROOT, stdio: 'pipe' });
  const options = [
    ['--isolation', 'chroot'],
    ['--format', 'docker'],
    ['--ulimit', 'nofile=4096:4096'],
    ['--ulimit', 'nproc=4096:4096'],
    ['--build-arg', `BASE=${base ?? layBase(podman, folder)}`],
    ['--tag', IMAGE],
    ['--file', join(ROOT, 'deploy', 'Containerfile')],
  ];
  podman.build(['build', ...options.flat(), bundle]);
}

/** Debian's smallest, from where this machine has its own packages. */
function layBase(podman: Podman, folder: string): string {
  const root = join(folder, 'debian');
  execFileSync('debootstrap', ['--variant=minbase', 'trixie', root, ...debianMirror()], { stdio: 'pipe' });
  mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
  copyFileSync(process.execPath, join(root, 'usr/local/bin/node'));
  const archive = join(folder, 'debian.tar');
  execFileSync('tar', ['--create', '--file', archive, '--directory', root, '.']);
  podman.run(['import', archive, BASE]);
  return BASE;
}

/** For debootstrap: the address that apt asks for trixie; none where that is no Debian, and debootstrap knows one. */
export function debianMirror(): string[] {
  const { stdout } = spawnSync(
    'apt-get',
    ['indextargets', '--format', '$(REPO_URI)', 'Codename: trixie', 'Created-By: Packages'],
    { encoding: 'utf8' },
  );
  return (stdout ?? '').split('\n').filter(Boolean).slice(0, 1);
}
