// The link that a fitter gets for a round, and taking it away. Its address is told once, to whoever makes it.
import { change } from '../../access/journal/change.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { keepLetter, sendKept, type KeptLetter } from '../../access/mail/waiting-letters.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import type { Plain } from '../../foundation/mail/message.ts';
import { LetterLanguageType } from '../../municipality/people/refs.ts';
import { findEmail } from '../../access/sessions/rules.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { passAddress } from '../../access/passes/pass-address.ts';
import { issuePass } from '../../access/passes/issue.ts';
import { revokePasses } from '../../access/passes/store.ts';
import { MountingRoundType, RoundLinkType, type RoundLink } from './refs.ts';
import { dayOf, getRound, withCounts, type CountedRound } from './store.ts';
import { bg, type RoundLetterText } from './text/letter.bg.ts';
import { en } from './text/letter.en.ts';

const LETTERS: Readonly<Record<LetterLanguage, RoundLetterText>> = { bg, en };

interface Issued {
  readonly outcome: 'RoundLinkIssued';
  readonly link: RoundLink;
  readonly address: string;
  readonly round: CountedRound;
  readonly isSent: boolean | null;
}

const IssuedType = builder.objectRef<Issued>('RoundLinkIssued').implement({
  description: 'The link was made; the one before is good no more.',
  fields: (t) => ({
    link: t.expose('link', { type: RoundLinkType, description: 'The link.' }),
    address: t.exposeString('address', {
      description: 'What the fitter opens. It is told now and never again: only a hash is kept.',
    }),
    round: t.expose('round', { type: MountingRoundType, description: 'The round.' }),
    isSent: t.exposeBoolean('isSent', {
      nullable: true,
      description:
        'The letter went out. If not, the mail server did not take it, and it waits with whoever runs the platform. Null: none was wanted.',
    }),
  }),
});

const IssueResult = outcomesOf('IssueRoundLinkResult', 'What became of a link that was to be made.', [
  IssuedType,
  InvalidType,
]);

const IssueInput = builder.inputType('IssueRoundLinkInput', {
  description: 'A link for the fitter of a round.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    round: t.id({ required: true, description: 'Which round.' }),
    email: t.string({ description: 'Where a letter with it goes; null: nowhere.' }),
    language: t.field({
      type: LetterLanguageType,
      defaultValue: 'bg',
      description: 'The language of the letter.',
    }),
  }),
});

const RevokeInput = builder.inputType('RevokeRoundLinkInput', {
  description: 'The link of a round.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    round: t.id({ required: true, description: 'Which round.' }),
  }),
});

const subject = ({ id, name }: CountedRound) => ({
  subject: 'RoundLink',
  subjectId: String(id),
  subjectName: name,
});

/** Where a letter goes, and in which language. */
interface Addressee {
  readonly email: string;
  readonly language: LetterLanguage;
}

/** Makes the link, and keeps the letter with it, which is to be sent once the database has both. */
async function issue(
  context: Context,
  municipality: Municipality,
  roundId: bigint,
  to: Addressee | null,
): Promise<Omit<Issued, 'isSent'> & { readonly letter: KeptLetter | null }> {
  const edit = context.grant('rounds.edit', municipality.id);
  const today = dayIn(municipality.timeZone, context.now());
  return change(context, edit, async (tx) => {
    const found = await getRound(tx, edit, roundId);
    const purpose = { of: 'round', roundId } as const;
    const wanted = { holder: found.name, today, from: found.roundOn };
    const { pass, token } = await issuePass(tx, edit, purpose, wanted);
    const [round] = await withCounts(tx, edit, [found]);
    if (round === undefined) throw new TypeError('A round that was found is gone.');
    // Beside the addresses in its signs' codes: the phone that opened it knows them as its own pages.
    const address = passAddress(`/mount/${token}`, municipality.host, context.publicUrl);
    const lastDay = dayOf(pass.expiresOn);
    const message = to && letterTo(to, municipality, round, { address, lastDay });
    return {
      outcome: {
        outcome: 'RoundLinkIssued' as const,
        link: { ...pass, state: 'ACTIVE' as const },
        address,
        round,
        letter: message && (await keepLetter(context, tx, edit, message)),
      },
      audit: { ...subject(round), before: null, after: { expiresOn: lastDay } },
    };
  });
}

function letterTo(
  { email, language }: Addressee,
  { name, colour }: Municipality,
  round: CountedRound,
  { address, lastDay }: { readonly address: string; readonly lastDay: string },
): Plain {
  const municipality = textIn(name, language);
  const words = LETTERS[language]({
    municipality,
    name: round.name,
    roundOn: round.roundOn,
    count: round.signCount,
    link: address,
    lastDay,
  });
  return letterOf(email, { name: municipality, colour }, { language, ...words });
}

builder.mutationField('issueRoundLink', (t) =>
  cityMutation(t, {
    type: IssueResult,
    access: 'rounds.edit',
    args: { input: t.arg({ type: IssueInput, required: true, description: 'For which round.' }) },
    description:
      'Makes the one link with which a fitter sees a round and tells what became of its signs, without an account, for a week. An earlier one is good no more.',
    resolve: async ({ municipality, context }, { input }): Promise<Issued | Invalid> => {
      const email = input.email?.trim() ? findEmail(input.email) : undefined;
      if (email === null) return invalid([{ field: 'email', fault: 'NOT_AN_EMAIL' }]);
      const to = email === undefined ? null : { email, language: input.language ?? 'bg' };
      const { letter, ...made } = await issue(context, municipality, idFrom(input.round), to);
      return { ...made, isSent: letter && (await sendKept(context, letter)) === 'sent' };
    },
  }),
);

builder.mutationField('revokeRoundLink', (t) =>
  cityMutation(t, {
    type: MountingRoundType,
    access: 'rounds.edit',
    args: { input: t.arg({ type: RevokeInput, required: true, description: 'Of which round.' }) },
    description: 'Revokes the link of a round: from now on it opens nothing.',
    resolve: async ({ municipality: { timeZone }, grant: edit, context }, { input }) => {
      const roundId = idFrom(input.round);
      const today = new Date(dayIn(timeZone, context.now()));
      return change(context, edit, async (tx) => {
        const [round] = await withCounts(tx, edit, [await getRound(tx, edit, roundId)]);
        if (round === undefined) throw new AppError('NOT_FOUND', 'There is no such round here.');
        const count = await revokePasses(tx, edit, { of: 'round', roundId }, today);
        const audit = count === 0 ? null : { ...subject(round), before: { name: round.name }, after: null };
        return { outcome: round, audit };
      });
    },
  }),
);
