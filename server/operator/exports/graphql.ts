// Takes a city out as a file, over the API for operators: asks for it, and for a link to it. Where somebody has joined, the city must allow it.
import type { Grant } from '../../access/grants/grant.ts';
import { actorOf, personOf } from '../../access/grants/viewers.ts';
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import type { KeptLetter } from '../../access/mail/waiting-letters.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { grantAllowed } from '../cities/allowed.ts';
import { keepLetters, lettersOf } from '../cities/deed-letters.ts';
import { handOver, operatingIn } from '../cities/platform-invitation.ts';
import { WHY_IN_JOURNAL, whyFaults } from '../../access/journal/reason.ts';
import { exportPath } from './answer.ts';
import { lockExports } from './store.ts';
import { writeTicket } from './download-ticket.ts';
import './type.ts';

type Granted = Grant<'municipalities.export'>;

interface Begun {
  readonly outcome: 'CityExportBegun' | 'CityExportUnderWay';
  readonly toldCount: number;
}

const begunType = (name: Begun['outcome'], description: string) =>
  builder.objectRef<Begun>(name).implement({
    description,
    fields: (t) => ({
      toldCount: t.exposeInt('toldCount', {
        description: 'How many of the municipality’s people were written to.',
      }),
    }),
  });

const MakeCityExportResult = outcomesOf(
  'MakeCityExportResult',
  'What became of an export that was asked for.',
  [
    begunType('CityExportBegun', 'It is made now, or when its turn comes. An earlier one is gone.'),
    begunType('CityExportUnderWay', 'One is made already: nothing was begun.'),
    InvalidType,
  ],
);

const MakeCityExportInput = builder.inputType('MakeCityExportInput', {
  description: 'Which municipality is to be taken out as a file.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    why: t.string(WHY_IN_JOURNAL),
  }),
});

/** Begins it, in one transaction with the journal's line and the letters; null where one is under way. */
async function begin(
  context: Context,
  granted: Granted,
  municipality: Municipality,
  why: string,
): Promise<readonly KeptLetter[] | null> {
  const { database, viewer, now, exports } = context;
  const operating = operatingIn(context);
  const letters = await lettersOf(operating, municipality, why, (texts, words) => texts.cityExported(words));
  const changing = { database: { member: database.operator }, viewer, now };
  return change<readonly KeptLetter[] | null>(changing, granted, async (tx) => {
    await lockExports(tx, granted);
    if (!(await exports.claim(municipality.id, actorOf(viewer).name))) return { outcome: null, audit: null };
    const told = await keepLetters(operating, tx, granted, letters);
    const thing = {
      subject: 'FullExport',
      subjectId: String(municipality.id),
      subjectName: municipality.slug,
    };
    return { outcome: told, audit: { ...thing, before: null, after: { why } } };
  });
}

builder.mutationField('makeCityExport', (t) =>
  cityMutation(t, {
    type: MakeCityExportResult,
    access: 'municipalities.operate',
    args: { input: t.arg({ type: MakeCityExportInput, required: true, description: 'Which, and why.' }) },
    description:
      'Makes a file of all that travels of a municipality, in the background; it is kept for a day. FORBIDDEN where somebody has joined the municipality and it does not allow it today. Its journal tells it, and its admins get a letter. Needs a session that was confirmed.',
    resolve: async ({ municipality, context }, { input }): Promise<Begun | Invalid> => {
      const granted = await grantAllowed(context, 'municipalities.export', municipality.id);
      const why = input.why.trim();
      const faults = whyFaults(why);
      if (faults.length > 0) return invalid(faults);
      const told = await begin(context, granted, municipality, why);
      if (told === null) return { outcome: 'CityExportUnderWay', toldCount: 0 };
      const { database, exports, gate } = context;
      exports.start({ municipality, login: database.mover.login, platformName: gate.platformName });
      await Promise.all(told.map((letter) => handOver(context, letter)));
      return { outcome: 'CityExportBegun', toldCount: told.length };
    },
  }),
);

interface Taken {
  readonly outcome: 'CityExportTaken';
  readonly path: string;
}

const CityExportTakenType = builder.objectRef<Taken>('CityExportTaken').implement({
  description: 'The file is there.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'Where it is downloaded, within five minutes, by the session that asked.',
    }),
  }),
});

const NoCityExportType = builder.objectRef<{ readonly outcome: 'NoCityExport' }>('NoCityExport').implement({
  description: 'There is no such file, or not any more.',
  fields: (t) => ({
    isMade: t.boolean({ description: 'False.', resolve: () => false }),
  }),
});

const TakeCityExportResult = outcomesOf('TakeCityExportResult', 'What became of a download.', [
  CityExportTakenType,
  NoCityExportType,
]);

const TakeCityExportInput = builder.inputType('TakeCityExportInput', {
  description: 'Whose export is to be downloaded.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
  }),
});

builder.mutationField('takeCityExport', (t) =>
  cityMutation(t, {
    type: TakeCityExportResult,
    access: 'municipalities.operate',
    args: { input: t.arg({ type: TakeCityExportInput, required: true, description: 'Whose.' }) },
    description:
      'Gives the address of a municipality’s export, which its journal tells. FORBIDDEN as with makeCityExport. Needs a session that was confirmed.',
    resolve: async ({ municipality, context }): Promise<Taken | { readonly outcome: 'NoCityExport' }> => {
      const granted = await grantAllowed(context, 'municipalities.export', municipality.id);
      const { database, viewer, now, exports, gate } = context;
      const found = await exports.find(municipality.id);
      if (found?.state !== 'READY') return { outcome: 'NoCityExport' };
      const { startedAt, manifestHash } = found;
      await change({ database: { member: database.operator }, viewer, now }, granted, () => {
        const thing = {
          subject: 'FullExport',
          subjectId: String(municipality.id),
          subjectName: municipality.slug,
        };
        return Promise.resolve({ outcome: null, audit: { ...thing, before: {}, after: { manifestHash } } });
      });
      const userId = personOf(viewer)?.userId ?? '';
      const ticket = { userId, municipalityId: String(municipality.id), startedAt };
      return {
        outcome: 'CityExportTaken',
        path: exportPath(municipality.slug, writeTicket(gate.key, ticket, now())),
      };
    },
  }),
);
