// What stands on a slide, where: nothing over another, within what every set shows, large and plain enough from six heights.
import { describe, expect, it } from 'vitest';
import { contrastOf, INK, PAPER, tint } from '../../sign-generator/colour.ts';
import { MM } from '../../sign-generator/design/fit.ts';
import { scaleOf } from '../../sign-generator/formats.ts';
import { cityOnPaper } from '../../sign-generator/job/painter.ts';
import {
  colourOn,
  COLOURS,
  mixLight,
  setLight,
  SLIDE,
  GROUNDS,
  type Ground,
} from '../../sign-generator/slides/screen.ts';
import { layOutSlide } from '../../sign-generator/slides/slide.ts';
import type { Item, TextItem } from '../../sign-generator/shapes.ts';
import type { Municipality } from '../../sign-generator/sign.ts';
import { areaOf, measure, overlap } from './areas.ts';
import { LONG } from './long-texts.ts';
import { sampleCity, sampleSign, type Wanted } from './samples.ts';

const X_HEIGHT = 0.488;
const CASES: readonly (Wanted & { readonly about: string })[] = [
  { about: 'the usual texts' },
  {
    about: 'the longest texts and days',
    name: LONG.name['bg'] ?? '',
    nameEn: LONG.name['en'] ?? '',
    question: LONG.question['bg'] ?? '',
    questionEn: LONG.question['en'] ?? '',
    days: { firstDay: '2027-06-30', lastDay: '2027-07-02' },
    host: 'HTTPS://MUNICIPALITY-OF-STARA-ZAGORA.KAZVA.EXAMPLE.BG',
  },
  {
    about: 'a question of 120 characters',
    question: 'Как оценявате '.repeat(9).trim(),
    questionEn: 'How would you rate '.repeat(6).trim(),
  },
];

function layOut(ground: Ground, wanted: Wanted, city: Partial<Municipality> = {}): Item[] {
  const municipality = sampleCity(city);
  const job = cityOnPaper(municipality, { measure, mix: mixLight });
  const colour = colourOn(ground, municipality.colour);
  return layOutSlide(sampleSign(wanted), { ...job, format: SLIDE, scale: scaleOf(SLIDE), colour }, ground);
}

const textsOf = (items: readonly Item[]): TextItem[] => items.filter((item) => item.kind === 'text');
const hexOf = (colour: Parameters<typeof setLight>[0]): string =>
  `#${setLight(colour, 'area')
    .split(' ')
    .slice(0, 3)
    .map((share) =>
      Math.round(Number(share) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
/** Minutes of arc from six heights of the picture. */
const minutes = (mm: number): number => (Math.atan(mm / (6 * SLIDE.height)) * 180 * 60) / Math.PI;

describe.each(GROUNDS)('%s', (ground) => {
  it.each(CASES.flatMap((each) => [false, true].map((isDemo) => ({ ...each, isDemo }))))(
    'with $about (demo: $isDemo) has its order',
    ({ isDemo, ...wanted }) => {
      const items = layOut(ground, wanted, { isDemo });
      const texts = textsOf(items);
      const areas = texts.map(areaOf);
      const code = items.find((item) => item.kind === 'code');
      expect(code).toBeDefined();
      const [side, end] = [SLIDE.width * 0.05, SLIDE.height * 0.05];
      for (const [i, area] of areas.entries()) {
        expect(area.left, area.what).toBeGreaterThanOrEqual(side - 0.1);
        expect(area.right, area.what).toBeLessThanOrEqual(SLIDE.width - side + 0.1);
        expect(area.top, area.what).toBeGreaterThanOrEqual(end - 0.1);
        expect(area.bottom, area.what).toBeLessThanOrEqual(SLIDE.height - end + 0.1);
        for (const other of areas.slice(i + 1)) expect(overlap(area, other) && [area, other]).toBe(false);
        if (code) expect(overlap(area, areaOf(code)) && area).toBe(false);
      }
      if (code) expect(areaOf(code).right).toBeLessThanOrEqual(SLIDE.width - side + 0.1);
    },
  );

  it.each(CASES)('with $about is read from six heights', (wanted) => {
    const texts = textsOf(layOut(ground, wanted));
    const xOf = ({ size }: TextItem): number => minutes(size * MM * X_HEIGHT);
    for (const item of texts) expect(xOf(item), item.text).toBeGreaterThanOrEqual(7.5);
    // What eyes resolve that see half as well as sound ones: the verb, the question, the number.
    for (const begins of ['Сканирайте', 'Как', '271'])
      for (const item of texts.filter(({ text }) => text.startsWith(begins)))
        expect(xOf(item), item.text).toBeGreaterThanOrEqual(10);
  });

  it.each(['#000000', '#1f4d3a', '#8b1a1a', '#0b3d91', '#7a7a00', '#d4001a'])(
    'of %s has its contrasts',
    (colour) => {
      const { under, words } = COLOURS[ground];
      expect(contrastOf(hexOf(words), hexOf(under))).toBeGreaterThanOrEqual(7);
      const city = colourOn(ground, colour);
      expect(contrastOf(hexOf(city), hexOf(under))).toBeGreaterThanOrEqual(3);
      // The stops on their track.
      expect(contrastOf(hexOf(city), hexOf(tint(city, 0.2)))).toBeGreaterThanOrEqual(2.5);
      const texts = textsOf(layOut(ground, {}, { colour, isDemo: true }));
      expect(new Set(texts.map((item) => hexOf(item.colour)))).toEqual(new Set([hexOf(words), hexOf(PAPER)]));
    },
  );
});

it('shows a colour of the city as it is where the picture is light', () => {
  expect(hexOf(colourOn('light', '#1f4d3a'))).toBe('#1f4d3a');
  expect([hexOf(INK), hexOf(PAPER)]).toEqual(['#000000', '#ffffff']);
});
