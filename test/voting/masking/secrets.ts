// Arbitrary personal data, in the ways people write it: e-mail addresses, phones, EGN, cards, accounts.
import fc from 'fast-check';

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((values) => values.join(''));
const labels = fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/);

/** The text cut into groups of these sizes; what is left is the last one. */
export function inGroups(text: string, sizes: readonly number[], between: string): string {
  const groups: string[] = [];
  let start = 0;
  for (const size of sizes) {
    groups.push(text.slice(start, start + size));
    start += size;
  }
  groups.push(text.slice(start));
  return groups.filter((group) => group !== '').join(between);
}

const grouped = (text: string, ways: readonly (readonly number[])[]) =>
  fc
    .tuple(fc.constantFrom(...ways), fc.constantFrom(' ', '-', '.', ' - ', '/'))
    .map(([sizes, between]) => inGroups(text, sizes, between));

export const emails = fc
  .tuple(
    labels,
    fc.constantFrom('', '.', '_', '+', '-'),
    labels,
    labels,
    fc.constantFrom('bg', 'com', 'co.uk'),
  )
  .chain(([first, between, last, domain, top]) =>
    fc.constantFrom(
      `${first}${between}${last}@${domain}.${top}`,
      `${first}${last} @ ${domain}.${top}`,
      `${first}${last}(at)${domain}.${top}`,
      `${first}${last} [at] ${domain} [dot] ${top}`,
    ),
  );

const mobiles = fc
  .tuple(fc.constantFrom('87', '88', '89', '98', '99'), digits(7))
  .map(([start, end]) => start + end);
const landlines = fc
  .tuple(fc.constantFrom('42', '43', '32', '52'), digits(6))
  .map(([start, end]) => start + end);

export const phones = fc.oneof(
  mobiles.chain((number) =>
    grouped(`0${number}`, [[], [4, 3], [4, 2, 2], [3, 3], [4], [2, 2, 2, 2], [3, 1, 2, 2]]),
  ),
  mobiles.chain((number) => grouped(number, [[], [3, 3], [2, 3]])),
  landlines.chain((number) => grouped(`0${number}`, [[], [3], [3, 3], [3, 2, 2], [3, 1, 2]])),
  landlines.map((number) => `(0${number.slice(0, 2)}) ${number.slice(2)}`),
  fc
    .tuple(fc.constantFrom('+359', '00359', '+ 359', '(+359)'), fc.constantFrom('', ' '), mobiles)
    .chain(([country, between, number]) =>
      grouped(number, [[], [2, 3], [3, 3], [2, 3, 2]]).map((rest) => country + between + rest),
    ),
  fc
    .tuple(fc.constantFrom('44', '49', '90', '1', '30'), digits(9))
    .chain(([country, rest]) =>
      grouped(rest, [[], [2, 4], [3, 3], [3, 2, 2]]).map((own) => `+${country} ${own}`),
    ),
);

const WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6];

/** Nine digits with the tenth that an EGN would have. */
export function withCheckDigit(nine: string): string {
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(nine[at]), 0);
  return `${nine}${(sum % 11) % 10}`;
}

export const personalNumbers = fc
  .tuple(
    fc.nat(99),
    fc.constantFrom(0, 40),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digits(3),
  )
  .map(([year, century, month, day, rest]) =>
    withCheckDigit([year, month + century, day].map((part) => String(part).padStart(2, '0')).join('') + rest),
  )
  .chain((number) =>
    grouped(number, [[], [6], [2, 2, 2], [2, 2, 2, 2], [4, 2], [1, 1, 1, 1, 1, 1, 1, 1, 1]]),
  );

export const cards = fc
  .tuple(fc.constantFrom('4', '51', '6011', '37', '2221', '9792'), fc.constantFrom(13, 15, 16, 19))
  .chain(([start, length]) => digits(length - start.length - 1).map((rest) => withLuhn(start + rest)))
  .chain((number) => grouped(number, [[], [4, 4, 4], [4, 6], [4, 4, 4, 4]]));

function withLuhn(number: string): string {
  const doubled = [...number].toReversed().map((digit, place) => (place % 2 === 0 ? 2 : 1) * Number(digit));
  const sum = doubled.reduce((all, value) => all + (value > 9 ? value - 9 : value), 0);
  return `${number}${(10 - (sum % 10)) % 10}`;
}

export const accounts = fc
  .tuple(fc.constantFrom('BNBG', 'STSA', 'UNCR', 'FINV'), digits(14))
  .map(([bank, rest]) => withIbanDigits('BG', bank + rest))
  .chain((number) =>
    fc.oneof(
      fc.constantFrom(number, number.toLowerCase(), number.replaceAll('B', '\u0412')),
      fc.constantFrom(' ', '-').map((between) => inGroups(number, [4, 4, 4, 4, 4], between)),
    ),
  );

function withIbanDigits(country: string, rest: string): string {
  const numbers = [...`${rest}${country}00`].map((char) => parseInt(char, 36)).join('');
  return `${country}${String(98n - (BigInt(numbers) % 97n)).padStart(2, '0')}${rest}`;
}

export const series = fc.integer({ min: 9, max: 19 }).chain((length) => digits(length));
