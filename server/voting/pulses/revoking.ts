// The head of administration calls a pulse back before it is opened: nothing more is answered, and nobody ever reads what was.
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { whyFaults, WHY_IN_JOURNAL } from '../../access/journal/reason.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { dayIn } from '../../foundation/days.ts';
import { AppError } from '../../foundation/errors.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { PulseType } from './refs.ts';
import { listPulses, writeRevoked, type Pulse } from './store-edit.ts';

interface PulseRevoked {
  readonly outcome: 'PulseRevoked';
  readonly pulse: Pulse;
}

const PulseRevokedType = builder.objectRef<PulseRevoked>('PulseRevoked').implement({
  description:
    'Nothing more is answered, and what was leaves the ballot box unread; that it was called back before changes nothing.',
  fields: (t) => ({ pulse: t.expose('pulse', { type: PulseType, description: 'It.' }) }),
});

interface PulseOpened {
  readonly outcome: 'PulseOpened';
  readonly pulse: Pulse;
}

const PulseOpenedType = builder.objectRef<PulseOpened>('PulseOpened').implement({
  description: 'It was opened before, and stays so.',
  fields: (t) => ({ pulse: t.expose('pulse', { type: PulseType, description: 'It.' }) }),
});

const RevokePulseResult = outcomesOf('RevokePulseResult', 'What became of a pulse that was called back.', [
  PulseRevokedType,
  PulseOpenedType,
  InvalidType,
]);

const RevokePulseInput = builder.inputType('RevokePulseInput', {
  description: 'A pulse that is called back. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    pulse: t.id({ required: true, description: 'Which one; it was not opened yet.' }),
    why: t.string(WHY_IN_JOURNAL),
  }),
});

type Outcome = PulseRevoked | PulseOpened | Invalid;

builder.mutationField('revokePulse', (t) =>
  cityMutation(t, {
    type: RevokePulseResult,
    access: 'pulses.revoke',
    args: { input: t.arg({ type: RevokePulseInput, required: true, description: 'Which one, and why.' }) },
    description: 'Calls a pulse back, as where its question, its days or its teams were wrong. For good.',
    resolve: async ({ municipality, grant: revoke, context }, { input }) => {
      const why = input.why.trim();
      const faults = whyFaults(why);
      if (faults.length > 0) return invalid(faults);
      return change<Outcome>(context, revoke, async (tx) => {
        const id = idFrom(input.pulse);
        const day = dayIn(municipality.timeZone, context.now());
        const isNow = await writeRevoked(tx, revoke, id, day);
        const [pulse] = await listPulses(tx, revoke, id);
        if (!pulse) throw new AppError('NOT_FOUND', 'There is no such pulse here.');
        if (pulse.revokedOn === null) return { outcome: { outcome: 'PulseOpened', pulse }, audit: null };
        const outcome = { outcome: 'PulseRevoked', pulse } as const;
        if (!isNow) return { outcome, audit: null };
        return {
          outcome,
          audit: {
            subject: 'Pulse',
            subjectId: String(id),
            subjectName: pulse.beginsOn,
            before: { pulseRevokedOn: null },
            after: { pulseRevokedOn: day, question: pulse.question, why },
          },
        };
      });
    },
  }),
);
