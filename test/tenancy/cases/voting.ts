// What can be asked of votes and comments.
import { expect } from 'vitest';
import { codeOf, placeOf, refusedAsNotFound, type Cases } from '../case.ts';
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

export const VOTING: Cases = {
  'Query.comments': {
    query: `query ($slug: String!, $location: ID) { comments(municipality: $slug, location: $location) {
      nodes { text location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.comments).toEqual({ nodes: [] }),
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
};
