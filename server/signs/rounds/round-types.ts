// Rounds as members see them: their signs, what was told of each, and the links that the fitter had.
import { asMember } from '../../foundation/database/tenant.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { PositionType } from '../../municipality/municipalities/refs.ts';
import { positionOf } from '../../foundation/positions.ts';
import { dayIn } from '../../foundation/days.ts';
import { stateOf } from '../../access/keys/rules.ts';
import { listPasses } from '../../access/passes/store.ts';
import { SignStateType } from '../../municipality/codes/refs.ts';
import {
  MountingOutcomeType,
  MountingRoundType,
  MountingType,
  RoundLinkType,
  RoundSignType,
} from './refs.ts';
import { MOST_SIGNS } from './rules.ts';
import { dayOf, listRoundSigns } from './store.ts';
import { locationOf } from '../../municipality/locations/loaders.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';

const LinkStateType = builder.enumType('RoundLinkState', {
  description: 'Whether the link of a round is good.',
  values: {
    ACTIVE: { description: 'It is.' },
    EXPIRED: { description: 'Its last day is over.' },
    REVOKED: { description: 'A member revoked it, or made another one.' },
  } as const,
});

RoundLinkType.implement({
  description: 'A link that was made for the fitter of a round: never its address, which is told once.',
  fields: (t) => ({
    id: t.id({ description: 'The id.', resolve: ({ id }) => String(id) }),
    holder: t.exposeString('holder', { description: 'For whom it was made.' }),
    state: t.expose('state', { type: LinkStateType, description: 'Whether it is good.' }),
    issuedOn: t.field({
      type: 'Date',
      description: 'The day on which it was made.',
      resolve: (link) => dayOf(link.issuedOn),
    }),
    expiresOn: t.field({
      type: 'Date',
      description: 'Its last day.',
      resolve: (link) => dayOf(link.expiresOn),
    }),
    lastUsedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was used last; no hour is kept. Null: never.',
      resolve: ({ lastUsedOn }) => lastUsedOn && dayOf(lastUsedOn),
    }),
  }),
});

MountingType.implement({
  description:
    'What a fitter told of a sign. Position and photo are forgotten after the days that the settings say.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, drawn on the phone.' }),
    outcome: t.expose('outcome', { type: MountingOutcomeType, description: 'What became of the sign.' }),
    note: t.exposeString('note', { nullable: true, description: 'What the fitter added.' }),
    toldOn: t.expose('toldOn', { type: 'Date', description: 'The day that it counts for.' }),
    position: t.field({
      type: PositionType,
      nullable: true,
      description: 'Where the phone was, where the fitter let it be known and it is not forgotten yet.',
      resolve: (mounting) => positionOf(mounting),
    }),
    accuracyM: t.exposeInt('accuracyM', { nullable: true, description: 'To how many metres that is known.' }),
    distanceM: t.exposeInt('distanceM', {
      nullable: true,
      description:
        'How many metres from its place the phone was, where both are known; drawn at /members/files/rounds/SLUG/position.svg?mounting=ID.',
    }),
    hasPhoto: t.exposeBoolean('hasPhoto', {
      description: 'Whether there is a photo, at /members/files/rounds/SLUG/photo.jpg?mounting=ID.',
    }),
  }),
});

RoundSignType.implement({
  description: 'A sign that is to be put up on a round.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its nine digits.' }),
    location: t.field({
      type: LocationType,
      description: 'Where it belongs.',
      resolve: locationOf,
    }),
    state: t.expose('state', { type: SignStateType, description: 'How far it has come.' }),
    isRetired: t.exposeBoolean('isRetired', { description: 'It was taken out of use, or its place was.' }),
    mountings: t.expose('mountings', {
      type: [MountingType],
      complexity: { field: 1, multiplier: 2 },
      description: 'What was told of it on this round, the latest first.',
    }),
  }),
});

MountingRoundType.implement({
  description: "A day's round of somebody who puts signs up.",
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    name: t.exposeString('name', { description: 'Who puts them up: a fitter, or a firm.' }),
    roundOn: t.expose('roundOn', { type: 'Date', description: 'The day.' }),
    note: t.exposeString('note', { nullable: true, description: 'What the fitter should know.' }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    signCount: t.exposeInt('signCount', { description: 'How many signs it has.' }),
    toldCount: t.exposeInt('toldCount', { description: 'Of how many something was told.' }),
    signs: t.field({
      type: [RoundSignType],
      complexity: { field: 1, multiplier: MOST_SIGNS },
      description: 'The signs in the order of the way: by settlement, then address.',
      resolve: (round, _args, { database, grant }) => {
        const read = grant('rounds.read', round.municipalityId);
        return asMember(database.member.prisma, round.municipalityId, (tx) =>
          listRoundSigns(tx, read, round),
        );
      },
    }),
    links: t.field({
      type: [RoundLinkType],
      description: 'The links that were made for its fitter, the newest first; at most one of them is good.',
      resolve: async ({ municipalityId, id }, _args, { database, grant, loaders, now }) => {
        const read = grant('rounds.read', municipalityId);
        const { timeZone } = await loaders(municipalityLoader).load(municipalityId);
        const links = await asGranted({ database }, read, (tx) =>
          listPasses(tx, read, { of: 'round', roundId: id }),
        );
        return links.map((link) => ({ ...link, state: stateOf(link, dayIn(timeZone, now())) }));
      },
    }),
  }),
});
