// The words of the page of the API, in English, as the schema itself.

export const pageWords = {
  title: 'Reading what is published',
  lead: 'Everything that the pages of results show can be read by programs: by anybody, without an account.',
  ways: [
    {
      href: '/graphql',
      name: 'GraphQL, with an explorer',
      is: 'Ask for just what you need, in one request: examples to try in the browser.',
    },
    {
      href: '/graphql/schema',
      name: 'The schema',
      is: 'Every type, field and argument of GraphQL on one page.',
    },
    {
      href: '/api/v1/openapi.json',
      name: 'OpenAPI 3.1',
      is: 'Every address below with its parameters and its answer, for generators of clients and for portals.',
    },
  ],
  routes: 'By GET',
  routesLead:
    'Each answers JSON. Where a list has pages the header Link leads to the next one; what is refused is a problem with a code (RFC 9457).',
} as const;
