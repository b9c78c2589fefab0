// `npm run test:node -- 24 [COMMAND]`: the same tests under another Node, which comes as a package and goes again.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const npm = process.env.npm_execpath;
const [major = '', command = 'test', ...words] = process.argv.slice(2);
if (npm === undefined || !/^\d{2}$/.test(major)) {
  console.error('Run it through npm, with a version: npm run test:node -- 24');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'kazva-node-'));
// Some tests run as another account, with this Node.
chmodSync(folder, 0o755);
try {
  // The package `node` only fetches one of these from its install script; scripts may be switched off.
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  execFileSync(
    process.execPath,
    [npm, 'install', '--prefix', folder, '--no-save', '--loglevel=error', `${name}@${major}`],
    { stdio: 'inherit' },
  );
  const bin = join(folder, 'node_modules', name, 'bin');
  console.log(execFileSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' }).trim());
  const { status } = spawnSync(join(bin, 'node'), [npm, 'run', command, ...words], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
