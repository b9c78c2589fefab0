// What an address is: which methods it takes at which path, at which door it stands, who may, and what answers.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MunicipalityAction } from '../../access/grants/actions.ts';
import type { Viewer } from '../../access/grants/viewers.ts';
import type { Context } from '../../api/context.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Pattern } from './match.ts';

/**
 * On which hosts an address stands, and what tells who asks. `anywhere`: on every host, the header of authorization. `citizens`: on all
 * but the one that is members' alone, the same of a form; a page is the same whoever asks. `members`, `operators`: on the members'
 * host, behind its guard, the cookie of a session.
 */
export type Door = 'anywhere' | 'citizens' | 'members' | 'operators';

/** Who may. Whoever answers asks for the grant; tests walk every address as everybody who may not. */
export type Who =
  | 'anybody'
  /** GraphQL: each field says it. */
  | 'fields'
  /** Those whom the policy lets do one of these in the municipality that is named. */
  | { readonly member: readonly MunicipalityAction[] }
  | 'operator'
  /** Whoever has the link to an order, a round or a programme. */
  | 'shop'
  | 'fitter'
  | 'mysteryClient';

/** A request, and what its answer may need. `App`: as much as that is of what lives as long as the server. */
export interface Asked<App> {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** The named parts of the path, as they stand in it. */
  readonly parts: Readonly<Record<string, string>>;
  readonly app: App;
  /** Of whoever asks, as the address's door tells. */
  readonly context: () => Promise<Context>;
  /** Of somebody who is known otherwise. */
  readonly contextOf: (viewer: Viewer) => Promise<Context>;
  /** The municipality whose own host is asked; null: the platform's. */
  readonly hostOf: () => Promise<MunicipalityId | null>;
  /** Where the request comes from. */
  readonly caller: Context['address'];
  /** Answers as where there is no address. */
  readonly noPage: () => Promise<void>;
}

export type Answer<App> = (asked: Asked<App>) => void | Promise<void>;

export interface Address<App> extends Pattern {
  readonly door: Door;
  readonly who: Who;
  /** It is there only for a browser that asks for a page. */
  readonly isForBrowsers?: true;
  /** In which form it refuses; without it as GraphQL does. */
  readonly refusals?: 'problem';
  /** What the watch of the event loop calls it is known when the body was read. */
  readonly isNamedInside?: true;
  readonly answer: Answer<App>;
}

/** An answer that keeps something for as long as the server lives. */
export function perServer<App extends object>(make: (app: App) => Answer<App>): Answer<App> {
  const made = new WeakMap<App, Answer<App>>();
  return (asked) => {
    const answer = made.get(asked.app) ?? make(asked.app);
    made.set(asked.app, answer);
    return answer(asked);
  };
}
