// Tests of how the shapes of arms are painted, and of arms on a sign.
import { describe, expect, test } from 'vitest';
import { placeArms } from '../../sign-generator/arms/place.ts';
import { readArms } from '../../sign-generator/arms/read.ts';
import { drawShape } from '../../sign-generator/draw.ts';
import type { ShapeItem } from '../../sign-generator/shapes.ts';
import { firstOf, rounded, shapesOf } from './arms-read.ts';

describe('paint', () => {
  const square = (attributes: string) => `<rect width="9" height="9" ${attributes}/>`;

  test.each([
    ['nothing said', '', '#000000'],
    ['a name', 'fill="DarkSlateGray"', '#2f4f4f'],
    ['three digits', 'fill="#1aF"', '#11aaff'],
    ['six digits', 'fill="#1F4D3A"', '#1f4d3a'],
    ['rgb()', 'fill="rgb(31, 77, 58)"', '#1f4d3a'],
    ['rgb() in percent', 'fill="rgb(100%,0%,50%)"', '#ff0080'],
    ['a declaration before an attribute', 'fill="red" style="fill:#1f4d3a; stroke:none"', '#1f4d3a'],
    ['fully opaque', 'style="fill:red;fill-opacity:1;opacity:100%"', '#ff0000'],
  ])('%s', (_, attributes, hex) => {
    expect(firstOf(square(attributes)).fill).toBe(hex);
  });

  test('properties are handed down, and an element says them anew', () => {
    const shapes = shapesOf(
      `<g fill="red" stroke="blue" style="stroke-width:2" fill-rule="evenodd"><g fill="lime">${square('')}</g>${square('fill="inherit" stroke="none"')}</g>`,
      'stroke-linejoin="round"',
    );
    expect(shapes).toMatchObject([
      { fill: '#00ff00', rule: 'evenodd', stroke: { hex: '#0000ff', width: 2, join: 'round' } },
      { fill: '#ff0000', rule: 'evenodd', stroke: null },
    ]);
  });

  test('a stroke has what SVG gives it where nothing is said', () => {
    expect(firstOf(square('stroke="#123456"')).stroke).toEqual({
      hex: '#123456',
      width: 1,
      cap: 'butt',
      join: 'miter',
      miter: 4,
      dash: [],
      phase: 0,
    });
  });

  test('dashes come in pairs, and dashes of no length are a line', () => {
    const dash = (list: string) => firstOf(square(`stroke="red" stroke-dasharray="${list}"`)).stroke?.dash;
    expect(dash('1 2 3')).toEqual([1, 2, 3, 1, 2, 3]);
    expect(dash('1,2')).toEqual([1, 2]);
    expect(dash('0 0')).toEqual([]);
  });

  test('what is hidden, empty or unpainted is not drawn; nor are notes of programs', () => {
    const hidden = [
      `<g style="display:none"><image/>${square('')}</g>`,
      `<g visibility="hidden">${square('')}</g>`,
      square('fill="none"'),
      square('fill="transparent"'),
      square('fill="none" stroke="red" stroke-width="0"'),
      '<line x2="9" y2="9" fill="red"/>',
      '<path d="M0 0L9 9M5 0L5 9" fill="red"/>',
      '<defs><linearGradient id="a"/><clipPath id="b"/></defs><title>x</title><desc>y</desc><metadata>z</metadata>',
      '<i:note xmlns:i="urn:i"><image xmlns="http://www.w3.org/2000/svg"/></i:note>',
      '<!-- <image/> -->',
    ];
    expect(shapesOf(`${hidden.join('')}${square('id="only"')}`)).toHaveLength(1);
    expect(shapesOf(`<g visibility="hidden">${square('visibility="visible"')}</g>`)).toHaveLength(1);
  });

  test('an attribute of another program says nothing', () => {
    const shape = firstOf(square('xmlns:i="urn:i" i:fill="red" i:class="a" i:onclick="b" i:x="5"'));
    expect(shape).toMatchObject({
      fill: '#000000',
      path: [['m', 0, 0], ['l', 9, 0], ['l', 9, 9], ['l', 0, 9], ['h']],
    });
  });

  test('the size comes from width and height where there is no viewBox', () => {
    const svg = (size: string) =>
      readArms(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${square('')}</svg>`);
    expect(svg('width="120" height="96px"')).toMatchObject({ width: 120, height: 96 });
    expect(svg('width="1in" height="25.4mm"')).toMatchObject({ width: 96, height: 96 });
    expect(svg('width="100%" height="100%" viewBox="0,0 30 40"')).toMatchObject({ width: 30, height: 40 });
  });
});

describe('on a sign', () => {
  const arms = readArms(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0H20V10C15 10 5 10 0 10z" fill="red" ' +
      'fill-rule="evenodd" stroke="#000" stroke-width=".5" stroke-dasharray="2 1" stroke-dashoffset="-1"/></svg>',
  );
  const place = { x: 10, y: 20, width: 40, height: 40 };
  const [area, line, ...more] = placeArms(arms, place, (hex) =>
    hex === '#ff0000' ? [0, 100, 100, 0] : [0, 0, 0, 100],
  );

  test('arms are as large as they fit, in the middle', () => {
    expect(more).toEqual([]);
    expect(rounded(area?.path ?? [])).toEqual(['m 10 30', 'l 50 30', 'l 50 50', 'c 40 50 20 50 10 50', 'h']);
    expect(line).toMatchObject({
      path: area?.path,
      colour: [0, 0, 0, 100],
      pen: { width: 1, dash: [4, 2], phase: -2 },
    });
  });

  test('in a wide place they stand in the middle too', () => {
    const [wide] = placeArms(arms, { x: 10, y: 20, width: 40, height: 10 }, () => [0, 0, 0, 100]);
    expect(rounded(wide?.path ?? []).slice(0, 3)).toEqual(['m 20 20', 'l 40 20', 'l 40 30']);
  });

  test('no line is thinner than a press can print', () => {
    const [, thin] = placeArms(arms, { ...place, width: 0.4 }, () => [0, 0, 0, 100]);
    expect(thin?.pen?.width).toBe(0.09);
  });

  test('areas are filled by their rule, lines drawn with everything that a pen has', () => {
    const draw = (item: ShapeItem | undefined) => (item ? drawShape(item).split('\n') : []);
    expect(draw(area)).toEqual([
      '0 1 1 0 k',
      '10 -30 m',
      '50 -30 l',
      '50 -50 l',
      '40 -50 20 -50 10 -50 c',
      'h',
      'f*',
    ]);
    expect(draw(line).slice(0, 2)).toEqual(['q 0 0 0 1 K 1 w 0 J 0 j 4 M [4 2] 4 d', '10 -30 m']);
    expect(draw(line).at(-1)).toBe('S Q');
    expect(draw(area && { ...area, rule: 'nonzero' }).at(-1)).toBe('f');
    const pen = line?.pen && ({ ...line.pen, cap: 'round', join: 'bevel', dash: [0.0001, 0.0001] } as const);
    expect(draw(line && pen && { ...line, pen })[0]).toBe('q 0 0 0 1 K 1 w 1 J 2 j 4 M [] 0 d');
  });
});
