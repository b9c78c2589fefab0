// What programs look for at addresses that are everybody's: robots.txt, sitemap.xml, favicon.ico, and /.well-known/.
import type { Files } from '../../foundation/html/files-in-memory.ts';
import type { House } from '../../api/context.ts';
import { nameOf } from '../../municipality/own-addresses.ts';
import { isTheirsAlone } from '../../access/sessions/members-host.ts';
import { createMemory } from '../../foundation/picture-memory.ts';
import { READ } from '../../foundation/methods.ts';
import { answerTo, PROOF_PATH } from '../../foundation/paper-addresses/proof.ts';
import { perServer, type Address, type Asked } from '../router/address.ts';
import { grant } from '../../access/grants/grant.ts';
import { CITIZEN } from '../../access/grants/viewer.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { listMunicipalities } from '../../municipality/municipalities/store.ts';
import { renderAsync } from '@resvg/resvg-js';

const HOUR = 'public, max-age=3600';
const HOUR_MS = 3_600_000;
/** More hosts than municipalities have of their own. */
const MOST_SITEMAPS = 300;

/** Pages with a vote, a form or a token are for people; what answers programs has nothing to be found in it. */
const ROBOTS = `User-agent: *
Disallow: /s/
Disallow: /S/
Disallow: /tablet/
Disallow: /display/
Disallow: /code
Disallow: /print/
Disallow: /mount/
Disallow: /members
Disallow: /operator
Disallow: /graphql
Disallow: /oembed
`;

interface WellKnownApp {
  readonly house: House;
  readonly files: Files;
  /** Of tokens, by which a host proves that it leads here. */
  readonly tokenKey: Buffer;
}

const isMembers = ({ request, app }: Asked<WellKnownApp>): boolean => isTheirsAlone(request, app.house.gate);

async function originOf(asked: Asked<WellKnownApp>): Promise<string> {
  const { publicUrl, membersUrl } = asked.app.house.platform;
  if (isMembers(asked)) return membersUrl;
  // It is known as a municipality's, or it is the platform's that is meant.
  if ((await asked.hostOf()) === null) return publicUrl;
  return `${new URL(publicUrl).protocol}//${nameOf(asked.request.headers)}`;
}

const PLAIN = 'text/plain; charset=utf-8';

function send(
  { request, response }: Pick<Asked<WellKnownApp>, 'request' | 'response'>,
  type: string,
  body: string | Buffer,
  caching = HOUR,
): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': caching,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answerRobots(asked: Asked<WellKnownApp>): Promise<void> {
  if (isMembers(asked)) return send(asked, PLAIN, 'User-agent: *\nDisallow: /\n');
  send(asked, PLAIN, `${ROBOTS}\nSitemap: ${await originOf(asked)}/sitemap.xml\n`);
}

const answerSitemap = perServer<WellKnownApp>(({ house }) => {
  const sitemaps = createMemory<string>({
    now: () => performance.now(),
    freshMs: HOUR_MS,
    most: MOST_SITEMAPS,
  });
  return async (asked) => {
    const [origin, hostOf] = [await originOf(asked), await asked.hostOf()];
    const make = () => sitemapOf(house, origin, hostOf);
    send(asked, 'application/xml; charset=utf-8', await sitemaps.find(`${hostOf} ${origin}`, make));
  };
});

const answerIcon = perServer<WellKnownApp>(({ files }) => {
  const icons = createMemory<Buffer>({ now: () => performance.now(), freshMs: Infinity, most: 1 });
  return async (asked) =>
    send(asked, 'image/x-icon', await icons.find('', () => iconOf(files)), 'public, max-age=86400');
});

async function answerSecurity(asked: Asked<WellKnownApp>): Promise<void> {
  const { platform, now } = asked.app.house;
  if (platform.securityContact === null) return asked.noPage();
  send(asked, PLAIN, securityText(platform.securityContact, await originOf(asked), now()));
}

async function answerChangePassword({ response, app, hostOf, noPage }: Asked<WellKnownApp>): Promise<void> {
  if ((await hostOf()) !== null) return noPage();
  const location = `${app.house.platform.membersUrl}/members/account`;
  response.writeHead(302, { location, 'cache-control': HOUR }).end();
}

/** To anybody but who asked it from here, there is nothing. */
async function answerProof(asked: Asked<WellKnownApp>): Promise<void> {
  const { request, parts, app, noPage } = asked;
  const proving = { key: app.tokenKey, now: app.house.now };
  const answer = answerTo(proving, nameOf(request.headers), parts['token'] ?? '');
  if (answer === null) return noPage();
  send(asked, PLAIN, answer, 'no-store');
}

const found = { door: 'anywhere', methods: READ, who: 'anybody' } as const;

export const WELL_KNOWN: readonly Address<WellKnownApp>[] = [
  { ...found, path: '/robots.txt', answer: answerRobots },
  // Members' pages are nobody's to find.
  { ...found, door: 'citizens', path: '/sitemap.xml', answer: answerSitemap },
  { ...found, path: '/favicon.ico', answer: answerIcon },
  { ...found, path: '/.well-known/security.txt', answer: answerSecurity },
  { ...found, path: '/.well-known/change-password', answer: answerChangePassword },
  { ...found, path: `${PROOF_PATH}/:token`, answer: answerProof },
];

/** Half a year: the file shall not outlive who answers it, and is made anew each time. */
const VALID_DAYS = 180;
const DAY_MS = 86_400_000;

/** The text of security.txt (RFC 9116) at the origin: the contact as an address with its protocol. */
function securityText(contact: string, origin: string, now: Date): string {
  const until = new Date((Math.floor(now.getTime() / DAY_MS) + VALID_DAYS) * DAY_MS);
  const lines = [`Contact: ${contact}`, `Expires: ${until.toISOString()}`, 'Preferred-Languages: bg, en'];
  // Only what came by TLS can vouch for itself.
  if (origin.startsWith('https:')) lines.push(`Canonical: ${origin}/.well-known/security.txt`);
  return `${lines.join('\n')}\n`;
}

/** The pages that are worth finding: few, and always the same. */
const OF_PLATFORM = ['/', '/anonymity', '/explore'];
const OF_CITY = ['', '/anonymity', '/improvements', '/data', '/accessibility', '/privacy'];

/**
 * The sitemap of the origin: the own host of a municipality has that one's pages; the platform's, those of all that have none.
 * A demo city is invented, and a suspended one shows nothing.
 */
async function sitemapOf(
  { database }: Pick<House, 'database'>,
  origin: string,
  hostOf: MunicipalityId | null,
): Promise<string> {
  const all = await listMunicipalities(database.citizen.prisma, grant(CITIZEN, 'municipalities.find', null));
  const shown = all.filter(
    ({ id, host, isDemo, suspendedAt }) =>
      !isDemo && suspendedAt === null && (hostOf === null ? host === null : id === hostOf),
  );
  const paths = [
    ...(hostOf === null ? OF_PLATFORM : []),
    ...shown.flatMap(({ slug }) => OF_CITY.map((page) => `/results/${slug}${page}`)),
  ];
  const urls = paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}
</urlset>
`;
}

const SIZE = 48;
const BALL = /^\/assets\/ball-[\w-]+\.svg$/;

/** The ball as favicon.ico, made of the one that the built pages have: a PNG in the frame that the name asks for. */
async function iconOf({ byPath }: Files): Promise<Buffer> {
  const ball = [...byPath].find(([path]) => BALL.test(path))?.[1];
  if (!ball) throw new Error('The built pages have no icon.');
  const fitTo = { mode: 'width', value: SIZE } as const;
  const font = { loadSystemFonts: false };
  const png = (await renderAsync(ball.body.toString(), { fitTo, font })).asPng();
  // The head of a file with one icon, and that of the icon: its sides, planes, bits, length and place.
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(SIZE, 6);
  head.writeUInt8(SIZE, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
