// A sign as members see it: its state and days, whether its place speaks, and what happened with it.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { SignHistoryType } from './history-type.ts';
import { ManagedSignType, SignStateType, SignVoiceStateType } from '../../municipality/codes/refs.ts';
import { signUrl } from '../../foundation/sign-code.ts';
import { TOO_QUIET, type Voice } from '../../municipality/codes/inactivity.ts';
import { readHistory } from './store-history.ts';
import { voiceLoader } from './loaders.ts';
import { locationOf } from '../../municipality/locations/loaders.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';

const SignVoiceType = builder.objectRef<Voice>('SignVoice').implement({
  description:
    'Whether ratings come from the place of a sign. It is known of published days only: what waits is never counted, and of several ' +
    'signs of a place nobody knows which one was scanned.',
  fields: (t) => ({
    state: t.expose('state', { type: SignVoiceStateType, description: 'Whether it speaks.' }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which something was published; null where too little is to tell.',
      resolve: (voice) => (voice.state === 'TOO_QUIET' ? null : voice.since),
    }),
    days: t.int({
      nullable: true,
      description: 'How many days that was before the last opening.',
      resolve: (voice) => (voice.state === 'TOO_QUIET' ? null : voice.days),
    }),
    usual: t.float({
      nullable: true,
      description: 'How many days usually lie between two days of publication.',
      resolve: (voice) => (voice.state === 'TOO_QUIET' ? null : voice.usual),
    }),
  }),
});

const dayOf = (date: Date | null): string | null => date && date.toISOString().slice(0, 10);

ManagedSignType.implement({
  description: 'A sign as members see it.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its nine digits. They are never used for another sign.' }),
    url: t.string({
      description: 'The address in its QR code, upper case.',
      resolve: async ({ code, municipalityId }, _args, { loaders, publicUrl }) =>
        signUrl(code, (await loaders(municipalityLoader).load(municipalityId)).host, publicUrl),
    }),
    location: t.field({
      type: LocationType,
      description: 'Where its code leads, or led last.',
      resolve: locationOf,
    }),
    state: t.expose('state', {
      type: SignStateType,
      description: 'How far it has come, and whether it is whole; of a retired one, how far it had come.',
    }),
    isRetired: t.exposeBoolean('isRetired', {
      description: 'It was taken down, or its place is out of use: nothing is rated with it.',
    }),
    orderedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was last ordered, where it is on order.',
      resolve: ({ orderedOn }) => dayOf(orderedOn),
    }),
    printedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was last printed.',
      resolve: ({ printedOn }) => dayOf(printedOn),
    }),
    mountedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was put up.',
      resolve: ({ mountedOn }) => dayOf(mountedOn),
    }),
    damagedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Since when it is reported damaged.',
      resolve: ({ damagedOn }) => dayOf(damagedOn),
    }),
    retiredOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Since when it is taken down for good; null also where only its place is out of use.',
      resolve: ({ retiredOn }) => dayOf(retiredOn),
    }),
    retiredBecause: t.exposeString('retiredBecause', { nullable: true, description: 'Why.' }),
    replacedBy: t.exposeString('replacedBy', {
      nullable: true,
      description: 'The code of the sign to which people are led instead.',
    }),
    voice: t.field({
      type: SignVoiceType,
      description: 'Whether ratings come from its place.',
      resolve: async ({ municipalityId, locationId: id }, _args, { loaders }) =>
        (await loaders(voiceLoader).load({ municipalityId, id })) ?? TOO_QUIET,
    }),
    history: t.field({
      type: SignHistoryType,
      description: 'What happened with it.',
      resolve: async ({ municipalityId, code }, _args, { database, grant }) => {
        const read = grant('signs.read', municipalityId);
        const history = await asGranted({ database }, read, (tx) => readHistory(tx, read, code));
        return { municipalityId, ...history };
      },
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change by a member.' }),
  }),
});
