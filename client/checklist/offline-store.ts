// What a mystery client's phone keeps: programmes that were opened on it, and visits that are filled in and not sent yet. Page and worker share it.
import { inStoresOf } from '../parts/offline/in-store.ts';

/** A programme that was opened on this phone. */
export interface KeptProgramme {
  readonly id: string;
  readonly token: string;
  /** YYYY-MM-DD. */
  readonly lastDay: string;
  /** Visits that the server has, whoever sent them: a page or the worker. */
  readonly told: readonly string[];
  /** Visits that it will not take. */
  readonly refused: readonly string[];
}

export type Answer = 'YES' | 'NO' | 'NOT_APPLICABLE' | number;

/** What was filled in of a visit, until the server has it. */
export interface Draft {
  /** The id of the visit. */
  readonly id: string;
  readonly programme: string;
  /** Drawn when it is begun, and sent with it: what is sent twice counts once. */
  readonly toldId: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly note: string;
  /** It is to be sent, and changes no more. */
  readonly isFinished: boolean;
}

/** Where the pages of programmes are kept. */
export const PAGES = 'checklists';
const PROGRAMMES = 'programmes';
const DRAFTS = 'drafts';
const inStore = inStoresOf('kazva-checklists', [PROGRAMMES, DRAFTS]);

/** Where the phone stores nothing, both live as long as the page. */
const draftsInPage = new Map<string, Draft>();
const programmesInPage = new Map<string, KeptProgramme>();

export async function listProgrammes(): Promise<KeptProgramme[]> {
  const stored = await inStore(
    PROGRAMMES,
    'readonly',
    (store) => store.getAll() as IDBRequest<KeptProgramme[]>,
  ).catch(() => []);
  return [...stored, ...programmesInPage.values()];
}

export async function findProgramme(id: string): Promise<KeptProgramme | undefined> {
  return (await listProgrammes()).find((programme) => programme.id === id);
}

/**
 * Keeps of a programme what `change` makes of what is known of it, in one step: other pages and the worker write of it, too. False
 * where only this page holds it.
 */
export async function keepProgramme(
  id: string,
  change: (known: KeptProgramme | undefined) => KeptProgramme | undefined,
): Promise<boolean> {
  const keepIn = (store: IDBObjectStore) => {
    const asked = store.get(id) as IDBRequest<KeptProgramme | undefined>;
    asked.onsuccess = () => {
      const programme = change(asked.result ?? programmesInPage.get(id));
      if (programme) store.put(programme);
    };
    return asked;
  };
  try {
    await inStore(PROGRAMMES, 'readwrite', keepIn);
    programmesInPage.delete(id);
    return true;
  } catch {
    const programme = change(programmesInPage.get(id));
    if (programme) programmesInPage.set(id, programme);
    return false;
  }
}

/** Keeps what is filled in; false where only this page holds it. A visit that is finished stays as it is. */
export async function keepDraft(draft: Draft): Promise<boolean> {
  const keepIn = (store: IDBObjectStore) => {
    const asked = store.get(draft.id) as IDBRequest<Draft | undefined>;
    asked.onsuccess = () => asked.result?.isFinished || store.put(draft);
    return asked;
  };
  try {
    await inStore(DRAFTS, 'readwrite', keepIn);
    draftsInPage.delete(draft.id);
    return true;
  } catch {
    draftsInPage.set(draft.id, draft);
    return false;
  }
}

/** All that is filled in and not sent. */
export async function listDrafts(): Promise<Draft[]> {
  const stored = await inStore(DRAFTS, 'readonly', (store) => store.getAll() as IDBRequest<Draft[]>).catch(
    () => [],
  );
  return [...stored, ...draftsInPage.values()];
}

export async function forgetDraft(id: string): Promise<void> {
  draftsInPage.delete(id);
  await inStore(DRAFTS, 'readwrite', (store) => store.delete(id)).catch(() => undefined);
}

/** Keeps what only this page holds, where storage has come to answer. */
export async function keepInPage(): Promise<void> {
  for (const programme of programmesInPage.values())
    await keepProgramme(programme.id, (known) => ({ ...programme, ...known }));
  for (const draft of draftsInPage.values()) await keepDraft(draft);
}

/** Whether something would be gone with the page. */
export function isOnlyInPage(): boolean {
  return draftsInPage.size > 0;
}
