// Tells who asks from the request's authorization header. Citizens have none: nobody signs in to vote.
import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { Viewer } from './policy.ts';
import { isCode } from '../signs/rules.ts';
import { tabletTokenOf, tokenOf } from './tokens.ts';

export const CITIZEN: Viewer = { kind: 'citizen' };

export interface TokenHolder {
  readonly id: MunicipalityId;
  readonly slug: string;
}

const KINDS = ['printShop', 'member'] as const;

/**
 * The viewer of a request: a tablet, a print shop, or a member, where the header holds such a token of a municipality; a citizen
 * where there is no header. A header that fits nothing is refused with FORBIDDEN, since its sender believes to be
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
  for (const { id, slug } of municipalities) {
    for (const kind of KINDS) {
      if (isSame(text, tokenOf(kind, tokenKey, slug))) return { kind, municipalityId: id };
    }
  }
  throw new AppError('FORBIDDEN', 'This token is not known here.');
}

function isSame(token: string, expected: string): boolean {
  const [a, b] = [Buffer.from(token), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
