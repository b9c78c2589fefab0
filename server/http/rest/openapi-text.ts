// The words of the OpenAPI document, in English, as the schema itself.

export const words = {
  title: 'Kazva: what citizens rated',
  lead: 'What is published of every municipality, by GET, for whoever does not ask in GraphQL. Each address is answered by the operation of the GraphQL schema that stands beside it as x-graphql, with its data, at its cost and within the same limits. Something new may come every day: bear fields and values of enums that you do not know.',
  licence: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  answer: 'The data.',
  known: 'What you have, by If-None-Match, is still so.',
  etag: 'Send it as If-None-Match.',
  link: 'The pages beside this one: rel="next", rel="prev". Absent where there is none.',
  retryAfter: 'After how many seconds to ask again.',
  problem: 'It was refused, or went wrong (RFC 9457).',
  problemTitle: 'What the status is called.',
  problemDetail: 'Why, in a sentence.',
  problemCode: 'Why, as a word of a closed list: that of the GraphQL API.',
} as const;
