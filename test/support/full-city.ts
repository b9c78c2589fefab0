// A city that has a row in every table: whoever moves or erases a whole one is tried on it.
import { randomBytes, randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { Prisma } from '../../prisma/generated/client.ts';
import { drawPaperCode } from '../../server/foundation/paper-code.ts';
import { METHODS } from '../../server/action/reports/rules.ts';
import { drawKeyPair } from '../../server/voting/ballots/seal.ts';
import { createCity, publish, type City } from './city.ts';
import type { Literals } from './every-path.ts';
import { addImprovement } from './improvements.ts';
import type { SignedIn } from './members.ts';
import { publishAnswerPool, publishPool } from './pools.ts';
import type { TestServer } from './server.ts';

/** The bytes of its photo, which nobody looks at. */
export const LARGE = Buffer.from('ffd8ffe0large');
export const SMALL = Buffer.from('ffd8ffe0small');
const HASH = 'B'.repeat(22);
/** How many of its nights were held. */
export const NIGHTS = 40;

export type FullCity = City & {
  readonly admin: SignedIn;
  readonly improvementId: bigint;
  readonly taskId: bigint;
};

const EDIT = `mutation ($input: EditReportInput!) { editReport(input: $input) { __typename } }`;
const PUBLISH = `mutation ($input: PublishReportInput!) { publishReport(input: $input) { __typename } }`;
const CONTENT = {
  introduction: 'Уводът.',
  conclusions: 'All is well.',
  measures: [],
  methods: METHODS.map((method) => ({
    method,
    isCarriedOut: false,
    reason: 'None.',
    done: '',
    findings: '',
    measures: '',
  })),
};

/** Makes it, with an admin who has signed in. */
export async function createFullCity({ database, signIn, ask }: TestServer): Promise<FullCity> {
  const owner = database.owner.pool;
  const city = await createCity(owner, { isDemo: false, commentsAllowed: true, places: 3 });
  const admin = await signIn(city);
  const { id, categoryId, settlementId, questionId, optionIds, places } = city;
  const [place, tablet, merged] = places.map((each) => each.id);
  const code = places[0]?.code;
  if (place === undefined || tablet === undefined || merged === undefined) throw new TypeError('No places.');
  const opening = await publish(owner, city, { id: place }, '2026-10-01', [6, 7, 8, 9, 10]);
  await publishPool(owner, city, '2026-10-01', [5, 6, 7, 8, 9]);
  await publishAnswerPool(owner, city, '2026-10-01', 5, [1, 2, 3]);
  const improvement = await addImprovement(owner, city, { places: [place] });
  await addImprovement(owner, city, { name: 'ahead', places: [place], promised: '2027-06-01' });
  const statements = [
    Prisma.sql`UPDATE municipalities SET arms = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', nights = ${NIGHTS} WHERE municipality_id = ${id}`,
    // The place that is referred to has the larger number.
    Prisma.sql`UPDATE locations SET merged_into_id = ${merged}, retired_on = '2026-10-02', retired_because = 'A walk; with "marks"'
      WHERE municipality_id = ${id} AND id = ${place + 1n}`,
    Prisma.sql`INSERT INTO answer_tallies VALUES (${id}, ${place}, ${questionId}, ${optionIds[0]}, 'COUNTED', '2026-10-01', 5, 2)`,
    Prisma.sql`INSERT INTO opening_hours VALUES (${id}, ${place}, 1, 480, 1020)`,
    Prisma.sql`UPDATE categories SET hours = '[{"weekday": 1, "opensMinute": 480, "closesMinute": 1080}]' WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO reclassifications (municipality_id, opening_id, standing, note, decided_by, decided_at)
      VALUES (${id}, ${opening}::uuid, 'COUNTED', 'A walk.', 'Somebody', '2026-10-03T08:15:30.123456Z')`,
    Prisma.sql`INSERT INTO photos VALUES (${id}, ${HASH}, 2, 1, ${LARGE}, ${SMALL}, now())`,
    Prisma.sql`UPDATE improvements SET photo_hash = ${HASH} WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO tasks (municipality_id, category_id, owner_id, text, due_on, improvement_id)
      VALUES (${id}, ${categoryId}, ${admin.memberId}, 'Paint it.', '2026-12-01', ${improvement})`,
    Prisma.sql`INSERT INTO task_notes (municipality_id, task_id, written_at, written_by, text)
      SELECT ${id}, id, '2026-10-02T08:00:00Z', 'Somebody', 'Paint is there.' FROM tasks WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO location_groups (municipality_id, name, location_ids) VALUES (${id}, 'Center', ARRAY[${place}::bigint])`,
    Prisma.sql`INSERT INTO lines (municipality_id, external_id, short_name, long_name, mode, location_ids)
      VALUES (${id}, 'r7', '7', 'Гара – Център', 'BUS', ARRAY[${place}::bigint])`,
    Prisma.sql`INSERT INTO line_pools SELECT ${id}, id, 'COUNTED', '2026-10-01', 3, 0, 0, 1, 0, 0, 2, 0, 2, 0, 1 FROM lines WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO day_part_pools VALUES (${id}, ${categoryId}, 'EVENING', 'COUNTED', '2026-10-01', 3, 0, 0, 1, 0, 0, 2, 0, 2, 0, 1)`,
    Prisma.sql`INSERT INTO texts VALUES (${id}, 'tr', '{"vote": {"title": "Oy"}}')`,
    Prisma.sql`INSERT INTO comments VALUES (${id}, ${randomUUID()}::uuid, ${place}, 'COUNTED', '2026-10-01', '=Добре е; „много“')`,
    Prisma.sql`INSERT INTO invitations (municipality_id, token_hash, email, role, invited_by, expires_at)
      VALUES (${id}, ${Buffer.from(city.slug)}, 'new@proba.example.bg', 'analyst', 'Somebody', now() + interval '1 day')`,
    Prisma.sql`INSERT INTO identity_providers (municipality_id, issuer, client_id, client_secret, domains)
      VALUES (${id}, 'https://login.proba.bg', 'kazva', ${Buffer.from('Qz7secret')}, ARRAY[${`${city.slug}.bg`}])`,
    Prisma.sql`INSERT INTO audit_entries (municipality_id, at, actor_id, actor, action, subject, subject_id, before, after)
      VALUES (${id}, now(), ${admin.memberId}, 'Somebody', 'settings.edit', 'Municipality', ${String(id)}, '{"a": 1}', 'null')`,
    Prisma.sql`INSERT INTO alerts (municipality_id, kind, location_id, since, told_on, count, before, after)
      VALUES (${id}, 'DROP', ${place}, '2026-09-03', '2026-10-01', 46, 8.600000000000001, 7.1)`,
    Prisma.sql`INSERT INTO alert_subscriptions VALUES (${id}, ${admin.memberId}, 'DAILY', '{DROP,RISE}', ${[categoryId]}::bigint[],
      '{}', '{}', true)`,
    Prisma.sql`INSERT INTO alert_mutes (municipality_id, member_id, settlement_id) VALUES (${id}, ${admin.memberId}, ${settlementId})`,
    Prisma.sql`INSERT INTO alert_letters VALUES (${id}, ${admin.memberId}, 3, now())`,
    Prisma.sql`INSERT INTO former_slugs VALUES (${id}, ${`old-${city.slug}`})`,
    Prisma.sql`INSERT INTO template_rows VALUES (${id}, 'categories/kindergartens', 'abc')`,
    Prisma.sql`INSERT INTO open_data_versions VALUES (${id}, '2026-10-01', 1, 'CC_BY_4_0')`,
    Prisma.sql`INSERT INTO open_data_pieces VALUES (${id}, 'piece', ${deflateRawSync('a,b')})`,
    Prisma.sql`INSERT INTO open_data_files VALUES (${id}, '2026-10-01', 1, 'places.csv', 1, 3, ${'0'.repeat(64)}, 1, '{piece}')`,
    Prisma.sql`INSERT INTO allowances (municipality_id, action, until, why, given_by, given_at)
      VALUES (${id}, 'comments.read', '2026-10-02', 'A question.', 'Somebody', now())`,
    Prisma.sql`INSERT INTO api_keys (municipality_id, token_hash, label, allowance, issued_on, expires_on)
      VALUES (${id}, ${randomBytes(32)}, 'A newspaper', 'RAISED', '2026-10-01', '2027-10-01')`,
    Prisma.sql`UPDATE signs SET retired_on = '2026-10-02', retired_because = 'A walk.', replaced_by = ${code}
      WHERE municipality_id = ${id} AND code = ${places[1]?.code}`,
    Prisma.sql`INSERT INTO location_changes (municipality_id, location_id, changed_on, change)
      VALUES (${id}, ${place}, '2026-10-02', 'SIGN')`,
    Prisma.sql`INSERT INTO goals VALUES (${id}, ${categoryId}, 84, '2027-06-30', '2026-10-02')`,
    Prisma.sql`UPDATE municipalities SET request_address = 'https://signali.example.bg/?n={number}' WHERE municipality_id = ${id}`,
    Prisma.sql`UPDATE categories SET request_phone = '042 600 600' WHERE municipality_id = ${id} AND id = ${categoryId}`,
    Prisma.sql`INSERT INTO request_servers VALUES (${id}, 'https://signali.example.bg', NULL, '\\x01', 'JSON')`,
    Prisma.sql`INSERT INTO city_goals VALUES (${id}, 82, '2027-06-30', '2026-10-02')`,
    Prisma.sql`INSERT INTO visits VALUES (${id}, ${place}, '2026-10-01', 1540, 'A counter at the door.', '2026-11-02')`,
    Prisma.sql`INSERT INTO piles (municipality_id, location_id, slips, made_on, begins_on, ends_on, revoked_on)
      VALUES (${id}, ${place}, 8, '2026-10-01', '2026-10-02', '2026-12-31', '2026-11-01')`,
    Prisma.sql`INSERT INTO paper_slips SELECT ${id}, ${randomUUID()}::uuid, id FROM piles WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO spent_slips VALUES (${id}, ${randomUUID()}::uuid)`,
    Prisma.sql`INSERT INTO pulses (municipality_id, question, made_on, begins_on, ends_on, opened_on, part_size)
      VALUES (${id}, 'CONDITIONS', '2026-09-01', '2026-09-02', '2026-09-12', '2026-09-17', 10)`,
    Prisma.sql`INSERT INTO pulse_teams (municipality_id, pulse_id, name, people, code)
      SELECT ${id}, id, 'A team', 40, ${drawPaperCode(randomBytes)} FROM pulses WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO pulse_results (municipality_id, pulse_id, team_id, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10)
      SELECT ${id}, pulse_id, id, 1, 0, 0, 0, 2, 0, 3, 8, 4, 2 FROM pulse_teams WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO sign_moves (municipality_id, code, from_location_id, to_location_id, moved_at, because)
      VALUES (${id}, ${code}, ${tablet}, ${place}, '2026-10-02T08:00:00Z', 'A walk.')`,
    Prisma.sql`INSERT INTO print_orders (municipality_id, number, format, design, press, due_on, delivery_address, shop_email, shop_language,
        test_sheet, content, ordered_on)
      VALUES (${id}, (SELECT coalesce(max(number), 0) + 1 FROM print_orders WHERE municipality_id = ${id}), 'A5', 'classic', 'universal', '2026-12-01', 'Somewhere 1', 'shop@example.bg', 'bg', 'WAITED', '{}', '2026-10-01')`,
    Prisma.sql`INSERT INTO print_order_signs SELECT ${id}, id, ${code}, 2, 1 FROM print_orders WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO mounting_rounds (municipality_id, name, round_on) VALUES (${id}, 'Somebody', '2026-10-01')`,
    Prisma.sql`INSERT INTO mounting_round_signs SELECT ${id}, id, ${code}, 0 FROM mounting_rounds WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO mounting_round_signs SELECT ${id}, id, ${places[1]?.code}, 1, '2026-10-01' FROM mounting_rounds WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO mountings SELECT ${id}, ${randomUUID()}::uuid, id, ${code}, 'MOUNTED', 'A walk.', '2026-10-02', 42.4, 25.6, 5,
        ${SMALL}, '2026-11-01' FROM mounting_rounds WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO mystery_programmes (municipality_id, name, begins_on, ends_on, checklist, forget_on)
      VALUES (${id}, 'Visits', '2026-09-01', '2026-09-30',
        '[{"id": "1", "section": "OUTCOME", "kind": "YES_NO", "channels": ["DESK"], "text": {"bg": "Добре е."}}]', '2027-07-01')`,
    Prisma.sql`INSERT INTO mystery_visits (municipality_id, programme_id, location_id, channel, turn, told_id, told_on, answers, note)
      SELECT ${id}, id, ${place}, 'DESK', 1, ${randomUUID()}::uuid, '2026-09-02', '{"1": "YES"}', 'A note.' FROM mystery_programmes
      WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO passes (municipality_id, programme_id, holder, token_hash, issued_on, expires_on)
      SELECT ${id}, id, 'Somebody', ${randomBytes(32)}, '2026-09-01', '2026-10-07' FROM mystery_programmes WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO passes (municipality_id, order_id, holder, token_hash, issued_on, expires_on)
      SELECT ${id}, id, 'shop@example.bg', ${randomBytes(32)}, '2026-10-01', '2027-01-01' FROM print_orders WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO waiting_letters VALUES (${id}, ${randomUUID()}::uuid, ${randomBytes(32)}, now())`,
    Prisma.sql`INSERT INTO webhook_hosts VALUES (${id}, 'system.proba.bg')`,
    Prisma.sql`INSERT INTO webhooks (municipality_id, id, label, url, events, is_on, secret, told_alert)
      VALUES (${id}, 1, 'A system', 'https://system.proba.bg/', '{task.given}', true, ${Buffer.from('Qz7secret')}, 0)`,
    Prisma.sql`INSERT INTO webhook_deliveries (municipality_id, id, webhook_id, type, at, body, next_at)
      SELECT ${id}, ${randomUUID()}::uuid, id, 'webhook.trial', now(), '{}', now() + interval '1 day' FROM webhooks WHERE municipality_id = ${id}`,
    ...sealed(id, place),
  ];
  for (const statement of statements) await owner.query(statement);
  const report = { municipality: city.slug, year: 2025 };
  await ask(EDIT, { input: { ...report, content: CONTENT } }, admin);
  const published = await ask(PUBLISH, { input: { ...report, version: 1 } }, admin);
  if (published.data?.publishReport.__typename !== 'ReportPublished')
    throw new TypeError('No report was published.');
  const task = Prisma.sql`SELECT id FROM tasks WHERE municipality_id = ${id}`;
  const { rows } = await owner.query<{ id: string }>(task);
  return { ...city, admin, improvementId: improvement, taskId: BigInt(rows[0]?.id ?? 0) };
}

/** What the root field is to be asked for, of the city. */
export function literalsOf(name: string, { slug, places, improvementId, taskId }: FullCity): Literals {
  const of = name.endsWith('mprovement') ? improvementId : name === 'task' ? taskId : places[0]?.id;
  return {
    municipality: `"${slug}"`,
    slug: `"${slug}"`,
    id: String(of),
    code: `"${places[0]?.code}"`,
    token: '"none"',
    filter: `{ municipality: "${slug}" }`,
    filters: `[{ municipality: "${slug}" }]`,
    year: '2025',
    state: 'NEW',
    language: '"bg"',
    format: '"a5"',
    design: 'CLASSIC',
    press: 'UNIVERSAL',
    theme: 'READER',
    threshold: '6',
    number: '"293944"',
    webhook: '1',
    // Of comments to be moderated nobody gets fewer.
    ...(name === 'moderatedComments' && { first: '10' }),
    address: '"https://signali.example.bg/?n={number}"',
  };
}

/** What waits, under a key that no folder has: also where the server's counter was quicker, and had made the city's key of the night. */
function sealed(id: bigint, place: bigint): Prisma.Sql[] {
  const [key, week] = [randomUUID(), randomUUID()];
  const { publicKey } = drawKeyPair(randomBytes);
  const slip = Buffer.from('sealed');
  return [
    Prisma.sql`INSERT INTO ballot_keys VALUES (${id}, ${key}::uuid, ${NIGHTS + 1}, ${publicKey})
      ON CONFLICT (municipality_id, night) DO UPDATE SET id = excluded.id, public_key = excluded.public_key`,
    Prisma.sql`INSERT INTO ballots VALUES (${id}, ${randomUUID()}::uuid, ${place}, 'score', ${key}::uuid, ${slip})`,
    Prisma.sql`INSERT INTO ballot_ids VALUES (${id}, ${randomUUID()}::uuid, ${NIGHTS})`,
    Prisma.sql`INSERT INTO weekly_ballot_keys VALUES (${week}::uuid, ${Buffer.alloc(32)})`,
    Prisma.sql`INSERT INTO weekly_ballots VALUES (${id}, ${randomUUID()}::uuid, ${place}, 'score', 'COUNTED', ${week}::uuid, ${slip})`,
  ];
}
