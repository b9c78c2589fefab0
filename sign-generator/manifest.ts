// The list that goes with a PDF of signs, for people with a spreadsheet: what is on which page.
import { parse } from 'csv-parse/sync';
import { A5 } from './formats.ts';
import { spokenCode } from './layout.ts';
import type { Sign } from './sign.ts';

const COLUMNS = ['page', 'code', 'url', 'location', 'name', 'name_en', 'settlement', 'size', 'file'] as const;

/**
 * Returns one cell quoted after RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front:
 * names come from people (OWASP, CSV injection).
 */
export function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Returns the manifest of signs in page order: UTF-8 with a byte order mark and CRLF, as Excel expects it. */
export function writeManifest(signs: readonly Sign[], file: string): string {
  const rows = signs.map(({ code, url, location }, i) => [
    String(i + 1),
    // With its spaces, so that no spreadsheet takes it for a number and drops a leading zero.
    spokenCode(code),
    url,
    location.id,
    location.name.bg,
    location.name.en,
    location.settlement.bg,
    A5.name,
    file,
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Returns the addresses that a manifest promises, in page order. */
export function readManifest(csv: string): string[] {
  const rows: string[][] = parse(csv, { bom: true });
  const column = COLUMNS.indexOf('url');
  return rows.slice(1).map((row) => row[column] ?? '');
}
