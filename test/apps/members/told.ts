// A webhook of a city with deliveries in every state, for pages that show them.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';

/** Makes it; answers its id. */
export async function addWebhook(owner: Pool, municipalityId: bigint): Promise<string> {
  await owner.query(
    Prisma.sql`INSERT INTO webhook_hosts VALUES (${municipalityId}, 'delovodstvo.stara-zagora.example.bg'), (${municipalityId}, 'chat.example.bg:8443')`,
  );
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO webhooks (municipality_id, label, url, events, is_on, secret, told_alert)
      VALUES (${municipalityId}, 'Деловодство на общината', 'https://delovodstvo.stara-zagora.example.bg/kazva/incoming', '{task.given,task.done,alert.found}', true, '\\x00', 0)
      RETURNING id`,
  );
  const id = rows[0]?.id ?? '';
  const body = JSON.stringify({
    type: 'task.given',
    data: { text: 'Смяна на счупената пейка', dueOn: '2026-12-01' },
  });
  await owner.query(
    Prisma.sql`INSERT INTO webhook_deliveries (municipality_id, id, webhook_id, type, at, body, state, tries, next_at, tried_at, problem, status, milliseconds, answer)
      SELECT ${municipalityId}, gen_random_uuid(), ${BigInt(id)}, type, now() - wait::interval, ${body}, state, tries, now() + interval '2 hours',
        CASE WHEN tries > 0 THEN now() END, problem, status, milliseconds, answer
      FROM (VALUES ('task.given', '1 minute', 'PENDING', 0, NULL, NULL, NULL, NULL),
        ('task.done', '1 hour', 'PENDING', 3, 'STATUS', 503, 214, '<html><body>Service Unavailable</body></html>'),
        ('alert.found', '1 day', 'PENDING', 4, 'SLOW', NULL, 10002, NULL),
        ('task.given', '2 days', 'DELIVERED', 1, NULL, 204, 88, ''),
        ('webhook.trial', '3 days', 'DELIVERED', 2, NULL, 200, 1321, 'OK'),
        ('task.done', '4 days', 'GIVEN_UP', 9, 'UNRESOLVED', NULL, 12, NULL))
      AS told (type, wait, state, tries, problem, status, milliseconds, answer)`,
  );
  return id;
}
