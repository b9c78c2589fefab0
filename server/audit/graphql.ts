// What can be asked of the journal: what members changed, searched, newest first.
import { MUNICIPALITY_ACTIONS } from '../access/policy.ts';
import { asMember } from '../database/tenant.ts';
import { AppError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { MAX_SEARCH } from '../graphql/limits.ts';
import { PageInfoType, toPage, type Page } from '../graphql/pages.ts';
import { fromCursor, idFrom, pageCost, pageSize } from '../graphql/scalars.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import type { AuditEntry, Changed } from './rules.ts';
import { listAudit } from './store.ts';

const textOf = (value: Changed['before']): string | null => (value === null ? null : JSON.stringify(value));

const AuditEntryType = builder.objectRef<AuditEntry>('AuditEntry').implement({
  description:
    'A line of the journal: who changed what, when, and how it was before. It never speaks of citizens.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
    actor: t.exposeString('actor', { description: 'Who, with the address of then.' }),
    action: t.exposeString('action', { description: 'What it counted as, like locations.edit.' }),
    subject: t.exposeString('subject', { description: 'The kind of thing, as the schema names it.' }),
    subjectId: t.exposeString('subjectId', { description: 'Which one.' }),
    before: t.string({
      nullable: true,
      description: 'The fields that changed, as they were, as JSON; null: it is new.',
      resolve: ({ before }) => textOf(before),
    }),
    after: t.string({
      nullable: true,
      description: 'The fields that changed, as they are, as JSON; null: it is gone.',
      resolve: ({ after }) => textOf(after),
    }),
  }),
});

const AuditConnectionType = builder.objectRef<Page<AuditEntry>>('AuditConnection').implement({
  description: 'A page of the journal.',
  fields: (t) => ({
    nodes: t.field({
      type: [AuditEntryType],
      complexity: { field: 0, multiplier: 1 },
      description: 'The lines of this page.',
      resolve: ({ nodes }) => [...nodes],
    }),
    pageInfo: t.field({
      type: PageInfoType,
      description: 'Where the page ends.',
      resolve: ({ pageInfo }) => pageInfo,
    }),
  }),
});

function searchFrom(text: string | null | undefined): string | null {
  if ((text?.length ?? 0) <= MAX_SEARCH) return text?.trim() || null;
  throw new AppError('BAD_INPUT', `search has at most ${MAX_SEARCH} characters.`);
}

builder.queryField('audit', (t) =>
  t.field({
    type: AuditConnectionType,
    access: 'audit.read',
    args: {
      municipality: t.arg.string({ required: true, description: "The municipality's slug." }),
      search: t.arg.string({ description: 'Part of who, of what, or of what it was.' }),
      action: t.arg.string({
        description: `Only this action: ${MUNICIPALITY_ACTIONS.filter((action) => /edit|manage|import|record|reclassify/.test(action)).join(', ')}.`,
      }),
      from: t.arg({ type: 'Date', description: 'The first day.' }),
      to: t.arg({ type: 'Date', description: 'The last day.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    complexity: pageCost,
    description: 'The journal of what members changed, newest first, for admins and auditors.',
    resolve: async (_root, args, context) => {
      const size = pageSize(args.first ?? 50);
      const [last = null] = args.after ? fromCursor(args.after, 1) : [];
      const search = searchFrom(args.search);
      const municipality = await getMunicipality(context, args.municipality);
      const read = context.grant('audit.read', municipality.id);
      const { timeZone } = municipality;
      const { action = null, from = null, to = null } = args;
      const filter = { search, action, from, to, timeZone };
      const page = { before: last === null ? null : idFrom(last), take: size + 1 };
      const entries = await asMember(context.database.member.prisma, municipality.id, (tx) =>
        listAudit(tx, read, filter, page),
      );
      return toPage(entries, size, ({ id }) => [String(id)]);
    },
  }),
);
