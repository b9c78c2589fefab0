// Asking an address: what is wrong with it is told, and nobody is asked who should not be.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Internet } from '../../../server/foundation/internet.ts';
import { askAddress } from '../../../server/foundation/paper-addresses/ask.ts';
import { answerTo, PROOF_PATH } from '../../../server/foundation/paper-addresses/proof.ts';
import { openInternet, SOMEWHERE, type TestInternet } from '../../support/internet.ts';

const HOST = 'results.burgas.bg';
const OTHER = 'results.varna.bg';
const key = randomBytes(32);
const now = () => new Date('2026-11-30T10:00:00Z');
let internet: TestInternet;

beforeEach(async () => {
  internet = await openInternet([HOST]);
  internet.names.set(HOST, [SOMEWHERE]).set(OTHER, [SOMEWHERE]);
});
afterEach(() => internet.close());

const ask = (origin = `https://${HOST}`, by: Internet = internet) =>
  askAddress(origin, { ...by, key, now, random: randomBytes });

/** Answers as this installation does, and then does more. */
function answerRightly(also: (answer: string) => string = (answer) => answer, status = 200) {
  internet.answerWith(({ url = '', headers: { host = '' } }, response) => {
    const answer = answerTo({ key, now }, host, url.slice(PROOF_PATH.length + 1));
    response.writeHead(status, { location: url }).end(also(answer ?? ''));
  });
}

describe('a host', () => {
  it('that leads here is right, with a line break at the end too', async () => {
    answerRightly();
    expect(await ask()).toBeNull();
    answerRightly((answer) => `${answer}\n`);
    expect(await ask()).toBeNull();
    expect(internet.asked[0]).toMatch(/^results\.burgas\.bg \/\.well-known\/kazva\//);
  });

  it('that another platform answers at is not ours, nor one that sends elsewhere, or says too much', async () => {
    internet.answerWith((_request, response) => void response.end('<html>Welcome</html>'));
    expect(await ask()).toBe('NOT_OURS');
    answerRightly((answer) => answer, 302);
    expect(await ask()).toBe('NOT_OURS');
    answerRightly((answer) => answer + ' '.repeat(1_000_000));
    expect(await ask()).toBe('NOT_OURS');
    expect(internet.asked).toHaveLength(3);
  });

  it('that would speak otherwise is not ours, and not waited for', async () => {
    internet.answerWith(({ socket }) => {
      socket.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n');
    });
    expect(await ask()).toBe('NOT_OURS');
  });

  it('without a certificate for its name is silent', async () => {
    answerRightly();
    expect(await ask(`https://${OTHER}`)).toBe('SILENT');
    const { ca: _ca, ...unbelieved } = internet;
    expect(await ask(`https://${HOST}`, unbelieved)).toBe('SILENT');
    expect(internet.asked).toEqual([]);
  });

  it('that breaks off is not taken for an answer', async () => {
    internet.answerWith((request) => void request.socket.destroy());
    expect(await ask()).toBe('SILENT');
    internet.answerWith((_request, response) => {
      response.write('a');
      setImmediate(() => response.destroy());
    });
    expect(await ask()).toBe('NOT_OURS');
  });

  it('is asked at its next address where one is closed', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    internet.names.set(HOST, ['2606:4700::1111', SOMEWHERE]);
    answerRightly();
    const dialled: string[] = [];
    const partly: Internet = {
      ...internet,
      connect: (address, at) => {
        dialled.push(`${address} ${at}`);
        return address === SOMEWHERE ? internet.connect(address, at) : connect(port, '127.0.0.1');
      },
    };
    expect(await ask(`https://${HOST}`, partly)).toBeNull();
    expect(dialled).toEqual(['2606:4700::1111 443', `${SOMEWHERE} 443`]);
    internet.names.set(HOST, ['2606:4700::1111']);
    expect(await ask(`https://${HOST}`, partly)).toBe('SILENT');
  });
});

describe('nobody is asked', () => {
  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.3.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '192.0.2.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    // An address of IPv4 behind zeros, and one that is given to nobody.
    '::7f00:1',
    '4000::1',
    '2002:7f00:1::',
    'nonsense',
  ])('at %s, also beside one that everybody reaches', async (address) => {
    answerRightly();
    internet.names.set(HOST, [SOMEWHERE, address]);
    expect(await ask()).toBe('PRIVATE');
    expect(internet.asked).toEqual([]);
  });

  it('where no name server knows the name, or none answers', async () => {
    expect(await ask('https://nobody.bg')).toBe('UNRESOLVED');
    const without: Internet = { ...internet, resolve: () => Promise.reject(new Error('ETIMEOUT')) };
    expect(await ask(`https://${HOST}`, without)).toBe('UNRESOLVED');
  });

  it('where the address itself is wrong: not even a name server', async () => {
    const none: Internet = { ...internet, resolve: () => Promise.reject(new Error('Nobody is asked.')) };
    expect(await ask('http://localhost:4000', none)).toBe('LOCAL');
    expect(await ask(`http://${HOST}`, none)).toBe('NOT_HTTPS');
  });
});
