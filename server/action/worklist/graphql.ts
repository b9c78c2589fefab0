// What can be asked of what waits for a member: one question, of what he or she may do.
import { asGranted } from '../../access/grants/as-granted.ts';
import { may } from '../../access/grants/policy.ts';
import { membershipIn } from '../../access/grants/viewers.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { AlertKindType } from '../alerts/refs.ts';
import { deadlineOf } from '../reports/deadline.ts';
import { inOrder, KINDS, MOST_NAMED, type WorkItem, type WorkKind, type WorklistLine } from './rules.ts';
import {
  findComments,
  findDangers,
  findDue,
  findEnded,
  findHeld,
  findNewAlerts,
  findOverdue,
  findReport,
  findRounds,
  findTestSheets,
  type Asking,
} from './store.ts';
import './at-places.ts';

/** Ten short statements, whatever they find. */
const COST = 60;

const WorkKindType = builder.enumType('WorkKind', {
  description: 'What may wait for a member.',
  values: {
    TASK_OVERDUE: { description: 'A task of anybody that should have been done.' },
    TASK_DUE: { description: 'An own task of the next seven days.' },
    ALERT: { description: 'An alert that nobody has marked.' },
    DANGER: {
      description: 'A comment that sounds as if somebody may be harmed, and of which nobody has decided.',
    },
    COMMENT: { description: 'A comment that nobody has decided of.' },
    TEST_SHEET: { description: 'A test sheet that somebody must look at before an order is printed.' },
    HELD_ORDER: { description: 'An order whose shop waits for an answer.' },
    ROUND: { description: 'A round whose day has come, with signs of which nothing is told yet.' },
    REPORT: {
      description:
        'The annual report that was begun and is not published; one that was not, from 30 days before its deadline to 90 after it.',
    },
    INVITATION: { description: 'An invitation that ended without an answer.' },
  } as const satisfies Record<WorkKind, object>,
});

const nameOf = ({ name }: WorkItem, language: string): string =>
  name !== null && typeof name === 'object' ? textIn(name, language) : String(name);

const WorkItemType = builder.objectRef<WorkItem>('WorkItem').implement({
  description: 'One thing that waits.',
  fields: (t) => ({
    // Not `id`: a task and an alert may have the same one, and a client that keeps things by type and id would mix them up.
    subject: t.exposeID('id', {
      description:
        'The id of the task, the alert, the order, the round or the invitation; the year of the report.',
    }),
    name: t.string({
      args: { language: t.arg.string({ required: true, description: 'A BCP 47 tag.' }) },
      description:
        "The text of the task, the subject of the alert, the order's number, the round's name, the report's year, or who was invited.",
      resolve: (item, { language }) => nameOf(item, language),
    }),
    day: t.expose('day', {
      type: 'Date',
      description:
        'When it is due; of an alert, when it was told; of a round, when it is; of an invitation, when it ended.',
    }),
    alert: t.expose('alert', {
      type: AlertKindType,
      nullable: true,
      description: 'Of an alert, what it tells.',
    }),
  }),
});

const WorklistLineType = builder.objectRef<WorklistLine>('WorklistLine').implement({
  description: 'All of a kind that waits for whoever asks.',
  fields: (t) => ({
    kind: t.expose('kind', { type: WorkKindType, description: 'What waits.' }),
    count: t.exposeInt('count', { description: 'How many, at least one.' }),
    since: t.expose('since', {
      type: 'Date',
      description: 'Since when the newest of it waits; of comments, its month.',
    }),
    items: t.field({
      type: [WorkItemType],
      description: `The newest ${MOST_NAMED}; of comments none.`,
      resolve: ({ items }) => [...items],
    }),
  }),
});

type Find = (tx: Tenant, asking: Asking) => Promise<WorklistLine | null>;

function findersFor(
  { reportMonth, reportDay }: Municipality,
  today: string,
  now: Date,
): Record<WorkKind, Find> {
  // The deadline of a year's report lies in the next one.
  const year = Number(today.slice(0, 4)) - 1;
  const deadline = deadlineOf(year, { reportMonth, reportDay });
  return {
    TASK_OVERDUE: findOverdue,
    TASK_DUE: findDue,
    ALERT: findNewAlerts,
    DANGER: findDangers,
    COMMENT: findComments,
    TEST_SHEET: findTestSheets,
    HELD_ORDER: findHeld,
    ROUND: findRounds,
    REPORT: (tx, asking) => findReport(tx, asking, { year, deadline }),
    INVITATION: (tx, asking) => findEnded(tx, asking, now),
  };
}

/** The kinds of which the viewer may do something: none while the municipality is suspended, since nobody can then. */
function kindsFor({ viewer }: Context, { id }: Municipality): WorkKind[] {
  if (membershipIn(viewer, id)?.isSuspended !== false) return [];
  return (Object.keys(KINDS) as WorkKind[]).filter((kind) => may(viewer, KINDS[kind], id));
}

builder.queryField('worklist', (t) =>
  cityField(t, {
    type: [WorklistLineType],
    access: 'worklist.read',
    complexity: COST,
    description: 'What waits for the member who asks, the newest first: only kinds of which something does.',
    resolve: async ({ municipality, grant: read, context }) => {
      const memberId = membershipIn(context.viewer, municipality.id)?.memberId;
      if (memberId === undefined) return [];
      const { timeZone } = municipality;
      const now = context.now();
      const today = dayIn(timeZone, now);
      const finders = findersFor(municipality, today, now);
      return asGranted(context, read, async (tx) => {
        const lines: WorklistLine[] = [];
        for (const kind of kindsFor(context, municipality)) {
          const line = await finders[kind](tx, { read, memberId, today, timeZone });
          if (line) lines.push(line);
        }
        return inOrder(lines);
      });
    },
  }),
);
