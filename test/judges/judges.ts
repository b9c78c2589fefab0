// All that are asked, in the order of the table.
import { advisories } from './advisories.ts';
import { clients } from './clients.ts';
import { codeReaders, codes } from './codes.ts';
import { dcat } from './dcat.ts';
import { drawnHtml } from './drawn-html.ts';
import { feeds } from './feeds.ts';
import { graphqlAbuse } from './graphql-abuse.ts';
import { graphqlOverHttp } from './graphql-over-http.ts';
import { html } from './html.ts';
import type { Judge } from './judge.ts';
import { licences } from './licences.ts';
import { mutants } from './mutants.ts';
import { openAcr } from './open-acr.ts';
import { pdfUa } from './pdf-ua.ts';
import { schemaChanges } from './schema-changes.ts';
import { schemaRules } from './schema-rules.ts';
import { shell, yaml } from './scripts.ts';
import { secrets } from './secrets.ts';
import { sources } from './sources.ts';
import { statistics } from './statistics.ts';
import { tables } from './tables.ts';

export const JUDGES: readonly Judge[] = [
  graphqlOverHttp,
  graphqlAbuse,
  clients,
  schemaChanges,
  schemaRules,
  dcat,
  tables,
  statistics,
  codes,
  codeReaders,
  feeds,
  html,
  drawnHtml,
  openAcr,
  pdfUa,
  mutants,
  licences,
  secrets,
  sources,
  shell,
  yaml,
  advisories,
];
