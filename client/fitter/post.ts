// Sends what was told of a round once, and its photos, and reads what the server says.
import { askByPass, post, type Answer, type Errors } from '../parts/offline/by-pass.ts';
import type { RecordMountingsMutation } from '../generated/operations.ts';
import type { Told } from './offline-store.ts';
import { RECORD_MOUNTINGS } from './operations.ts';

/** Records what was told: all of it, or nothing. */
export function postTold(token: string, told: readonly Told[]): Promise<Answer<RecordMountingsMutation>> {
  const mountings = told.map(({ id, code, outcome, note, on, position }) => ({
    id,
    code,
    outcome,
    note,
    on,
    position,
  }));
  return askByPass(token, RECORD_MOUNTINGS, { input: { mountings } });
}

/** Sends the photo of what the server has; whether it is done with it, and how. */
export async function postPhoto(
  token: string,
  { id, photo }: Pick<Told, 'id' | 'photo'>,
): Promise<'kept' | 'refused' | 'offline'> {
  try {
    const answer = (await post(`/mount/photos/${id}`, {
      headers: { authorization: `Bearer ${token}` },
      body: photo,
    })) as { readonly photo?: true; readonly refused?: object } & Errors;
    if (answer.photo) return 'kept';
    if (answer.refused) return 'refused';
    const code = answer.errors?.[0]?.extensions?.code;
    // What was told is not there: no later attempt would find it.
    return code === 'NOT_FOUND' || code === 'TOO_LARGE' ? 'refused' : 'offline';
  } catch {
    return 'offline';
  }
}
