// What GraphQL ESLint finds in the schema by all of its rules, naming and Relay's too; each rule that is declined is named with its reason.
import { join } from 'node:path';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { root } from '../sources.ts';
import { type Declined, idleIn, sayDeclined } from './declining.ts';
import { type Judge, packageNamed, type Verdict } from './judge.ts';

const SCHEMA = 'server/schema.graphql';

/** Rules that ask for what is decided otherwise. */
const DECLINED: Declined = {
  'strict-id-in-types': 'what is no thing has no id: a sum, an interval, an outcome',
  'require-nullable-result-in-root': 'a root field that must answer says so; an outcome is never null',
  'require-field-of-type-query-in-mutation-result': 'a change answers what became of it',
  alphabetize: 'the print is sorted, as graphql-js sorts: capitals after small letters, ids not first',
  'no-root-type': 'it forbids mutations, for APIs that are only read',
};

/** Findings of rules that hold else, by what they begin with. */
const EXCEPTIONS: readonly (readonly [finding: string, reason: string])[] = [
  ['Field "memberships" starts with the name of the parent type "Me"', 'the letters are by chance'],
  ['Field "share" starts with the name of the parent type "Share"', 'a share’s number is its share'],
  ['Type "TypedNumbers" should not have "Type" prefix', 'they were typed'],
];
const BARE =
  /^Input "\w+" should be named "input" for "Mutation\.(addOfferedCategory|chooseMyLanguage|publishOpenData)"/;

const named = (rules: object) => Object.entries(rules).map(([name, level]) => [name, level] as const);
const short = (rule: string | null): string => (rule ?? '').replace('@graphql-eslint/', '');

/** All rules for schemas, as they come; but that lists may hold things, and no Node is there. */
function rulesOf() {
  const { configs } = graphqlEslint;
  const all = ['flat/schema-recommended', 'flat/schema-all', 'flat/schema-relay'] as const;
  const rules = Object.fromEntries(all.flatMap((name) => named(configs[name].rules)));
  return {
    ...rules,
    '@graphql-eslint/relay-edge-types': [
      'error',
      { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
    ],
  };
}

async function judge(): Promise<Verdict> {
  const rules = rulesOf();
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: [SCHEMA],
        languageOptions: {
          parser: graphqlEslint.parser,
          parserOptions: { graphQLConfig: { schema: SCHEMA } },
        },
        plugins: { '@graphql-eslint': graphqlEslint },
        rules,
      } as never,
    ],
  });
  const [file] = await eslint.lintFiles([join(root, SCHEMA)]);
  const messages = file?.messages ?? [];
  const isExcepted = (message: string) =>
    BARE.test(message) || EXCEPTIONS.some(([finding]) => message.startsWith(finding));
  const found = messages.filter(
    ({ ruleId, message }) => !(short(ruleId) in DECLINED) && !isExcepted(message),
  );
  const findings = [
    ...found.map(({ line, ruleId, message }) => `${SCHEMA}:${line} ${short(ruleId)}: ${message}`),
    ...idleIn(Object.keys(DECLINED), (rule) => messages.some(({ ruleId }) => short(ruleId) === rule)),
    ...idleIn(
      EXCEPTIONS.map(([finding]) => finding),
      (finding) => messages.some(({ message }) => message.startsWith(finding)),
    ),
  ];
  const asked = Object.keys(rules).length - Object.keys(DECLINED).length;
  return { held: findings.length === 0, result: `${findings.length} findings by ${asked} rules`, findings };
}

export const schemaRules: Judge = {
  name: 'schema-rules',
  claim: 'A schema as others write one',
  suite: `${packageNamed('@graphql-eslint/eslint-plugin')}, \`schema-all\` and \`schema-relay\`, names too`,
  declined: [
    sayDeclined(DECLINED),
    ...EXCEPTIONS.map(([finding, reason]) => `${finding}: ${reason}`),
    '`input-name` of three changes that take a value or two by themselves; lists of things and no `Node` ([api.md](api.md#pages-as-relay-has-them))',
  ].join('; '),
  judge,
};
