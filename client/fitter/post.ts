// Sends what was told of a round once, and its photos, and reads what the server says.
import type { RecordMountingsMutation } from '../generated/operations.ts';
import type { Told } from './offline-store.ts';
import { RECORD_MOUNTINGS } from './operations.ts';

/** A line that says nothing for so long is taken for dead. */
const PATIENCE_MS = 30_000;

/** Why something waits on: nothing comes through; the link is good no more; the municipality is suspended. */
export type Hindrance = 'offline' | 'dead' | 'suspended';

type Recorded = RecordMountingsMutation['recordMountings'];
export type Answer =
  | { readonly state: 'recorded'; readonly recorded: Recorded }
  /** It will never be taken as it is. */
  | { readonly state: 'refused' }
  | { readonly state: Hindrance };

interface Body {
  readonly data?: RecordMountingsMutation | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const HINDRANCES: Readonly<Record<string, Hindrance>> = {
  FORBIDDEN: 'dead',
  UNAUTHENTICATED: 'dead',
  NOT_FOUND: 'dead',
  SUSPENDED: 'suspended',
};

async function ask(path: string, init: RequestInit): Promise<unknown> {
  const abort = new AbortController();
  const limit = setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    // Whatever is no answer of ours has no JSON: networks of hotels answer whatever is asked.
    return await (await fetch(path, { method: 'POST', ...init, signal: abort.signal })).json();
  } finally {
    clearTimeout(limit);
  }
}

/** Records what was told: all of it, or nothing. */
export async function postTold(token: string, told: readonly Told[]): Promise<Answer> {
  const mountings = told.map(({ id, code, outcome, note, on, position }) => ({
    id,
    code,
    outcome,
    note,
    on,
    position,
  }));
  try {
    const { data, errors } = (await ask('/graphql', {
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: RECORD_MOUNTINGS, variables: { input: { mountings } } }),
    })) as Body;
    if (data) return { state: 'recorded', recorded: data.recordMountings };
    const code = errors?.[0]?.extensions?.code ?? '';
    if (code === 'BAD_INPUT') return { state: 'refused' };
    return { state: HINDRANCES[code] ?? 'offline' };
  } catch {
    return { state: 'offline' };
  }
}

/** Sends the photo of what the server has; whether it is done with it, and how. */
export async function postPhoto(
  token: string,
  { id, photo }: Pick<Told, 'id' | 'photo'>,
): Promise<'kept' | 'refused' | 'offline'> {
  try {
    const answer = (await ask(`/mount/photos/${id}`, {
      headers: { authorization: `Bearer ${token}` },
      body: photo,
    })) as { readonly photo?: true; readonly refused?: object; readonly errors?: Body['errors'] };
    if (answer.photo) return 'kept';
    if (answer.refused) return 'refused';
    const code = answer.errors?.[0]?.extensions?.code;
    // What was told is not there: no later attempt would find it.
    return code === 'NOT_FOUND' || code === 'TOO_LARGE' ? 'refused' : 'offline';
  } catch {
    return 'offline';
  }
}
