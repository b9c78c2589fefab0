// What programs look for at addresses that are everybody's: robots.txt, sitemap.xml, favicon.ico, and /.well-known/.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Files } from '../../foundation/html/files.ts';
import type { House } from '../../api/context.ts';
import { nameOf } from '../../municipality/own-addresses.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { createMemory } from '../../foundation/memory.ts';
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

export interface WellKnownParts {
  readonly house: House;
  readonly files: Files;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Whose host is asked. */
export interface AskedHost {
  /** The municipality whose own it is; null: the platform's. */
  readonly hostOf: MunicipalityId | null;
  /** Whether only members' pages stand on it. */
  readonly isMembers: boolean;
}

/** A function that answers where the address is one of these; it tells whether it was. */
export function createWellKnown({ house, files, now }: WellKnownParts) {
  const sitemaps = createMemory<string>({ now, freshMs: HOUR_MS, most: MOST_SITEMAPS });
  const icons = createMemory<Buffer>({ now, freshMs: Infinity, most: 1 });
  const { publicUrl, membersUrl, securityContact } = house.platform;

  const originOf = ({ headers }: IncomingMessage, { hostOf, isMembers }: AskedHost): string => {
    if (isMembers) return membersUrl;
    // It is known as a municipality's, or it is the platform's that is meant.
    return hostOf === null ? publicUrl : `${new URL(publicUrl).protocol}//${nameOf(headers)}`;
  };

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    { pathname }: URL,
    asked: AskedHost,
  ): Promise<boolean> => {
    const send = (type: string, body: string | Buffer, caching = HOUR): true => {
      response.writeHead(200, {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        'cache-control': caching,
      });
      response.end(request.method === 'HEAD' ? undefined : body);
      return true;
    };
    const { hostOf, isMembers } = asked;
    const origin = originOf(request, asked);
    if (pathname === '/robots.txt')
      return send(
        'text/plain; charset=utf-8',
        isMembers ? 'User-agent: *\nDisallow: /\n' : `${ROBOTS}\nSitemap: ${origin}/sitemap.xml\n`,
      );
    if (pathname === '/sitemap.xml' && !isMembers) {
      const make = () => sitemapOf(house, origin, hostOf);
      return send('application/xml; charset=utf-8', await sitemaps.find(`${hostOf} ${origin}`, make));
    }
    if (pathname === '/favicon.ico')
      return send('image/x-icon', await icons.find('', () => iconOf(files)), 'public, max-age=86400');
    if (pathname === '/.well-known/security.txt' && securityContact !== null)
      return send('text/plain; charset=utf-8', securityText(securityContact, origin, house.now()));
    if (pathname === '/.well-known/change-password' && hostOf === null) {
      response.writeHead(302, { location: `${membersUrl}/members/account`, 'cache-control': HOUR }).end();
      return true;
    }
    return false;
  };
}
