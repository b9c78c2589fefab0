// What can be asked of the journal: what members changed, searched, newest first.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { connectionOf } from '../../api/connections.ts';
import { pagesById } from '../../api/list-pages.ts';
import { usualTextsOf } from '../page-texts/usual-texts.ts';
import { cityField } from '../municipalities/city-field.ts';
import { filterFrom } from './filter.ts';
import type { AuditEntry, Changed } from '../../access/journal/rules.ts';
import { listAudit, listAuditChoices, type AuditChoices } from '../../access/journal/store.ts';

const textOf = (value: Changed['before']): string | null => (value === null ? null : JSON.stringify(value));

interface UsualText {
  readonly key: string;
  readonly usual: string;
}

const UsualTextType = builder.objectRef<UsualText>('UsualText').implement({
  description: 'A text of the citizens’ pages that was changed.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name, as before and after have it: vote.send.' }),
    usual: t.exposeString('usual', {
      description: 'What it says where the municipality has no words of its own.',
    }),
  }),
});

const AuditEntryType = builder.objectRef<AuditEntry>('AuditEntry').implement({
  description:
    'A line of the journal: who changed what, when, and how it was before. It never speaks of citizens.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.exposeString('actor', { description: 'Who, with the address of then.' }),
    action: t.exposeString('action', { description: 'What it counted as, like locations.edit.' }),
    subject: t.exposeString('subject', { description: 'The kind of thing, as the schema names it.' }),
    subjectId: t.exposeString('subjectId', { description: 'Which one.' }),
    subjectName: t.exposeString('subjectName', {
      nullable: true,
      description: 'What it was called then, in Bulgarian, where it had a name.',
    }),
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
    usualTexts: t.field({
      type: [UsualTextType],
      complexity: { field: 1, multiplier: 1 },
      description: 'The texts that changed, where it is about texts of the pages; else none.',
      resolve: (entry) => [...usualTextsOf(entry)].map(([key, usual]) => ({ key, usual })),
    }),
  }),
});

const AuditConnectionType = connectionOf('AuditConnection', AuditEntryType, {
  description: 'A page of the journal.',
  nodes: 'The lines of this page.',
});

const AuditChoicesType = builder.objectRef<AuditChoices>('AuditChoices').implement({
  description: 'What the journal can be narrowed to.',
  fields: (t) => ({
    actors: t.exposeStringList('actors', {
      complexity: { field: 1, multiplier: 1 },
      description: 'Everybody who did something, as the journal names him or her.',
    }),
    subjects: t.exposeStringList('subjects', {
      complexity: { field: 1, multiplier: 1 },
      description: 'Every kind of thing that it tells of, as the schema names it.',
    }),
  }),
});

const PAGES = pagesById('audit', 50);

builder.queryField('audit', (t) =>
  cityField(t, {
    type: AuditConnectionType,
    access: 'audit.read',
    args: {
      search: t.arg.string({ description: 'Part of who, of what it is called, or of what it was.' }),
      actor: t.arg.string({ description: 'Only what this one did, as the journal names him or her.' }),
      subject: t.arg.string({ description: 'Only things of this kind.' }),
      from: t.arg({ type: 'Date', description: 'The first day.' }),
      to: t.arg({ type: 'Date', description: 'The last day.' }),
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description: 'The journal of what members changed, newest first, for admins and auditors.',
    resolve: async ({ municipality, grant: read, context }, args) => {
      const page = PAGES.wanted(args);
      const filter = filterFrom(args, municipality.timeZone);
      const entries = await asGranted(context, read, (tx) => listAudit(tx, read, filter, page));
      return PAGES.cut(entries, page);
    },
  }),
);

builder.queryField('auditChoices', (t) =>
  cityField(t, {
    type: AuditChoicesType,
    access: 'audit.read',
    description: 'Who and what stands in the journal, for admins and auditors.',
    resolve: ({ grant: read, context }) => asGranted(context, read, (tx) => listAuditChoices(tx, read)),
  }),
);
