// Accepting an appointment: with an account that is made for it, or with the one that somebody signed in to.
import type { Grant } from '../../access/grants/grant.ts';
import type { Viewer } from '../../access/grants/viewers.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import type { Invalid } from '../../access/journal/outcomes.ts';
import { acceptingOf, SignInFirstType, type SignInFirst } from '../../municipality/people/accepting.ts';
import type { Gate } from '../../access/sessions/gate.ts';
import { hashOfToken } from '../../access/sessions/links.ts';
import { SHORTEST_PASSWORD } from '../../access/sessions/rules.ts';
import { acceptAppointment, findAppointment, type Appointment } from './store-operators.ts';

interface Appointed {
  readonly outcome: 'OperatorAppointed';
  readonly email: string;
}

const AppointmentType = builder.objectRef<Appointment>('Appointment').implement({
  description: 'A link that makes somebody an operator of the platform, once.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'The address that it is for.' }),
    appointedBy: t.exposeString('appointedBy', { description: 'Who made it, at the terminal.' }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when it can be accepted.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
  }),
});

const OperatorAppointedType = builder.objectRef<Appointed>('OperatorAppointed').implement({
  description: 'Somebody became an operator, and can sign in.',
  fields: (t) => ({ email: t.exposeString('email', { description: 'The address of the account.' }) }),
});

const AcceptAppointmentResult = outcomesOf(
  'AcceptAppointmentResult',
  'What became of an appointment that was accepted.',
  [OperatorAppointedType, SignInFirstType, InvalidType],
);

const AcceptAppointmentInput = builder.inputType('AcceptAppointmentInput', {
  description: 'The link, and for whom no account was made yet a name and a password.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'What the link ends with.' }),
    name: t.string({ description: 'What he or she is called, in 1 to 120 characters.' }),
    password: t.string({ description: `At least ${SHORTEST_PASSWORD} characters.` }),
  }),
});

async function join(
  gate: Gate,
  grant: Grant<'operators.join'>,
  viewer: Viewer,
  { token, name, password }: { token: string; name: string; password: string },
  now: Date,
): Promise<Appointed | SignInFirst | Invalid | null> {
  const { prisma } = gate.database;
  const tokenHash = hashOfToken(token);
  const appointment = await findAppointment(prisma, grant, tokenHash, now);
  if (appointment === null) return null;
  const accepting = await acceptingOf(gate, appointment, viewer, { name, password });
  if ('outcome' in accepting) return accepting;
  const isNew = await acceptAppointment(prisma, grant, tokenHash, accepting, now);
  return isNew ? { outcome: 'OperatorAppointed', email: appointment.email } : null;
}

builder.queryField('appointment', (t) =>
  t.field({
    type: AppointmentType,
    nullable: true,
    access: 'operators.join',
    args: { token: t.arg.string({ required: true, description: 'What the link ends with.' }) },
    description: 'The appointment of a link; null where it was used, withdrawn, is too old, or never was.',
    resolve: (_root, { token }, { gate, grant, now }) =>
      findAppointment(gate.database.prisma, grant('operators.join', null), hashOfToken(token), now()),
  }),
);

builder.mutationField('acceptAppointment', (t) =>
  t.field({
    type: AcceptAppointmentResult,
    nullable: true,
    access: 'operators.join',
    args: { input: t.arg({ type: AcceptAppointmentInput, required: true, description: 'The link.' }) },
    description:
      'Makes whoever holds the link an operator, once; null where it was used, withdrawn, is too old, or never was.',
    resolve: (_root, { input: { token, name, password } }, { gate, grant, viewer, now }) =>
      join(
        gate,
        grant('operators.join', null),
        viewer,
        { token, name: name ?? '', password: password ?? '' },
        now(),
      ),
  }),
);
