// What a municipality is called now that was called otherwise: the addresses of its results lead on for ever.
import { type ApiRequest, reach } from './ask.ts';

/** As the platform has slugs. */
const RESULTS = /^\/results\/([a-z0-9-]{1,100})$/;

/** Null: the platform knows of no other name. Throws a SignFailure where it cannot be reached. */
export async function findPresentSlug(request: ApiRequest): Promise<string | null> {
  const path = `/results/${encodeURIComponent(request.municipality)}`;
  const { status, headers } = await reach(request, path, { method: 'HEAD', redirect: 'manual' });
  return status === 301 ? (RESULTS.exec(headers.get('location') ?? '')?.[1] ?? null) : null;
}
