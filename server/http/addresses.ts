// Every address there is, in one table: which methods it takes, at which door it stands, who may, and what answers.
import type { GraphQLSchema } from 'graphql';
import type { House } from '../api/context.ts';
import type { Graphql } from '../api/http.ts';
import type { Files } from '../foundation/html/files-in-memory.ts';
import type { Log } from '../foundation/log.ts';
import type { Making } from '../signs/orders/making.ts';
import { API } from './api.ts';
import { BADGES } from './badges/answer.ts';
import { CHECKLISTS } from './checklists/checklist-page.ts';
import { CALENDARS, FEEDS } from './feeds/answer.ts';
import { BUILT_FILES } from './built-files.ts';
import type { Hindrance } from './health.ts';
import { MEMBERS } from './members/addresses.ts';
import { OPERATORS } from './operator/addresses.ts';
import { REPORT_FILE } from './pages/report-file.ts';
import { OEMBED } from './oembed/answer.ts';
import { PAGES } from './pages/routes.ts';
import type { PageSettings } from './pages/visit.ts';
import { PICTURES } from './pictures/answer.ts';
import { SHOP } from './print/answer.ts';
import { PROBES } from './probes.ts';
import { PUBLISHED } from './published-files.ts';
import { REFERENCE } from './api-docs/answer.ts';
import { REST } from './rest/addresses.ts';
import { API_PAGE } from './rest/api-page.ts';
import { ROUNDS } from './rounds/fitter-page.ts';
import type { Address } from './router/address.ts';
import { createFind } from './router/match.ts';
import { WELL_KNOWN } from './wellknown/answer.ts';

/** What lives as long as the server, as far as whoever answers needs it. */
export interface App {
  readonly house: House;
  readonly pages: PageSettings;
  readonly files: Files;
  /** Of the tokens of print shops. */
  readonly tokenKey: Buffer;
  readonly log: Log;
  /** What keeps the server from its work now, for /readyz. */
  readonly whatHinders: () => Promise<Hindrance | null>;
  /** The files of orders of signs. */
  readonly making: Making;
  readonly graphql: Graphql;
  readonly schema: GraphQLSchema;
}

/** Of two that a path could be, the first. Who may is walked in test/tenancy/addresses.test.ts. */
export const ADDRESSES: readonly Address<App>[] = [
  ...PROBES,
  ...API,
  ...WELL_KNOWN,
  ...BUILT_FILES,
  ...MEMBERS,
  ...OPERATORS,
  ...ROUNDS,
  ...CHECKLISTS,
  ...SHOP,
  REFERENCE,
  API_PAGE,
  ...REST,
  ...PICTURES,
  ...BADGES,
  ...FEEDS,
  ...CALENDARS,
  OEMBED,
  ...PUBLISHED,
  REPORT_FILE,
  ...PAGES,
];

/** What stands at a path; null: nothing. */
export const findAddress = createFind(ADDRESSES);
