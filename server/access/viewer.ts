// Tells who asks from the request's authorization header. Citizens have none: nobody signs in to vote.
import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { Viewer } from './policy.ts';
import { tokenOf } from './tokens.ts';

export const CITIZEN: Viewer = { kind: 'citizen' };

export interface TokenHolder {
  readonly id: MunicipalityId;
  readonly slug: string;
}

const KINDS = ['printShop', 'member'] as const;

/**
 * The viewer of a request: a print shop, or a member, where the header holds such a token of a municipality; a citizen
 * where there is no header. A header that fits nothing is refused with FORBIDDEN, since its sender believes to be
 * somebody.
 */
export function viewerOf(
  authorization: string | undefined,
  tokenKey: Buffer,
  municipalities: readonly TokenHolder[],
): Viewer {
  if (authorization === undefined) return CITIZEN;
  const token = Buffer.from(/^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '');
  for (const { id, slug } of municipalities) {
    for (const kind of KINDS) {
      const expected = Buffer.from(tokenOf(kind, tokenKey, slug));
      if (token.length === expected.length && timingSafeEqual(token, expected)) {
        return { kind, municipalityId: id };
      }
    }
  }
  throw new AppError('FORBIDDEN', 'This token is not known here.');
}
