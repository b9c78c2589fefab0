// Where a place is, as labels, lists and its own page say it.
import { expect, it } from 'vitest';
import { streetOf, whereOf } from '../../../client/text/formats.ts';

it.each([
  ['Арнаутито', 'с. Арнаутито', 'Арнаутито'],
  ['с. Арнаутито', 'арнаутито ', 'с. Арнаутито'],
  ['Стара Загора', 'гр.Стара Загора', 'Стара Загора'],
  ['Проба', null, 'Проба'],
  ['Проба', '', 'Проба'],
  ['Проба', 'ул. „Роза“ 1', 'Проба, ул. „Роза“ 1'],
  // A street that begins with the letters of a kind is no settlement.
  ['Градец', 'Градец център', 'Градец, Градец център'],
])('%s, %s: %s', (settlement, address, said) => {
  expect(whereOf(settlement, address)).toBe(said);
});

it('an address that names the settlement again is none', () => {
  expect(streetOf('Арнаутито', 'с. Арнаутито')).toBeNull();
  expect(streetOf('Арнаутито', 'ул. „Роза“ 1')).toBe('ул. „Роза“ 1');
});
