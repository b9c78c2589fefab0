// What can be asked of the operator’s district by others than operators.
import type { Cases } from '../case.ts';

export const OPERATOR: Cases = {
  'Query.appointment': {
    query: `{ appointment(token: "none") { email } }`,
    of: () => ({}),
    mixed: null,
    isNameless: true,
  },
  'Mutation.acceptAppointment': {
    query: `mutation { acceptAppointment(input: { token: "none" }) { __typename } }`,
    of: () => ({}),
    mixed: null,
    isNameless: true,
  },
  'Query.documents': {
    query: `query ($slug: String!) { documents(municipality: $slug, name: PRESS) { owner sections { text facts { text } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
};
