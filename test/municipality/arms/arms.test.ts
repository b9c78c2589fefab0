// Arms: what may stand in a page is written anew, and everything else is refused with a sentence that names it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_ARMS_BYTES, readArms } from '../../../server/municipality/arms/arms.ts';
import { cityFolder } from '../../operator/seed/folder-copy.ts';

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"';
const within = (content: string) => `${OPEN}>${content}</svg>`;
const problemOf = (source: string): string => {
  const read = readArms(source);
  return 'problem' in read ? read.problem : 'nothing is wrong';
};

/** Each with what its refusal must name. */
const HOSTILE: readonly (readonly [string, string])[] = [
  [within('<script>alert(1)</script>'), '<script> is not allowed'],
  [within('<SCRIPT>alert(1)</SCRIPT>'), '<SCRIPT> is not allowed'],
  [within('<svg:script>alert(1)</svg:script>'), '<svg:script> is not allowed'],
  [`${OPEN} onload="alert(1)"/>`, 'the attribute onload'],
  [within('<path d="M0 0" onclick="alert(1)"/>'), 'the attribute onclick'],
  [within('<g ONMOUSEOVER="alert(1)"/>'), 'the attribute ONMOUSEOVER'],
  [within('<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>'), '<foreignObject>'],
  [within('<image href="https://evil.example/a.png"/>'), '<image> is not allowed'],
  [within('<image href="data:image/png;base64,AAAA"/>'), '<image> is not allowed'],
  [within('<use href="#a"/>'), '<use> is not allowed'],
  [within('<use xlink:href="https://evil.example/a.svg#a"/>'), '<use> is not allowed'],
  [within('<a href="javascript:alert(1)"><path d="M0 0"/></a>'), '<a> is not allowed'],
  [within('<style>@import "https://evil.example";</style>'), '<style> is not allowed'],
  [within('<path d="M0 0" style="fill:url(https://evil.example)"/>'), 'the attribute style'],
  [within('<path d="M0 0" fill="url(#a)"/>'), 'fill of <path> may not be "url(#a)"'],
  [within('<path d="M0 0" fill="url(https://evil.example/#a)"/>'), 'fill of <path>'],
  [within('<path d="M0 0" class="send"/>'), 'the attribute class'],
  [within('<path d="M0 0" id="score"/>'), 'the attribute id'],
  [within('<g filter="url(#a)"/>'), 'the attribute filter'],
  [within('<filter><feImage href="https://evil.example"/></filter>'), '<filter> is not allowed'],
  [within('<animate attributeName="href" values="javascript:alert(1)"/>'), '<animate> is not allowed'],
  [within('<set attributeName="onload" to="alert(1)"/>'), '<set> is not allowed'],
  [within('<text>Гласувайте другаде</text>'), '<text> is not allowed'],
  [within('Гласувайте другаде'), 'text is not allowed: "Гласувайте другаде"'],
  [within('<title><script>alert(1)</script></title>'), '<title> may hold text only'],
  [within('<title><img src="x" onerror="alert(1)"/></title>'), '<title> may hold text only'],
  [within('<metadata/>'), '<metadata> is not allowed'],
  [within('<svg viewBox="0 0 1 1"/>'), '<svg> is not allowed'],
  [within('<![CDATA[<script>alert(1)</script>]]>'), 'it cannot be read from "<![CDATA['],
  [within('<?php echo 1 ?>'), 'it cannot be read from "<?php'],
  [within('<!-- a --! <script>alert(1)</script> -- b -->'), 'it cannot be read from "<!-- a'],
  [`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${within('')}`, 'from "<!DOCTYPE'],
  [`<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${within('&b;')}`, 'from "<!DOCTYPE'],
  [`<?xml-stylesheet href="https://evil.example"?>${within('')}`, 'from "<?xml-stylesheet'],
  [within('<path d="M0 0" fill="&#117;rl(x)"/>'), 'fill of <path>'],
  [within('<path d="M0 0" fill="red;x:y"/>'), 'fill of <path>'],
  [within('<path d="javascript:alert(1)"/>'), 'd of <path> may not be'],
  [within('<g transform="rotate(1) translate(expression(alert(1)))"/>'), 'transform of <g>'],
  [within('<path d="M0 0" fill="red" fill="url(#a)"/>'), '<path> has fill twice'],
  [within('<path d=M0/>'), '<path> cannot be read'],
  [within('<path d="M0 0"x="1"/>'), '<path> cannot be read'],
  [within('<path d="M0 0'), 'it cannot be read from "<path'],
  [within('<path d="M0 0" fill="</svg><script>"/>'), 'it cannot be read from "<path'],
  [`${within('')}<script>alert(1)</script>`, '<script> stands behind the end'],
  [`${within('')}alert(1)`, 'text is not allowed'],
  [`${OPEN}><g></svg>`, '</svg> closes what is not open'],
  [`${OPEN}><g>`, '<g> is not closed'],
  ['<html><body/></html>', 'it starts with <html>, not <svg>'],
  ['<svg viewBox="0 0 1 1"/>', '<svg> lacks xmlns'],
  ['<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 1 1"/>', 'the attribute xmlns'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<svg> lacks a viewBox'],
  [`${OPEN} xmlns:xlink="http://www.w3.org/1999/xlink"/>`, 'the attribute xmlns:xlink'],
  [`${OPEN} __proto__="1"/>`, 'the attribute __proto__'],
  [`${OPEN} constructor="1"/>`, 'the attribute constructor'],
  ['', 'it holds no <svg>'],
  [within('<g>'.repeat(30) + '</g>'.repeat(30)), 'elements lie more than 20 deep'],
  [within('<g/>'.repeat(600)), 'it has more than 500 elements'],
  [within(`<path d="M${'0 '.repeat(MOST_ARMS_BYTES)}"/>`), `and ${MOST_ARMS_BYTES} are allowed`],
];

describe('hostile arms', () => {
  it.each(HOSTILE)('%.90s', (source, names) => {
    expect(problemOf(source)).toContain(names);
  });

  it('are refused at once, however they are made', () => {
    const long = (text: string) => text.repeat(Math.floor(19_000 / text.length));
    const slow = [
      within(`<g transform="${long('rotate(1) ')}x"/>`),
      within(`<g transform="rotate(${long('1')}x)"/>`),
      within(`<g points="${long('1')}x"/>`),
      within(`<g ${long('a ')}/>`),
      within(`<g ${long(' ')}`),
      within(`<path d="${long('M')}!"/>`),
      long('<!--'),
      long('<g '),
    ];
    const start = performance.now();
    for (const source of slow) expect(problemOf(source)).not.toBe('nothing is wrong');
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('harmless arms', () => {
  it('keep what they draw, and lose what they say', () => {
    const source = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- by hand -->
      <svg xmlns="http://www.w3.org/2000/svg" version="1.1" viewBox='0 0 10 10'>
      <title>Герб &amp; девиз</title><g transform="rotate(3 4 5) scale(.5)" fill="#1f4d3a">
      <path d="M0 0l1-2z" stroke-linejoin="round" /><circle cx="1" cy="2" r="3" opacity=".5"></circle></g></svg>\n`;
    expect(readArms(source)).toEqual({
      arms:
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g transform="rotate(3 4 5) scale(.5)" fill="#1f4d3a">' +
        '<path d="M0 0l1-2z" stroke-linejoin="round"/><circle cx="1" cy="2" r="3" opacity=".5"></circle></g></svg>',
    });
  });

  it('written anew stay as they are', () => {
    for (const slug of ['stara-zagora', 'kazanlak']) {
      const read = readArms(readFileSync(path.join(cityFolder(slug), 'arms.svg'), 'utf8'));
      const arms = 'arms' in read ? read.arms : read.problem;
      expect(readArms(arms)).toEqual({ arms });
      // The vote page has room for little.
      expect(arms.length).toBeLessThan(700);
    }
  });
});
