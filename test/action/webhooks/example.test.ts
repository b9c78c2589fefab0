// The receivers of docs/webhooks.md, as they stand there: each believes what we sign, and nothing else.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { drawSecret, headersOf } from '../../../server/action/webhooks/signature.ts';
import { newFolder } from '../../support/temp-folder.ts';

const DOC = readFileSync(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8');
let receiver: ChildProcess | undefined;
afterEach(() => receiver?.kill());

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

it.each([
  ['js', process.execPath, 'receiver.mjs'],
  // Of whichever Debian, as other tests need it too.
  ['python', 'python3', 'receiver.py'],
])(
  'in %s takes what is signed with its secret, now, and tells of it once',
  async (language, program, name) => {
    const [, example = ''] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(DOC) ?? [];
    expect(example.split('\n').length).toBeLessThan(30);
    const folder = newFolder('receiver');
    mkdirSync(folder);
    const file = join(folder, name);
    writeFileSync(file, example);
    const [secret, port] = [drawSecret(randomBytes), await freePort()];
    receiver = spawn(program, [file], {
      env: { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    receiver.stdout?.setEncoding('utf8').on('data', (more: string) => {
      said += more;
    });
    const url = `http://localhost:${port}`;
    await expect
      .poll(
        () =>
          fetch(url, { method: 'POST', body: '{}' }).then(
            ({ status }) => status,
            () => null,
          ),
        { timeout: 20_000 },
      )
      .toBe(401);
    const body = JSON.stringify({ type: 'webhook.trial', data: {} });
    const send = async (secrets: readonly string[], sentAt = new Date(), id: string = randomUUID()) =>
      (await fetch(url, { method: 'POST', body, headers: headersOf(secrets, { id, sentAt, body }) })).status;
    const other = drawSecret(randomBytes);
    const id = randomUUID();
    expect(await send([secret], new Date(), id)).toBe(204);
    expect(await send([other, secret], new Date(), id)).toBe(204);
    expect(await send([other])).toBe(401);
    expect(await send([secret], new Date(Date.now() - 600_000))).toBe(401);
    await expect.poll(() => said).toBe('webhook.trial {}\n');
  },
);
