// Which opening a decision names, and the words it gives.
import { describe, expect, it } from 'vitest';
import { findNote, findOpeningId } from '../../../server/results/openings/rules.ts';

describe('a note', () => {
  it.each([
    ['a', 'a'],
    ['  Same network as the school.\n', 'Same network as the school.'],
    ['я'.repeat(500), 'я'.repeat(500)],
    // Each of these is two halves in JavaScript, and one character in PostgreSQL.
    ['😀'.repeat(500), '😀'.repeat(500)],
    ['', null],
    [' \n\t', null],
    ['я'.repeat(501), null],
    ['😀'.repeat(501), null],
  ])('%j', (text, note) => expect(findNote(text)).toBe(note));
});

describe('an opening', () => {
  it.each([
    ['9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a69', '9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a69'],
    ['9B2C1A57-3F0E-4C66-8C0E-1F2D3C4B5A69', '9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a69'],
    ['', null],
    ['7', null],
    ['9b2c1a573f0e4c668c0e1f2d3c4b5a69', null],
    ['9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a69 ', null],
    ["9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a6'", null],
  ])('%j', (text, id) => expect(findOpeningId(text)).toBe(id));
});
