// What a test may set of the server that it starts.
import type { Work } from '../../server/access/sessions/hashing.ts';
import type { Clock } from '../../server/foundation/clock/clock.ts';
import type { Network } from '../../server/foundation/networks.ts';
import type { Platform } from '../../server/foundation/settings/platform-facts.ts';
import type { Tracing } from '../../server/foundation/traces/traced.ts';
import type { Cells } from '../../server/municipality/cells/cells.ts';
import type { RememberedParts } from '../../server/municipality/lookup-cache.ts';
import type { ExportsParts } from '../../server/operator/exports/exporting.ts';
import type { Exchange } from '../../server/results/benchmark/exchange.ts';
import type { MakingParts } from '../../server/signs/orders/making.ts';
import type { Internet } from './internet.ts';
import type { TestServer } from './server.ts';

export interface TestServerOptions {
  /** Another process of the same Kazva, which ends after this one; without it it is the only one. */
  readonly beside?: TestServer;
  /** How long signs, questions and pages are remembered, by which clock; without it each is read each time. */
  readonly remembering?: Pick<RememberedParts, 'freshMs' | 'now'>;
  /** Proxies that are believed where a request comes from; without it none. */
  readonly trustedProxies?: readonly Network[];
  /** The server's clock; without it the machine's. */
  readonly now?: () => Date;
  /** By how much work passwords are hashed; without it by little, which test/access/sessions/hashing.test.ts does not. */
  readonly passwordWork?: Work;
  /** Whether that is right; without it it is. */
  readonly clock?: Pick<Clock, 'isRight' | 'fault'>;
  /** The counter's clock that never jumps; without it the machine's. */
  readonly steady?: () => number;
  /** The origin that everybody believes to ask, as behind a proxy with TLS; without it the server's own. */
  readonly publicUrl?: string;
  /** The hosts on which identity providers may be asked; without it none. */
  readonly oidcHosts?: readonly string[];
  /** The hosts on which servers for reports may be asked; without it none. */
  readonly requestHosts?: readonly string[];
  /** A host that is the members' alone; without it they share the citizens'. */
  readonly membersHost?: string;
  /** The Internet by which it asks whether addresses lead to it; without it every address is believed. */
  readonly internet?: Internet;
  /** A mail server to which letters really go, smtp://…; without it they are kept for the test alone. */
  readonly smtpUrl?: string;
  /** What documents say of the platform; without it nobody has said who runs it. */
  readonly platform?: Partial<Platform>;
  /** How much is kept of what was made of orders; without it as much as ever. */
  readonly makings?: NonNullable<MakingParts['most']>;
  /** How much of the disk exports leave free; without it as much as ever. */
  readonly reserveBytes?: NonNullable<ExportsParts['reserveBytes']>;
  /** What hears of members' operations beside metrics; without it nothing. */
  readonly tracing?: Tracing;
  /** How many times the usual a network may spend on reading; without it so much that no test meets its end. */
  readonly readingBudget?: number;
  /** How long a reader waits for a database that answers nobody; without it so long that no test meets its end. */
  readonly silenceMs?: number;
  /** The file of streets; without it none. */
  readonly streetsFile?: string;
  /** The cells of its country; without them it is alone. */
  readonly cells?: Cells;
  /** What is known of what those published; without it nothing. */
  readonly exchange?: Exchange;
}
