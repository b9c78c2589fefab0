// What is sent and what became of it: the words that the page and its worker share.

/** A form on its way: its action (path and query) and its fields, the ballot id (`ballotId`) among them. */
export type Slip = {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** A tablet's, which shows that the slip comes from its desk. A citizen's phone has none. */
  readonly token?: string | undefined;
};

/** The server has it, or will never take it. */
export type Final =
  /**
   * `already`: it had this id before, and this attempt changed nothing. `next`: the page that would follow without a script; null where
   * the phone sealed the slip, and the server knows none.
   */
  | { readonly state: 'received'; readonly already: boolean; readonly next: string | null }
  /** `location`: the page that tells why, if there is one. */
  | { readonly state: 'refused'; readonly location: string | null };

/** What a press of "send" has come to. */
export type Delivery =
  | Final
  /** It is sent by itself later; without `isStored` only while this page stays open. */
  | { readonly state: 'kept'; readonly why: Hindrance; readonly isStored: boolean };

/** Nothing comes through, or a server that has no time. */
export type Hindrance = 'offline' | 'busy';

/**
 * So long the server counts a slip at the place where it was cast, also where its sign leads elsewhere since or is gone. It knows
 * an id for 35 nights: a slip that is sent a last time on its 30th day was never sent before that, so it counts once.
 */
export const MOST_DAYS = 30;

/** The slip's own random number: one person's one slip. */
export function idOf({ fields }: Slip): string {
  return fields.find(([name]) => name === 'ballotId')?.[1] ?? '';
}
