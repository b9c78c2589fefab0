// What comes through a proxy as Kazva said it, and what does not come through.
import type { Running } from './proxies.ts';
import { askBy, askByHttp2, askPlainly, FROM_HERE, type Answer, type Ask } from './visitor.ts';
import type { Finding, Scene } from './votes.ts';

/** A page, and a file that is packed. */
const PATHS = ['/', '/enhance.js'];
const PACKED = { 'accept-encoding': 'gzip, br' };
/** Whose value is the time, or the hop's own business. */
const OF_A_HOP = new Set([
  'date',
  'connection',
  'keep-alive',
  'server',
  'via',
  'alt-svc',
  'transfer-encoding',
]);

/** What comes through as Kazva said it, and what does not come through. */
export async function passes({ certificate, kazva }: Scene, proxy: Running): Promise<Finding[]> {
  const by = (ask: Partial<Ask>) =>
    askBy(certificate, { from: FROM_HERE, port: proxy.tls, path: '/', headers: PACKED, ...ask });
  const same: Finding[] = [];
  for (const path of PATHS) {
    const direct = await askPlainly({ from: FROM_HERE, port: kazva, path, headers: PACKED });
    const through = await by({ path });
    const isSame = direct.bytes.equals(through.bytes) && shownOf(direct) === shownOf(through);
    same.push([isSame, `${path} is the same to the byte, as is what is said of it`]);
    if (!isSame) console.log(shownOf(direct), '\n', shownOf(through));
  }
  const page = await by({});
  const unpacked = await by({ headers: {} });
  const multiplexed = await askByHttp2(certificate, proxy.tls, '/');
  const isOld = await by({ newest: 'TLSv1.1' }).catch(() => null);
  const stranger = await by({ name: 'stranger.example' }).catch(() => null);
  const inside = await Promise.all(['/livez', '/readyz', '/metrics'].map((path) => by({ path })));
  const large = await by({
    path: '/graphql',
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': '40000000',
      expect: '100-continue',
    },
  });
  const plain = await askPlainly({ from: FROM_HERE, port: proxy.plain, path: '/' });
  return [
    ...same,
    [page.protocol === 'TLSv1.3', `it speaks ${page.protocol}`],
    [multiplexed.equals(unpacked.bytes), 'by HTTP/2 it is the same page'],
    [isOld === null, 'it speaks no TLS 1.1'],
    [stranger === null, 'a name that nobody listed gets no certificate'],
    [
      (page.headers['strict-transport-security'] ?? '').startsWith('max-age='),
      'browsers are told to come by TLS alone',
    ],
    [[301, 308].includes(plain.status), `in the clear it answers ${plain.status}`],
    [inside.every(({ status }) => status === 404), 'probes and metrics stay inside'],
    [large.status === 413, `40 MB are answered with ${large.status}`],
  ];
}

function shownOf({ status, headers }: Answer): string {
  const lines = Object.entries(headers).filter(([name]) => !OF_A_HOP.has(name));
  return JSON.stringify([status, lines.toSorted()]);
}
