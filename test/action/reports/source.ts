// A report with invented numbers of every kind that it can hold.
import type { ReportSource } from '../../../client/reports/sections/written.ts';
import { averageOf, countOf, intervalOf, type Counts } from '../../../server/foundation/score-statistics.ts';
import { content } from './content.ts';

const numbersOf = (counts: Counts) => ({
  count: countOf(counts),
  average: averageOf(counts),
  interval: intervalOf(counts),
  distribution: [...counts],
});
const scores = (seed: number): Counts =>
  Array.from({ length: 10 }, (_, at) => ((at * 37 + seed * 53) % 90) + 3);
const part = (name: string, seed: number) => ({
  name,
  numbers: numbersOf(scores(seed)),
  before: numbersOf(scores(seed + 9)),
  sinceBefore: (['HIGHER', 'LOWER', 'SAME'] as const)[seed % 3] ?? null,
  response:
    seed % 3 === 2 ? null : { visitors: 4_120 + 97 * seed, answers: 121, rate: 121 / (4_120 + 97 * seed) },
});
const place = (name: string, seed: number) => ({
  name,
  category: 'Детски градини',
  numbers: numbersOf(scores(seed)),
  response: seed % 2 === 0 ? { visitors: 1_240, answers: 37, rate: 37 / 1_240 } : null,
});

export const source: ReportSource = {
  municipality: 'Проба & Син',
  isDemo: true,
  year: 2025,
  edition: { number: 2, day: '2026-02-12' },
  address: 'https://kazva.example.bg/results/proba',
  figures: {
    from: '2025-01-01',
    to: '2025-12-31',
    threshold: 5,
    openings: 345,
    staffPulses: [],
    ways: { filled: 14, onPhone: 31, withSlip: 40, withoutSlip: 61 },
    placesRated: 61,
    placesInUse: 90,
    whole: numbersOf(scores(1)),
    before: numbersOf(scores(2)),
    sinceBefore: 'SAME',
    response: { visitors: 61_240, answers: 412, rate: 412 / 61_240 },
    visitedShare: 0.9,
    weighted: { average: 5.31, interval: { lower: 5.1, upper: 5.52 } },
    unconfirmed: numbersOf(scores(3)),
    pooled: numbersOf(scores(4)),
    months: Array.from({ length: 12 }, (_, at) => ({
      start: `2025-${String(at + 1).padStart(2, '0')}-01`,
      numbers: numbersOf(at === 11 ? scores(0).map(() => 0) : scores(at)),
      before: numbersOf(scores(at + 3)),
    })),
    categories: ['Паркове', 'Детски градини', 'Център за обществена подкрепа и социални услуги'].map(part),
    settlements: Array.from({ length: 60 }, (_, at) => part(`Село ${at + 1}`, at)),
    groups: ['Отдел „Образование“', 'Квартал „Загоре“'].map(part),
    best: Array.from({ length: 10 }, (_, at) => place(`Място ${at}`, at)),
    weakest: Array.from({ length: 10 }, (_, at) => place(`Спирка ${at}`, at + 20)),
    mystery: [],
    improvements: [{ doneOn: '2025-05-18', text: 'Монтирахме пейки.', where: ['Парк „Загорка“'] }],
    promises: { kept: 3, late: 1, givenUp: 1, open: 2 },
  },
  content: {
    ...content,
    methods: content.methods.map((entry) => ({
      counts: null,
      tallies: [],
      english: null,
      ...entry,
    })) as ReportSource['content']['methods'],
    measures: content.measures.map((measure) => ({ ...measure, english: null })),
    hasGroups: true,
    english: null,
  },
};
