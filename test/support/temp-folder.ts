// A temp folder for one run of the tests: whatever a test forgets, or is stopped from removing, lies in it and goes with it.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs on when the tests are killed: their end closes its stdin. Processes of theirs that still end may make files anew.
const remover = `
trap '' HUP INT TERM
while read -r line; do :; done
for time in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$1"; sleep 0.5; done
`;

/** Makes the folder the temp folder of this process and of all it starts from now on, until this process ends. */
export function takeTempFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'kazva-test-'));
  chmodSync(folder, 0o1777); // As open as the one it replaces: some tests run as other accounts.
  keepCompiled(folder);
  process.env['TMPDIR'] = folder;
  const child = spawn('/bin/sh', ['-c', remover, 'kazva-remover', folder], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.unref();
  process.once('exit', (code) => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    // Interrupted tests have processes that still end: there the remover has more to do.
    if (code < 128) child.kill('SIGKILL');
  });
}

/** What tsx compiled before, and compiles from now on, is found from the folder too: a child would take seconds to do it anew. */
function keepCompiled(folder: string): void {
  const name = `tsx-${process.geteuid?.() ?? ''}`;
  const compiled = join(tmpdir(), name);
  mkdirSync(compiled, { recursive: true });
  symlinkSync(compiled, join(folder, name));
}

/** A path in a new folder that is gone after the tests' run; every account may pass through, or root's database moves. */
export function newFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(folder, 0o711);
  return join(folder, name);
}
