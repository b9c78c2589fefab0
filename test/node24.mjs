// `npm run test:node24`: the same tests under Node 24, which comes as a package and goes again.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const npm = process.env.npm_execpath;
if (npm === undefined) throw new Error('Run it through npm: npm run test:node24');

const folder = mkdtempSync(join(tmpdir(), 'kazva-node-'));
// Some tests run as another account, with this Node.
chmodSync(folder, 0o755);
try {
  // The package `node` only fetches one of these from its install script; scripts may be switched off.
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  execFileSync(
    process.execPath,
    [npm, 'install', '--prefix', folder, '--no-save', '--loglevel=error', `${name}@24`],
    {
      stdio: 'inherit',
    },
  );
  const bin = join(folder, 'node_modules', name, 'bin');
  const command = process.argv[2] ?? 'test';
  console.log(execFileSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' }).trim());
  const { status } = spawnSync(join(bin, 'node'), [npm, 'run', command], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
