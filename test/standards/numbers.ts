// Which requirements each standard has, by number, at the levels that are answered for: held against our answers, so that none is left out.

/** By section: the numbers within it of level 1, and of level 2. OWASP ASVS 5.0.0; of sections without either nothing stands here. */
const ASVS: Readonly<Record<string, readonly [one: string, two: string]>> = {
  'V1.1': ['', '1 2'],
  'V1.2': ['1 2 3 4 5', '6 7 8 9'],
  'V1.3': ['1 2', '3 4 5 6 7 8 9 10 11'],
  'V1.4': ['', '1 2 3'],
  'V1.5': ['1', '2'],
  'V2.1': ['1', '2 3'],
  'V2.2': ['1 2', '3'],
  'V2.3': ['1', '2 3 4'],
  'V2.4': ['', '1'],
  'V3.2': ['1 2', ''],
  'V3.3': ['1', '2 3 4'],
  'V3.4': ['1 2', '3 4 5 6'],
  'V3.5': ['1 2 3', '4 5'],
  'V3.7': ['', '1 2'],
  'V4.1': ['1', '2 3'],
  'V4.2': ['', '1'],
  'V4.3': ['', '1 2'],
  'V4.4': ['1', '2 3 4'],
  'V5.1': ['', '1'],
  'V5.2': ['1 2', '3'],
  'V5.3': ['1 2', ''],
  'V5.4': ['', '1 2 3'],
  'V6.1': ['1', '2 3'],
  'V6.2': ['1 2 3 4 5 6 7 8', '9 10 11 12'],
  'V6.3': ['1 2', '3 4'],
  'V6.4': ['1 2', '3 4'],
  'V6.5': ['', '1 2 3 4 5'],
  'V6.6': ['', '1 2 3'],
  'V6.8': ['', '1 2 3 4'],
  'V7.1': ['', '1 2 3'],
  'V7.2': ['1 2 3 4', ''],
  'V7.3': ['', '1 2'],
  'V7.4': ['1 2', '3 4 5'],
  'V7.5': ['', '1 2'],
  'V7.6': ['', '1 2'],
  'V8.1': ['1', '2'],
  'V8.2': ['1 2', '3'],
  'V8.3': ['1', ''],
  'V8.4': ['', '1'],
  'V9.1': ['1 2 3', ''],
  'V9.2': ['1', '2 3 4'],
  'V10.1': ['', '1 2'],
  'V10.2': ['', '1 2'],
  'V10.3': ['', '1 2 3 4'],
  'V10.4': ['1 2 3 4 5', '6 7 8 9 10 11'],
  'V10.5': ['', '1 2 3 4 5'],
  'V10.6': ['', '1 2'],
  'V10.7': ['', '1 2 3'],
  'V11.1': ['', '1 2'],
  'V11.2': ['', '1 2 3'],
  'V11.3': ['1 2', '3'],
  'V11.4': ['1', '2 3 4'],
  'V11.5': ['', '1'],
  'V11.6': ['', '1'],
  'V12.1': ['1', '2 3'],
  'V12.2': ['1 2', ''],
  'V12.3': ['', '1 2 3 4'],
  'V13.1': ['', '1'],
  'V13.2': ['', '1 2 3 4 5'],
  'V13.3': ['', '1 2'],
  'V13.4': ['1', '2 3 4 5'],
  'V14.1': ['', '1 2'],
  'V14.2': ['1', '2 3 4'],
  'V14.3': ['1', '2 3'],
  'V15.1': ['1', '2 3'],
  'V15.2': ['1', '2 3'],
  'V15.3': ['1', '2 3 4 5 6 7'],
  'V16.1': ['', '1'],
  'V16.2': ['', '1 2 3 4 5'],
  'V16.3': ['', '1 2 3 4'],
  'V16.4': ['', '1 2 3'],
  'V16.5': ['', '1 2 3'],
  'V17.1': ['', '1'],
  'V17.2': ['', '1 2 3 4'],
  'V17.3': ['', '1 2'],
};

/** OSPS Baseline v2026.02.19, what asks for it at maturity 1, and what from maturity 2 on. */
const OSPS: readonly [one: string, two: string] = [
  'AC-01.01 AC-02.01 AC-03.01 AC-03.02 BR-01.01 BR-01.03 BR-03.01 BR-03.02 BR-07.01 DO-01.01 DO-02.01 GV-02.01 GV-03.01 LE-02.01 LE-02.02 ' +
    'LE-03.01 LE-03.02 QA-01.01 QA-01.02 QA-02.01 QA-04.01 QA-05.01 QA-05.02 VM-02.01',
  'AC-04.01 BR-02.01 BR-04.01 BR-05.01 BR-06.01 DO-06.01 DO-07.01 GV-01.01 GV-01.02 GV-03.02 LE-01.01 QA-03.01 QA-06.01 SA-01.01 SA-02.01 ' +
    'SA-03.01 VM-01.01 VM-03.01 VM-04.01',
];

/** Standard for Public Code 0.8.0: how many of a criterion's requirements say MUST, which are counted in its order. */
const PUBLIC_CODE: Readonly<Record<string, number>> = {
  'code-in-the-open': 3,
  'bundle-policy-and-source-code': 2,
  'make-the-codebase-reusable-and-portable': 2,
  'welcome-contributors': 3,
  'make-contributing-easy': 5,
  'maintain-version-control': 3,
  'require-review-of-contributions': 3,
  'document-codebase-objectives': 1,
  'document-the-code': 3,
  'use-plain-english': 5,
  'use-open-standards': 4,
  'use-continuous-integration': 4,
  'publish-with-an-open-license': 4,
  'use-a-coherent-style': 1,
  'document-codebase-maturity': 3,
};

/** The indicators of the Digital Public Goods Standard. */
const DPG = '1 2 3 4 5 6 7 8 9 9a 9b 9c';

/** One requirement, as its standard numbers it, and the level that asks for it. */
export interface Asked {
  readonly number: string;
  readonly level: string;
}

const split = (numbers: string): string[] => numbers.split(' ').filter((number) => number !== '');
const ofLevel = (numbers: string, level: string, prefix = ''): Asked[] =>
  split(numbers).map((number) => ({ number: `${prefix}${number}`, level }));

/** Each standard's requirements, by the name of its files in docs/standards/. */
export const NUMBERS = {
  asvs: Object.entries(ASVS).flatMap(([section, [one, two]]) => [
    ...ofLevel(one, '1', `${section}.`),
    ...ofLevel(two, '2', `${section}.`),
  ]),
  osps: [...ofLevel(OSPS[0], '1', 'OSPS-'), ...ofLevel(OSPS[1], '2', 'OSPS-')],
  'public-code': Object.entries(PUBLIC_CODE).flatMap(([criterion, must]) =>
    Array.from({ length: must }, (_, at) => ({ number: `${criterion}/${at + 1}`, level: 'must' })),
  ),
  dpg: ofLevel(DPG, 'all'),
} as const;

export type StandardName = keyof typeof NUMBERS;
