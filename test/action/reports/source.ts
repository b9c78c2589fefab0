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
});
const place = (name: string, seed: number) => ({
  name,
  category: 'Детски градини',
  numbers: numbersOf(scores(seed)),
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
    placesRated: 61,
    placesInUse: 90,
    whole: numbersOf(scores(1)),
    before: numbersOf(scores(2)),
    sinceBefore: 'SAME',
    unconfirmed: numbersOf(scores(3)),
    pooled: numbersOf(scores(4)),
    months: Array.from({ length: 12 }, (_, at) => ({
      start: `2025-${String(at + 1).padStart(2, '0')}-01`,
      numbers: numbersOf(at === 11 ? scores(0).map(() => 0) : scores(at)),
      before: numbersOf(scores(at + 3)),
    })),
    categories: ['Паркове', 'Детски градини', 'Център за обществена подкрепа и социални услуги'].map(part),
    settlements: Array.from({ length: 60 }, (_, at) => part(`Село ${at + 1}`, at)),
    best: Array.from({ length: 10 }, (_, at) => place(`Място ${at}`, at)),
    weakest: Array.from({ length: 10 }, (_, at) => place(`Спирка ${at}`, at + 20)),
    improvements: [{ doneOn: '2025-05-18', text: 'Монтирахме пейки.', where: ['Парк „Загорка“'] }],
  },
  content: {
    ...content,
    methods: content.methods.map((entry) => ({
      counts: null,
      english: null,
      ...entry,
    })) as ReportSource['content']['methods'],
    measures: content.measures.map((measure) => ({ ...measure, english: null })),
    english: null,
  },
};
