// What webhooks are to tell that nobody does by hand: what a night published, and alerts. By the day, after it is on everybody's page.
import type { Connection } from '../../foundation/database/connect.ts';
import { inTransaction } from '../../foundation/database/transaction.ts';
import { paperOrigin } from '../../foundation/paper-addresses/rules.ts';
import { averageOf, countOf, countsBy } from '../../foundation/score-statistics.ts';
import { lastDayOf } from '../../municipality/codes/inactivity.ts';
import { MOST_PLACES, type PublishedPlace, type WebhookEvent } from './event-body.ts';
import type { EventType } from './rules.ts';
import {
  keepTold,
  listAlertsAfter,
  listListening,
  listPublishedAfter,
  type FoundAlert,
  type Listener,
  type Listening,
  type PublishedOn,
} from './store-news.ts';
import { deliveryTo } from './tell-webhooks.ts';

export interface NewsParts {
  /** As the role of jobs. */
  readonly connection: Connection;
  /** The origins of citizens' pages and of members'. */
  readonly publicUrl: string;
  readonly membersUrl: string;
  readonly now: () => Date;
}

/** Keeps what is to be told of every city; answers how many deliveries that is. */
export async function findNews(parts: NewsParts): Promise<number> {
  let kept = 0;
  for (const city of await listListening(parts.connection))
    for (const webhook of city.webhooks) kept += await tellOne(parts, city, webhook);
  return kept;
}

async function tellOne(parts: NewsParts, city: Listening, webhook: Listener): Promise<number> {
  const { connection } = parts;
  const now = parts.now();
  const wants = (type: EventType) => webhook.events.includes(type);
  const day = lastDayOf(city, now);
  const isNewDay = day !== null && (webhook.toldOn === null || day > webhook.toldOn);
  const published =
    isNewDay && wants('results.published')
      ? await listPublishedAfter(connection, city.id, webhook.toldOn, day)
      : [];
  const alerts = await listAlertsAfter(connection, city.id, webhook.toldAlert);
  const toldOn = isNewDay ? day : webhook.toldOn;
  const toldAlert = alerts.at(-1)?.id ?? webhook.toldAlert;
  if (toldOn === webhook.toldOn && toldAlert === webhook.toldAlert) return 0;
  const events = [
    ...publicationOf(parts, city, published),
    ...(wants('alert.found') ? alerts.map((alert) => alertEvent(parts, city, alert)) : []),
  ];
  const deliveries = events.map((event) => deliveryTo(webhook.id, city.slug, event, now));
  const told = { toldOn, toldAlert, deliveries };
  const isOurs = await inTransaction(connection.pool, (tx) => keepTold(tx, city.id, webhook, told));
  return isOurs ? deliveries.length : 0;
}

/** The event of what places published; none where none did. */
function publicationOf(
  { publicUrl }: NewsParts,
  { slug, host }: Listening,
  published: readonly PublishedOn[],
): WebhookEvent[] {
  const days = published.map(({ day }) => day).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const places = placesOf(published);
  const count = places.reduce((sum, place) => sum + place.count, 0);
  const link = `${paperOrigin(host, publicUrl)}/results/${slug}`;
  const data = { from, to, count, placeCount: places.length, places: places.slice(0, MOST_PLACES), link };
  return [{ type: 'results.published', data }];
}

function placesOf(published: readonly PublishedOn[]): PublishedPlace[] {
  const names = new Map(published.map(({ id, name }) => [id, name]));
  const places = countsBy(published, ({ id }) => id);
  return [...places].flatMap(([id, counts]) => {
    const [average, name] = [averageOf(counts), names.get(id)];
    if (average === null || name === undefined) return [];
    return [{ id, name, count: countOf(counts), average: Math.round(average * 100) / 100 }];
  });
}

function alertEvent({ membersUrl }: NewsParts, { slug }: Listening, alert: FoundAlert): WebhookEvent {
  const link = `${membersUrl}/members/${slug}/alerts`;
  return { type: 'alert.found', data: { ...alert, id: String(alert.id), link } };
}
