// `npm run check`: what every commit must pass. Types with lint, format, and the two tests of the house run side by side.
import { spawn } from 'node:child_process';

const CHECKS = [
  // Types in the same pass: the lint has them all anyway.
  'oxlint --type-aware --type-check',
  'oxfmt --check',
  // Whether the connections of the schema are what Relay takes for some.
  'eslint --no-warn-ignored --config test/relay.eslint.mjs server/schema.graphql',
  'vitest run test/architecture.test.ts test/contract.test.ts',
];

/** Runs a command of an installed package; what it says appears whole when it ends. Returns whether it found nothing wrong. */
async function passes(check) {
  const child = spawn(check, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const status = await new Promise((resolve) => child.on('close', resolve));
  process.stdout.write(`> ${check}\n${Buffer.concat(said).toString()}\n`);
  return status === 0;
}

const passed = await Promise.all(CHECKS.map(passes));
process.exitCode = passed.every(Boolean) ? 0 : 1;
