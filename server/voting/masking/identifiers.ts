// Which numbers tell a person apart: phones, personal numbers (EGN), cards, and any long one.

/** A number as it is written. */
export interface Grouped {
  readonly digits: string;
  /** How many digits each of its groups has. */
  readonly sizes: readonly number[];
  /** A plus stands before it. */
  readonly isAfterPlus: boolean;
  /** A word for a phone stands before it. */
  readonly isAfterPhone: boolean;
}

/** So many digits without a gap: no year, price or house is so long; papers, patients and accounts are. */
const SERIES = 9;
const EGN_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6];
// With more groups it is a list: of lines, times, prices. One written digit by digit is meant to hide.
const MOST_GROUPS = { card: 6, egn: 5, phone: 7, bareMobile: 3 };

/** Whether it is a long number in one piece, whatever it means. */
export function isSeries({ digits, sizes }: Grouped): boolean {
  return sizes.length === 1 && digits.length >= SERIES;
}

/** Whether it is the number of a payment card: 13 to 19 digits that satisfy Luhn's formula. */
export function isCard(number: Grouped): boolean {
  const { digits } = number;
  // No card starts with 19 or 20: that is a list of years.
  if (digits.length < 13 || digits.length > 19 || /^(?:19|20)/.test(digits)) return false;
  return isInGroups(number, MOST_GROUPS.card) && luhn(digits) % 10 === 0;
}

function luhn(digits: string): number {
  const values = [...digits].map(Number).toReversed();
  const doubled = values.map((value, place) => (place % 2 === 0 ? value : 2 * value));
  return doubled.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0);
}

/** Whether it is an EGN: ten digits, a day of birth from 1900 to 2099, and the right last digit. */
export function isPersonalNumber(number: Grouped): boolean {
  const { digits } = number;
  if (digits.length !== 10 || !isInGroups(number, MOST_GROUPS.egn)) return false;
  const [year = 0, month = 0, day = 0] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  // Forty is added to the month from the year 2000 on.
  const [century, ownMonth] = month > 40 ? [2000, month - 40] : [1900, month];
  const born = new Date(Date.UTC(century + year, ownMonth - 1, day));
  if (born.getUTCMonth() !== ownMonth - 1 || born.getUTCDate() !== day) return false;
  const sum = EGN_WEIGHTS.reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
  return Number(digits[9]) === (sum % 11) % 10;
}

/** Whether it is a phone number, Bulgarian or with its country. */
export function isPhone(number: Grouped): boolean {
  const { digits, isAfterPlus, isAfterPhone } = number;
  const { length } = digits;
  if (!isInGroups(number, MOST_GROUPS.phone)) return false;
  // Neighbours leave the town's code out; 112 is nobody's.
  if (isAfterPhone && length >= 5 && length <= 8) return true;
  if (isAfterPlus && /^[1-9]/.test(digits)) return length >= 8 && length <= 15;
  if (digits.startsWith('00')) return length >= 10 && length <= 17;
  if (digits.startsWith('0')) return length >= 9 && length <= 11;
  if (digits.startsWith('359')) return length >= 11 && length <= 13;
  return /^(?:8[789]|9[89])[0-9]{7}$/.test(digits) && isInGroups(number, MOST_GROUPS.bareMobile);
}

function isInGroups({ sizes }: Grouped, most: number): boolean {
  return sizes.length <= most || sizes.every((size) => size === 1);
}
