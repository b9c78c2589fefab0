// A number of a spreadsheet as text: never with an exponent, and a moment as ISO 8601 writes it.
import type { NumberFormat } from './styles.ts';

const DAY_MS = 86_400_000;
/** What Excel calls day 0; it takes 1900 for a leap year, so that days before March of it are one off. */
const ZERO_1900 = Date.UTC(1899, 11, 30);
const ZERO_1904 = Date.UTC(1904, 0, 1);
const MARCH_1900 = 61;

/** The number as a person would write it: 42.6, not 4.2600000000000001E1. Anything else as it is. */
export function plainNumber(written: string): string {
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return written;
  const shortest = String(number);
  const [digits = '', exponent] = shortest.split('e');
  if (exponent === undefined) return shortest;
  if (Number(exponent) > 0) return BigInt(number).toString();
  const places = digits.replace(/^-?\d\.?/, '').length - Number(exponent);
  return number.toFixed(Math.min(places, 100));
}

/** The day and the time that a serial number means: only the day at midnight, only the time where there is no day. */
export function momentOf(serial: number, is1904: boolean): string | null {
  const zero = is1904 ? ZERO_1904 : ZERO_1900;
  const days = !is1904 && serial >= 1 && serial < MARCH_1900 ? serial + 1 : serial;
  const instant = new Date(zero + Math.round(days * 86_400) * 1_000);
  if (serial < 0 || Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9999) return null;
  const [day = '', time = ''] = instant.toISOString().slice(0, 19).split('T');
  if (serial < 1 && !(is1904 && serial === 0)) return time;
  return instant.getTime() % DAY_MS === 0 ? day : `${day}T${time}`;
}

/** The number as its style shows it. */
export function shownNumber(written: string, format: NumberFormat, is1904: boolean): string {
  const plain = plainNumber(written);
  if (format === 'moment') return momentOf(Number(written), is1904) ?? plain;
  if (format === null || !/^\d+$/.test(plain)) return plain;
  return plain.padStart(format.digits, '0');
}
