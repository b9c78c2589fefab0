// The ids of this visit's slips: each showing of a page is a ballot of its own, each ballot is one slip.
import { makeBallotId } from '../../parts/offline/ballot-id.ts';
import { inputs } from './find.ts';

type Kept = {
  /** Whether it is the vote's; none where it is no step's, but of a jump within the page. Which step another is it does not tell. */
  readonly isVote?: boolean;
  readonly ids?: Readonly<Record<string, string>>;
  readonly isSealed?: boolean;
};

/** What the browser keeps of this entry of its history; it is gone with the tab. */
export function kept(): Kept {
  return (history.state ?? {}) as Kept;
}

/** Slips that have been sent off, by kind. After a reload or "back" the same id is used again: a vote counts once. */
const sent = new Map(Object.entries(kept().ids ?? {}));
const fresh = new Map<string, string>();
/** Whether this phone sealed what came in last; the server did where it could not. */
let isSealed = kept().isSealed ?? false;

function idOf(kind: string): string {
  const id = sent.get(kind) ?? fresh.get(kind) ?? makeBallotId();
  fresh.set(kind, id);
  return id;
}

/** Any cache may hold the page for several people: whatever id came with it, this visit has its own. */
export function giveIds(within?: ParentNode): void {
  for (const input of inputs('[data-slip]', within)) input.value = idOf(input.dataset['slip'] ?? '');
}

/** Whether such a slip has been sent off before, by this visit. */
export function wasSent(kind: string): boolean {
  return sent.has(kind);
}

/** Whether this phone sealed what came in last, also before a reload. */
export const wasSealed = (): boolean => isSealed;

/** Notes whether it did; the next `enter` keeps it. */
export function noteSeal(isOwn: boolean): void {
  isSealed = isOwn;
}

const stateAt = (isVote: boolean): Kept => ({ isVote, ids: Object.fromEntries(sent), isSealed });

/** From now on, also after a reload, the kind's id stays. */
export function noteSent(kind: string, isVote: boolean): void {
  sent.set(kind, idOf(kind));
  history.replaceState(stateAt(isVote), '');
}

/** The same visit behind the vote, on an entry of the history; `path` as the address, where there is one to come back to. */
export function enter(path: string | null, isNew: boolean): void {
  history[isNew ? 'pushState' : 'replaceState'](stateAt(false), '', path);
}
