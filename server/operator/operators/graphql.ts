// Accepting an appointment: with an account that is made for it, or with the one that somebody signed in to.
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import type { Invalid } from '../../access/journal/outcomes.ts';
import {
  acceptingOf,
  acceptInputOf,
  SignInFirstType,
  type AcceptInput,
  type SignInFirst,
} from '../../municipality/people/accepting.ts';
import { hashOfToken } from '../../access/sessions/links.ts';
import './managed.ts';
import { acceptAppointment, findAppointment, type Appointment } from './store.ts';

interface Appointed {
  readonly outcome: 'OperatorAppointed';
  readonly email: string;
}

const AppointmentType = builder.objectRef<Appointment>('Appointment').implement({
  description: 'A link that makes somebody an operator of the platform, once.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'The address that it is for.' }),
    appointedBy: t.exposeString('appointedBy', { description: 'Who made it, at the terminal.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it can be accepted.' }),
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

const AcceptAppointmentInput = acceptInputOf('AcceptAppointmentInput');

async function join(
  { gate, grant, viewer, now }: Context,
  input: AcceptInput,
): Promise<Appointed | SignInFirst | Invalid | null> {
  const { prisma } = gate.database;
  const [own, at] = [grant('operators.join', null), now()];
  const tokenHash = hashOfToken(input.token);
  const appointment = await findAppointment(prisma, own, tokenHash, at);
  if (appointment === null) return null;
  const accepting = await acceptingOf(gate, appointment, viewer, input);
  if ('outcome' in accepting) return accepting;
  const isNew = await acceptAppointment(prisma, own, tokenHash, accepting, at);
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
    resolve: (_root, { input }, context) => join(context, input),
  }),
);
