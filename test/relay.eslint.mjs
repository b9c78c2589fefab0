// What Relay's specification of connections asks of a printed schema, for ESLint; everything else is looked at by oxlint.
import relay from '@graphql-eslint/eslint-plugin';

const schema = 'server/schema.graphql';

export default [
  {
    files: [schema],
    languageOptions: { parser: relay.parser, parserOptions: { graphQLConfig: { schema } } },
    plugins: { relay },
    rules: {
      'relay/relay-arguments': ['error', { includeBoth: true }],
      'relay/relay-connection-types': 'error',
      // Other lists than those of edges are lists of things, and ids are a type's own: there is no Node (docs/api.md).
      'relay/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      'relay/relay-page-info': 'error',
    },
  },
];
