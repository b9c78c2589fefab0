// Inviting the people of a table: first each row is looked at, and what is wrong with it told; then those without a fault are invited.
import { actorOf } from '../../access/grants/viewers.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { sendKept, type Handover } from '../../access/mail/waiting-letters.ts';
import { findEmail } from '../../access/sessions/rules.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { FieldFaultType } from '../../api/outcomes.ts';
import { AppError } from '../../foundation/errors.ts';
import { isLonger } from '../../foundation/texts/characters.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import type { Role } from '../../access/grants/member-roles.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import type { Municipality } from '../municipalities/store.ts';
import { DeliveryType } from './delivery-type.ts';
import { invite } from './make-invitation.ts';
import { readNameable, scopeNamed, UNBOUND } from './named-scope.ts';
import { LetterLanguageType, RoleType } from './refs.ts';
import { MOST_PEOPLE } from './rules.ts';
import { listMembers, type Post } from './store.ts';

/** So long a name may be, and the words of a row. */
const LONGEST_NAME = 120;
const LONGEST_WORDS = 2_000;
/** After so long the letters that are left go out later, by themselves: somebody waits for the answer. */
const PATIENCE_MS = 15_000;

interface Row {
  readonly email: string;
  readonly name?: string | null | undefined;
  readonly role?: Role | null | undefined;
  readonly places?: string | null | undefined;
}

interface Judged {
  readonly email: string;
  readonly faults: readonly FieldFault[];
  readonly delivery: Handover | null;
  readonly link: string | null;
}

const InvitedRowType = builder.objectRef<Judged>('InvitedRow').implement({
  description: 'What became of a row of a table of people.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'The address, as it was sent.' }),
    faults: t.field({
      type: [FieldFaultType],
      description:
        'What is wrong with it: then nobody was invited by it. Fields are email, name, role and places.',
      resolve: ({ faults }) => [...faults],
    }),
    delivery: t.expose('delivery', {
      type: DeliveryType,
      nullable: true,
      description: 'What became of the letter; null: nobody was invited.',
    }),
    link: t.exposeString('link', {
      nullable: true,
      description:
        'The link, where the letter did not go out: told once, for whoever invites to hand it over.',
    }),
  }),
});

const InvitedRowInput = builder.inputType('InvitedRowInput', {
  description: 'A row of a table of people.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'Where the letter goes.' }),
    name: t.string({ description: 'What he or she is called.' }),
    role: t.field({ type: RoleType, description: 'The role; null: the table says none that there is.' }),
    places: t.string({
      description:
        'What a local member is bound to: the name of a group, a settlement or a category, or numbers of places.',
    }),
  }),
});

const InviteMembersInput = builder.inputType('InviteMembersInput', {
  description: 'People who are to become members.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    rows: t.field({ type: [InvitedRowInput], required: true, description: `Who, at most ${MOST_PEOPLE}.` }),
    language: t.field({
      type: LetterLanguageType,
      defaultValue: 'bg',
      description: 'The language of the letters.',
    }),
    isDryRun: t.boolean({ required: true, description: 'Only says what is wrong with the rows.' }),
  }),
});

interface Ready {
  readonly row: Row;
  readonly post: Post | null;
  readonly faults: readonly FieldFault[];
}

/** Looks at all rows: addresses that stand twice, or belong to a member; roles; and what they are bound to. */
async function judge(
  context: Context,
  manage: Grant<'members.manage'>,
  rows: readonly Row[],
): Promise<Ready[]> {
  const read = context.grant('members.read', manage.municipalityId);
  const taken = new Set((await listMembers(context.gate.database.prisma, read)).map(({ email }) => email));
  const nameable = await asGranted(context, manage, (tx) => readNameable(tx, manage));
  return rows.map((row) => {
    const faults: FieldFault[] = [];
    const email = findEmail(row.email);
    if (email === null) faults.push({ field: 'email', fault: 'NOT_AN_EMAIL' });
    else if (taken.has(email)) faults.push({ field: 'email', fault: 'TAKEN' });
    else taken.add(email);
    if (isLonger(row.name ?? '', LONGEST_NAME)) faults.push({ field: 'name', fault: 'TOO_LONG' });
    if (!row.role) return { row, post: null, faults: [...faults, { field: 'role', fault: 'REQUIRED' }] };
    const words = row.places?.trim() ?? '';
    if (row.role !== 'local') {
      if (words !== '') faults.push({ field: 'places', fault: 'NOT_ALLOWED' });
      return { row, post: { ...UNBOUND, role: row.role }, faults };
    }
    const scope = words === '' || words.length > LONGEST_WORDS ? null : scopeNamed(words, nameable);
    if (scope === null)
      faults.push({
        field: 'places',
        fault: words === '' ? 'REQUIRED' : words.length > LONGEST_WORDS ? 'TOO_LONG' : 'UNKNOWN',
      });
    return { row, post: scope && { ...scope, role: row.role }, faults };
  });
}

/** Invites by the row. Where the bounds of letters are reached, that is its fault. */
async function inviteRow(
  context: Context,
  municipality: Municipality,
  { row, post, faults }: Ready,
  how: { readonly language: LetterLanguage; readonly sendsNow: boolean },
): Promise<Judged> {
  const { email } = row;
  const nothing = { email, delivery: null, link: null };
  if (faults.length > 0 || post === null) return { ...nothing, faults };
  const wanted = { email, name: row.name?.trim() || null, post, language: how.language };
  try {
    const invitedBy = actorOf(context.viewer).name;
    const made = await invite(context, municipality, { ...wanted, invitedBy, isByLetter: true });
    if (made.outcome === 'Invalid') return { ...nothing, faults: made.faults };
    const delivery = made.letter && how.sendsNow ? await sendKept(context, made.letter) : 'waits';
    return { email, faults: [], delivery, link: delivery === 'sent' ? null : made.link };
  } catch (error) {
    if (error instanceof AppError && error.code === 'TOO_MANY_REQUESTS')
      return { ...nothing, faults: [{ field: 'email', fault: 'TOO_MANY' }] };
    throw error;
  }
}

builder.mutationField('inviteMembers', (t) =>
  cityMutation(t, {
    type: [InvitedRowType],
    access: 'members.manage',
    complexity: { field: 20, multiplier: MOST_PEOPLE },
    args: { input: t.arg({ type: InviteMembersInput, required: true, description: 'Who, and as what.' }) },
    description:
      'Invites the people of a table, each by a letter, in the order of the rows: those with a fault are left out. What does not go ' +
      'out at once is sent later. Needs a session that was confirmed a short while ago.',
    resolve: async ({ municipality, grant: manage, context }, { input }) => {
      const { rows, isDryRun } = input;
      if (rows.length > MOST_PEOPLE) throw new AppError('BAD_INPUT', `rows are at most ${MOST_PEOPLE}.`);
      const ready = await judge(context, manage, rows);
      if (isDryRun)
        return ready.map(({ row: { email }, faults }) => ({ email, faults, delivery: null, link: null }));
      const language = input.language ?? 'bg';
      const began = performance.now();
      const judged: Judged[] = [];
      for (const each of ready) {
        const sendsNow = performance.now() - began < PATIENCE_MS;
        judged.push(await inviteRow(context, municipality, each, { language, sendsNow }));
      }
      return judged;
    },
  }),
);
