// Real arms: what designers save is taken as flat shapes that look the same, and stands on pages and signs.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { readArms as readForSigns } from '../../../sign-generator/arms/read.ts';
import { MOST_ARMS_BYTES, readArms } from '../../../server/municipality/arms/arms.ts';
import { BOUNDS } from '../../../server/municipality/arms/compare.ts';
import { takeArms } from '../../../server/municipality/arms/take-arms.ts';
import { cityFolder } from '../../operator/seed/folder-copy.ts';

const FOLDER = path.join(import.meta.dirname, 'drawings');
const DRAWINGS = readdirSync(FOLDER);
const drawing = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');
const within = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">${content}</svg>`;

async function taken(source: string): Promise<string> {
  const told = await takeArms(source);
  if ('arms' in told) return told.arms;
  throw new Error(JSON.stringify(told.reasons));
}

describe('what a designer saves', () => {
  it.each(DRAWINGS)('%s is taken', async (name) => {
    const told = await takeArms(drawing(name));
    expect(told).toHaveProperty('arms');
    if (!('arms' in told)) return;
    expect(told.difference.mean).toBeLessThanOrEqual(BOUNDS.mean);
    expect(told.difference.largest).toBeLessThanOrEqual(BOUNDS.largest);
    expect(told.arms.length).toBeLessThanOrEqual(MOST_ARMS_BYTES);
    // As it is, it may stand in a page; and a sign has shapes of it, no finer and no coarser.
    expect(readArms(told.arms)).toEqual({ arms: told.arms });
    expect(readForSigns(told.arms).shapes.length).toBeGreaterThan(5);
    expect(new Resvg(told.arms).render().width).toBeGreaterThan(0);
  });

  it('there are six of them, with all that makes them hard', () => {
    expect(DRAWINGS).toHaveLength(6);
    const all = DRAWINGS.map(drawing).join('');
    for (const part of ['sodipodi:namedview', 'style="fill:', 'xlink:href', '<clipPath', '<linearGradient'])
      expect(all).toContain(part);
    for (const part of ['<radialGradient', '<use', 'mm"', '<style type="text/css">', '<switch>', '<!ENTITY'])
      expect(all).toContain(part);
  });
});

describe('arms as they are taken', () => {
  it('of the house are left alone', async () => {
    const own = readFileSync(path.join(cityFolder('kazanlak'), 'arms.svg'), 'utf8');
    const read = readArms(own);
    expect(await takeArms(own)).toMatchObject(read);
  });

  it('keep a flat fill as the path that it was, whatever said its colour', async () => {
    const path = '<path d="M0 0C20 0 50 30 50 50H0z"';
    const styled = within(
      `<style>.a{fill:#c8102e}</style>${path} class="a"/><rect x="1" y="1" width="98" height="98" fill="none" stroke="#000" stroke-width="2"/>`,
    );
    expect(await taken(styled)).toContain('fill="#c8102e" d="M0 0c400 0 1000 600 1000 1000l-1000 0z"');
    expect(await taken(styled)).toContain('stroke="#000" stroke-width="40"');
  });

  it('are as large as what is seen of them', async () => {
    const page = within('<g transform="translate(40,40)"><rect width="20" height="10" fill="#00f"/></g>');
    expect(await taken(page)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 1000"><path fill="#00f" d="M0 0l2000 0 0 1000-2000 0z"/></svg>',
    );
    expect(
      await taken(within('<circle r="50"/><rect x="300" width="9" height="9" fill="red"/>')),
    ).not.toContain('red');
  });

  it('cut what is clipped, and mix what is seen through', async () => {
    const clipped = within(
      '<clipPath id="c"><path d="M0 0H50V100H0z"/></clipPath><g clip-path="url(#c)"><rect width="100" height="50"/></g>',
    );
    expect(await taken(clipped)).toMatch(/viewBox="0 0 2000 2000"/);
    const through = await taken(
      within(
        '<rect width="100" height="100" fill="#000"/><rect width="50" height="50" fill="#fff" opacity=".5"/>',
      ),
    );
    expect(through).toMatch(/fill="#(?:7f7f7f|808080)"/);
  });

  it('have no more tones of a gradient than it has', async () => {
    const gradient = (units: string) =>
      within(
        `<linearGradient id="g" ${units}><stop offset=".5" stop-color="#f00"/><stop offset=".5" stop-color="#00f"/></linearGradient><rect width="100" height="100" fill="url(#g)"/>`,
      );
    expect((await taken(gradient(''))).match(/fill="#[0-9a-f]+"/g)).toEqual(['fill="#f00"', 'fill="#00f"']);
    const striped = gradient('gradientUnits="userSpaceOnUse" x2="50" spreadMethod="reflect"');
    expect((await taken(striped)).match(/fill="#[0-9a-f]+"/g)).toEqual([
      'fill="#f00"',
      'fill="#00f"',
      'fill="#00f"',
      'fill="#f00"',
    ]);
  });
});
