// Which pure files mutants are made of, by a word for each part, and the tests that are to find them: none that needs a database.

/** Files of which one thing depends, and the tests of them. */
export interface Part {
  readonly word: string;
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

const inFolder = (folder: string, ...names: readonly string[]) => names.map((name) => `${folder}/${name}.ts`);
const testsIn = (folder: string, ...names: readonly string[]) =>
  inFolder(folder, ...names.map((name) => `${name}.test`));

export const PARTS: readonly Part[] = [
  {
    word: 'rules',
    files: ['server/foundation/ballot.ts', 'server/voting/standing/rules.ts', 'server/voting/pools/rules.ts'],
    tests: [
      'test/foundation/ballot.test.ts',
      ...testsIn('test/voting/standing', 'rules', 'margin'),
      'test/voting/pools/rules.test.ts',
    ],
  },
  {
    word: 'policy',
    files: inFolder('server/access/grants', 'policy', 'grant'),
    tests: testsIn('test/access/grants', 'policy', 'allowed'),
  },
  {
    word: 'opening',
    files: inFolder('server/voting/ballots', 'opening', 'lot', 'group-draw', 'ways'),
    tests: testsIn('test/voting/ballots', 'opening', 'lot', 'group-draw', 'ways', 'pooling'),
  },
  {
    word: 'seal',
    files: inFolder('server/voting/ballots', 'seal', 'slip-bytes', 'slip-content', 'hpke'),
    tests: testsIn('test/voting/ballots', 'seal', 'slip', 'phone-slips', 'hpke', 'arrival'),
  },
  {
    word: 'judge',
    files: [
      ...inFolder('server/voting/standing', 'judge', 'quota-use', 'city-limits'),
      'server/results/aggregates/difference.ts',
    ],
    tests: [
      ...testsIn(
        'test/voting/standing',
        'judge',
        'quota-use',
        'city-limits',
        'presence',
        'margin',
        'listed',
        'tablet',
        'arriving',
      ),
      'test/results/aggregates/difference.test.ts',
    ],
  },
  {
    word: 'cost',
    // What asks the schema is not among them: each mutant would make it anew.
    files: inFolder('server/api', 'document-cost', 'operation-limits', 'minute-budget'),
    tests: testsIn('test/api', 'limits', 'minute-budget'),
  },
];

/** One test that is taken away, by how it is told of: the judge must see that its file is not watched any more. */
export const PLANTED = {
  files: ['server/voting/pools/rules.ts'],
  tests: ['test/voting/pools/rules.test.ts'],
  without: 'categories together have the sums of all',
} as const;
