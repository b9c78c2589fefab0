// What can be asked of votes and comments.
import { expect } from 'vitest';
import { codeOf, inDays, placeOf, refusedAsNotFound, type Cases } from '../case.ts';
import type { WalkedCity } from '../city.ts';

const commentsOf = ({ slug }: WalkedCity, other: WalkedCity) => ({
  municipality: slug,
  comments: [other.comment],
  seen: 'NEW',
  state: 'KEPT',
});

function answerAt(city: WalkedCity, { questionId, optionIds }: WalkedCity) {
  const options = optionIds.slice(0, 1).map(String);
  return { code: codeOf(city), ballotId: crypto.randomUUID(), question: String(questionId), options };
}

const lineAt = (city: WalkedCity, { line }: WalkedCity) => ({
  code: codeOf(city),
  ballotId: crypto.randomUUID(),
  line,
  score: 7,
});

const pilesOf = ({ slug }: WalkedCity, other: WalkedCity) => ({
  municipality: slug,
  locations: [placeOf(other)],
  slips: 8,
  beginsOn: inDays(1),
  endsOn: inDays(30),
});

export const VOTING: Cases = {
  'Query.comments': {
    query: `query ($slug: String!, $location: ID) { comments(municipality: $slug, location: $location) {
      nodes { text location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.comments).toEqual({ nodes: [] }),
  },
  'Query.commentThemes': {
    query: `query ($slug: String!, $location: ID) { commentThemes(municipality: $slug, location: $location) { word count } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.commentThemes).toEqual([]),
    // Words without a name, and none below ten comments.
    isNameless: true,
  },
  'Query.moderatedComments': {
    query: `query ($slug: String!, $location: ID) { moderatedComments(municipality: $slug, state: NEW, location: $location) {
      totalCount nodes { comment { text location { municipality { slug } } } suggestions { words } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.moderatedComments).toEqual({ totalCount: 0, nodes: [] }),
  },
  'Mutation.moderateComments': {
    query: `mutation ($input: ModerateCommentsInput!) { moderateComments(input: $input) { __typename
      ... on CommentsModerated { decided { comment { text } } meanwhile { comment { text } } } } }`,
    of: (city) => ({ input: commentsOf(city, city) }),
    mixed: (city, other) => ({ input: commentsOf(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.rate': {
    query: `mutation ($input: RateInput!) { rate(input: $input) { __typename ... on RatingReceived { location { municipality { slug } } } } }`,
    of: (city) => ({ input: { code: codeOf(city), ballotId: crypto.randomUUID(), score: 7 } }),
    mixed: null,
  },
  'Mutation.answer': {
    query: `mutation ($input: AnswerInput!) { answer(input: $input) { __typename ... on AnswerReceived { location { municipality { slug } } } } }`,
    of: (city) => ({ input: answerAt(city, city) }),
    mixed: (city, other) => ({ input: answerAt(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.rateLine': {
    query: `mutation ($input: RateLineInput!) { rateLine(input: $input) { __typename ... on AnswerReceived { location { municipality { slug } } } } }`,
    of: (city) => ({ input: lineAt(city, city) }),
    mixed: (city, other) => ({ input: lineAt(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.rateDayPart': {
    query: `mutation ($input: RateDayPartInput!) { rateDayPart(input: $input) { __typename ... on AnswerReceived { location { municipality { slug } } } } }`,
    of: (city) => ({
      input: { code: codeOf(city), ballotId: crypto.randomUUID(), part: 'EVENING', score: 7 },
    }),
    mixed: null,
  },
  'Mutation.comment': {
    query: `mutation ($input: CommentInput!) { comment(input: $input) { __typename ... on CommentReceived { location { municipality { slug } } } } }`,
    of: (city) => ({ input: { code: codeOf(city), ballotId: crypto.randomUUID(), text: 'Good.' } }),
    mixed: null,
  },
  'Mutation.rateSealed': {
    query: `mutation ($input: RateSealedInput!) { rateSealed(input: $input) { __typename ... on KeyRetired { key { id } } } }`,
    // Without a key: the answer is that of the sign's city.
    of: (city) => ({
      input: { code: codeOf(city), kind: 'SCORE', ballotId: crypto.randomUUID(), key: '', sealed: '' },
    }),
    mixed: null,
  },
  'Query.paperSlip': {
    query: `query ($code: String!) { paperSlip(code: $code) { __typename ... on PaperSlip { sign { municipality { slug } } } } }`,
    of: ({ paper }) => ({ code: paper }),
    mixed: null,
  },
  'Query.pulseTeam': {
    query: `query ($code: String!) { pulseTeam(code: $code) { __typename ... on PulseTeam { municipality { slug } } } }`,
    of: ({ pulse }) => ({ code: pulse.teams[0]?.code }),
    mixed: null,
  },
  'Mutation.answerPulse': {
    query: `mutation ($input: AnswerPulseInput!) { answerPulse(input: $input) { __typename ... on KeyRetired { key { id } } } }`,
    of: ({ pulse }) => ({ input: { code: pulse.teams[0]?.code, ballotId: crypto.randomUUID(), score: 7 } }),
    mixed: null,
  },
  'Query.pulses': {
    query: `query ($slug: String!) { pulses(municipality: $slug) { id question teams { name people code } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.pulseResults': {
    query: `query ($slug: String!) { pulseResults(municipality: $slug) { whole { teams count average } parts { teams distribution } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Mutation.makePulse': {
    query: `mutation ($input: MakePulseInput!) { makePulse(input: $input) { __typename ... on PulseMade { pulse { teams { name } } } } }`,
    of: ({ slug }) => ({
      input: {
        municipality: slug,
        question: 'CLARITY',
        beginsOn: inDays(2),
        endsOn: inDays(9),
        teams: [{ name: slug, people: 12 }],
      },
    }),
    mixed: null,
  },
  'Mutation.revokePulse': {
    query: `mutation ($input: RevokePulseInput!) { revokePulse(input: $input) { __typename
      ... on PulseRevoked { pulse { teams { name } } } ... on PulseOpened { pulse { teams { name } } } } }`,
    of: ({ slug, openedPulse }) => ({ input: { municipality: slug, pulse: openedPulse, why: 'by mistake' } }),
    mixed: ({ slug }, { openedPulse }) => ({
      input: { municipality: slug, pulse: openedPulse, why: 'by mistake' },
    }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.agreePulse': {
    query: `mutation ($input: AgreePulseInput!) { agreePulse(input: $input) { __typename ... on PulseAgreed { pulse { teams { name } } } } }`,
    of: ({ slug, openedPulse }) => ({ input: { municipality: slug, pulse: openedPulse, isInReport: true } }),
    mixed: ({ slug }, { openedPulse }) => ({
      input: { municipality: slug, pulse: openedPulse, isInReport: true },
    }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.piles': {
    query: `query ($slug: String!) { piles(municipality: $slug) { nodes { slips location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.pilePlaces': {
    query: `query ($slug: String!, $locations: [ID!]) { pilePlaces(municipality: $slug, locations: $locations) {
      totalCount places { id name } } }`,
    of: (city) => ({ slug: city.slug, locations: [placeOf(city)] }),
    mixed: (city, other) => ({ slug: city.slug, locations: [placeOf(other)] }),
    mixedAnswer: ({ data }) => expect(data.pilePlaces).toEqual({ totalCount: 0, places: [] }),
    isNameless: true,
  },
  'Mutation.makePiles': {
    query: `mutation ($input: MakePilesInput!) { makePiles(input: $input) { __typename
      ... on PilesMade { piles { urls pile { location { municipality { slug } } } } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: pilesOf(city, city) }),
    mixed: (city, other) => ({ input: pilesOf(city, other) }),
    mixedAnswer: ({ data }) =>
      expect(data.makePiles).toEqual({
        __typename: 'Invalid',
        faults: [{ field: 'locations', fault: 'UNKNOWN' }],
      }),
  },
  'Mutation.revokePile': {
    query: `mutation ($input: RevokePileInput!) { revokePile(input: $input) { __typename
      ... on PileRevoked { pile { location { municipality { slug } } } } } }`,
    of: ({ slug, spentPile }) => ({ input: { municipality: slug, pile: spentPile } }),
    mixed: ({ slug }, { spentPile }) => ({ input: { municipality: slug, pile: spentPile } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.castPaperSlips': {
    query: `mutation ($input: CastPaperSlipsInput!) { castPaperSlips(input: $input) { fates } }`,
    of: ({ slug, paper }) => ({ input: { municipality: slug, slips: [{ code: paper, score: 7 }] } }),
    mixed: ({ slug }, { paper }) => ({ input: { municipality: slug, slips: [{ code: paper, score: 7 }] } }),
    mixedAnswer: ({ data }) => expect(data.castPaperSlips).toEqual({ fates: ['UNKNOWN'] }),
    isNameless: true,
  },
};
