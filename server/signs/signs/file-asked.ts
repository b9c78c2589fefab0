// What an address of a file of signs asks for, in the words of the page that links to it.
import { asMember } from '../../foundation/database/tenant.ts';
import { idFrom } from '../../api/scalars.ts';
import type { FileAsked } from '../../municipality/municipalities/members-file.ts';
import { wordsFrom } from './managed.ts';
import type { Voice } from '../../municipality/codes/inactivity.ts';
import {
  MANAGED_STATES,
  type ManagedFilter,
  type ManagedState,
} from '../../municipality/codes/store-managed.ts';
import { listSheet, type SheetRow } from './store-sheet.ts';
import { silentOf, voicesOf } from './place-activity.ts';

const IN_USE = MANAGED_STATES.filter((state) => state !== 'RETIRED');

function statesOf(word: string | undefined): readonly ManagedState[] {
  const state = MANAGED_STATES.find((each) => each === word);
  return state === undefined ? IN_USE : [state];
}

/** The signs that the address asks for, and how each place speaks. */
export interface AskedSigns {
  readonly rows: readonly SheetRow[];
  readonly voices: ReadonlyMap<bigint, Voice>;
}

/** Reads them. */
export async function askedSigns({
  municipality,
  grant: read,
  params,
  context,
}: FileAsked<'signs.read'>): Promise<AskedSigns> {
  const idOf = (name: string) => {
    const id = params.get(name);
    return id ? idFrom(id) : null;
  };
  const shown = params.get('state')?.toUpperCase();
  const filter: ManagedFilter = {
    search: wordsFrom(params.get('search')),
    settlementId: idOf('settlement'),
    categoryId: idOf('category'),
    locationId: idOf('location'),
    states: statesOf(shown),
    silentAt: null,
  };
  return asMember(context.database.member.prisma, municipality.id, async (tx) => {
    const voices = await voicesOf(tx, read, municipality, context.now(), null);
    const silentAt = shown === 'SILENT' ? silentOf(voices) : null;
    return { voices, rows: await listSheet(tx, read, { ...filter, silentAt }) };
  });
}
