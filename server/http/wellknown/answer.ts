// What programs look for at addresses that are everybody's: robots.txt, sitemap.xml, favicon.ico, and /.well-known/.
import type { Files } from '../../foundation/html/files-in-memory.ts';
import type { House } from '../../api/context.ts';
import { nameOf } from '../../municipality/own-addresses.ts';
import { isTheirsAlone } from '../../access/sessions/members-host.ts';
import { createMemory } from '../../foundation/picture-memory.ts';
import { READ } from '../../foundation/methods.ts';
import { perServer, type Address, type Asked } from '../router/address.ts';
import { iconOf } from './icon.ts';
import { securityText } from './security.ts';
import { sitemapOf } from './sitemap.ts';

const HOUR = 'public, max-age=3600';
const HOUR_MS = 3_600_000;
/** More hosts than municipalities have of their own. */
const MOST_SITEMAPS = 300;

/** Pages with a vote, a form or a token are for people; what answers programs has nothing to be found in it. */
const ROBOTS = `User-agent: *
Disallow: /s/
Disallow: /S/
Disallow: /tablet/
Disallow: /code
Disallow: /print/
Disallow: /mount/
Disallow: /members
Disallow: /operator
Disallow: /graphql
`;

interface WellKnownApp {
  readonly house: House;
  readonly files: Files;
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

const found = { door: 'anywhere', methods: READ, who: 'anybody' } as const;

export const WELL_KNOWN: readonly Address<WellKnownApp>[] = [
  { ...found, path: '/robots.txt', answer: answerRobots },
  // Members' pages are nobody's to find.
  { ...found, door: 'citizens', path: '/sitemap.xml', answer: answerSitemap },
  { ...found, path: '/favicon.ico', answer: answerIcon },
  { ...found, path: '/.well-known/security.txt', answer: answerSecurity },
  { ...found, path: '/.well-known/change-password', answer: answerChangePassword },
];
