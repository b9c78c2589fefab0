// Tells who asks from the request's authorization header. Citizens have none, and members a session instead (sessions/session.ts).
import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../../foundation/errors.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { isCode } from '../../foundation/sign-code.ts';
import { tabletTokenOf, tokenOf, type PrintTokenOf } from './tokens.ts';
import type { Viewer } from './viewers.ts';

export const CITIZEN: Viewer = { kind: 'citizen' };

/** Whoever runs the platform, by a command at its terminal. */
export const OPERATOR: Viewer = { kind: 'operator', person: null, allowances: [] };

export interface TokenHolder extends PrintTokenOf {
  readonly id: MunicipalityId;
}

/**
 * The viewer of a request: a tablet, or a print shop, where the header holds such a token of a municipality; a citizen where
 * there is no header. A header that fits nothing is refused with FORBIDDEN, since its sender believes to be
 * somebody.
 */
export function viewerOf(
  authorization: string | undefined,
  tokenKey: Buffer,
  municipalities: readonly TokenHolder[],
): Viewer {
  if (authorization === undefined) return CITIZEN;
  const text = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
  const [code = ''] = text.split('.');
  if (isCode(code) && isSame(text, tabletTokenOf(tokenKey, code))) return { kind: 'tablet', code };
  for (const municipality of municipalities) {
    if (isSame(text, tokenOf(tokenKey, municipality)))
      return { kind: 'printShop', municipalityId: municipality.id };
  }
  throw unknownToken();
}

/**
 * Who shows a token with the prefix; null where the header holds none. One that never was, is over or was revoked is refused
 * (FORBIDDEN) in the same words, after the same question to the database.
 */
export async function findBearer(
  authorization: string,
  prefix: string,
  find: (token: string) => Promise<Viewer | null>,
): Promise<Viewer | null> {
  const [, token = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  if (!token.toLowerCase().startsWith(prefix) || token.length === prefix.length) return null;
  const viewer = await find(token);
  if (viewer === null) throw unknownToken();
  return viewer;
}

/** The refusal of a token that is none, or none any more. */
function unknownToken(): AppError {
  return new AppError('FORBIDDEN', 'This token is not known here.');
}

function isSame(token: string, expected: string): boolean {
  const [a, b] = [Buffer.from(token), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
