// What a sticker says though it is small: that a vote is anonymous, in one line with the number or below it.
import { expect, test } from 'vitest';
import { DESIGNS } from '../../sign-generator/design/row-tables.ts';
import { layOutShared } from '../../sign-generator/design/layout.ts';
import { planDesign } from '../../sign-generator/design/block-positions.ts';
import { findFormat } from '../../sign-generator/formats.ts';
import { jobOn } from '../../sign-generator/job/painter.ts';
import { measure, mix } from './areas.ts';
import { sampleCity, sampleSign } from './samples.ts';

test.each(['sticker-60', 'sticker-90'].flatMap((name) => DESIGNS.map((design) => [name, design] as const)))(
  '%s, %s: anonymous, without an app, and nothing of it turned',
  (name, design) => {
    const format = findFormat(name);
    if (!format) throw new Error('There is no such format.');
    const plan = planDesign(format, design);
    const job = jobOn(plan, sampleCity(), { measure, mix });
    const texts = layOutShared(plan, sampleSign(), job).filter((item) => item.kind === 'text');
    const said = texts.map(({ text }) => text).join(' · ');
    for (const promise of job.words[0].promise.slice(0, 2)) expect(said).toContain(promise);
    expect(texts.filter(({ turned }) => turned !== 0)).toEqual([]);
  },
);
