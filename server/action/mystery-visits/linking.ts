// The link that a mystery client gets for a programme, and taking it away. Its address is told once, to whoever makes it.
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { passAddress } from '../../access/passes/pass-address.ts';
import { issuePass } from '../../access/passes/issue.ts';
import { MYSTERY_CLIENT_DAYS } from '../../access/passes/rules.ts';
import { revokePasses } from '../../access/passes/store.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { dayIn } from '../../foundation/days.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { linkOf } from './journal-fields.ts';
import { MysteryLinkType, MysteryProgrammeType, type MysteryLink } from './refs.ts';
import { isOver, LONGEST_NAME } from './rules.ts';
import { lockProgramme } from './store-edit.ts';
import { dayOf, getProgramme, type Programme } from './store.ts';

interface Issued {
  readonly outcome: 'MysteryLinkIssued';
  readonly link: MysteryLink;
  readonly address: string;
  readonly programme: Programme;
}

const IssuedType = builder.objectRef<Issued>('MysteryLinkIssued').implement({
  description: 'The link was made; the one before is good no more.',
  fields: (t) => ({
    link: t.expose('link', { type: MysteryLinkType, description: 'The link.' }),
    address: t.exposeString('address', {
      description: 'What the mystery client opens. It is told now and never again: only a hash is kept.',
    }),
    programme: t.expose('programme', { type: MysteryProgrammeType, description: 'The programme.' }),
  }),
});

const IssueResult = outcomesOf('IssueMysteryLinkResult', 'What became of a link that was to be made.', [
  IssuedType,
  InvalidType,
]);

const IssueInput = builder.inputType('IssueMysteryLinkInput', {
  description: 'A link for the mystery client of a programme. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    programme: t.id({ required: true, description: 'Which programme.' }),
    holder: t.string({
      required: true,
      description: `For whom it is, up to ${LONGEST_NAME} characters: only its members read it, until it is forgotten.`,
    }),
  }),
});

const RevokeInput = builder.inputType('RevokeMysteryLinkInput', {
  description: 'The link of a programme.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    programme: t.id({ required: true, description: 'Which programme.' }),
  }),
});

builder.mutationField('issueMysteryLink', (t) =>
  cityMutation(t, {
    type: IssueResult,
    access: 'mysteryVisits.edit',
    args: { input: t.arg({ type: IssueInput, required: true, description: 'For which programme.' }) },
    description: `Makes the one link with which a mystery client sees what to visit and tells what he or she found, without an account, until ${MYSTERY_CLIENT_DAYS} days after the last day. An earlier one is good no more.`,
    resolve: async ({ municipality, grant: edit, context }, { input }): Promise<Issued | Invalid> => {
      const programmeId = idFrom(input.programme);
      const holder = tidy(input.holder);
      const faults = textFaults('holder', holder, LONGEST_NAME);
      if (faults.length > 0) return invalid(faults);
      const today = dayIn(municipality.timeZone, context.now());
      return change<Issued | Invalid>(context, edit, async (tx) => {
        await lockProgramme(tx, edit, programmeId);
        const programme = await getProgramme(tx, edit, programmeId);
        if (isOver(programme, today))
          return { outcome: invalid([{ field: 'programme', fault: 'OUT_OF_RANGE' }]), audit: null };
        const wanted = { holder, today, from: programme.endsOn };
        const { pass, token } = await issuePass(tx, edit, { of: 'programme', programmeId }, wanted);
        return {
          outcome: {
            outcome: 'MysteryLinkIssued',
            link: { ...pass, state: 'ACTIVE' },
            address: passAddress(`/checklist/${token}`, municipality.host, context.publicUrl),
            programme,
          },
          audit: { ...linkOf(programme), before: null, after: { expiresOn: dayOf(pass.expiresOn) } },
        };
      });
    },
  }),
);

builder.mutationField('revokeMysteryLink', (t) =>
  cityMutation(t, {
    type: MysteryProgrammeType,
    access: 'mysteryVisits.edit',
    args: { input: t.arg({ type: RevokeInput, required: true, description: 'Of which programme.' }) },
    description: 'Revokes the link of a programme: from now on it opens nothing.',
    resolve: ({ municipality: { timeZone }, grant: edit, context }, { input }) => {
      const programmeId = idFrom(input.programme);
      const today = new Date(dayIn(timeZone, context.now()));
      return change(context, edit, async (tx) => {
        const programme = await getProgramme(tx, edit, programmeId);
        const count = await revokePasses(tx, edit, { of: 'programme', programmeId }, today);
        const audit =
          count === 0 ? null : { ...linkOf(programme), before: { name: programme.name }, after: null };
        return { outcome: programme, audit };
      });
    },
  }),
);
