// Reads the map of cells (CELLS): once, at the start. What is wrong with it is told all at once, and nothing starts with it.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isRecord, parseJson } from '../../foundation/json.ts';
import { SettingsError } from '../../foundation/settings/env.ts';
import { isCode } from '../../foundation/sign-code.ts';
import { slugFault } from '../municipalities/slug.ts';
import { ALONE, createCells, type Cell, type Cells } from './cells.ts';

/** Three hundred thousand whole codes. */
const MOST_BYTES = 4_000_000;
const MOST_CELLS = 100;
const KEYS: ReadonlySet<string> = new Set(['name', 'address', 'municipalities', 'codes']);

/** The cells of the map, as the one at `publicUrl` sees them; without a map this one alone. Throws a SettingsError, a line for each fault. */
export function readCells(path: string | null, publicUrl: string): Cells {
  return path === null ? ALONE : cellsFrom(textOf(path), publicUrl);
}

function textOf(path: string): string {
  try {
    if (statSync(path).size <= MOST_BYTES) return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SettingsError('CELLS is a file that can be read.', { cause: error });
  }
  throw new SettingsError(`CELLS is a file of up to ${MOST_BYTES} bytes.`);
}

/** The same, of what the file says. */
export function cellsFrom(text: string, publicUrl: string): Cells {
  const [first, ...more] = entriesOf(text).map(cellFrom);
  if (first === undefined || more.length === 0)
    throw new SettingsError('CELLS: a country of cells has two at the least.');
  const all: readonly [Cell, ...Cell[]] = [first, ...more];
  const own = all.find(({ address }) => address === publicUrl);
  const faults = [
    ...all.flatMap(faultsOf),
    ...more.filter(({ codes }) => codes.every(isWhole)).map(({ name }) => `${name} can draw no codes`),
    ...(['name', 'address'] as const).flatMap((key) => twice(all.map((cell) => cell[key]))),
    ...(['municipalities', 'codes'] as const).flatMap((key) => twice(all.flatMap((cell) => cell[key]))),
    ...(own === undefined ? [`none has the address of this one, PUBLIC_URL (${publicUrl})`] : []),
  ];
  if (own === undefined || faults.length > 0)
    throw new SettingsError(faults.map((fault) => `CELLS: ${fault}.`).join('\n'));
  return createCells(all, own, hashOf(all));
}

function entriesOf(text: string): readonly unknown[] {
  const map = parseJson(text);
  const entries = isRecord(map) && map['version'] === 1 ? map['cells'] : null;
  if (Array.isArray(entries) && entries.length <= MOST_CELLS) return entries;
  throw new SettingsError(`CELLS is JSON with "version": 1 and "cells", ${MOST_CELLS} at the most.`);
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** Without a list there is none. Throws where it says anything else than a cell does. */
function cellFrom(entry: unknown, at: number): Cell {
  const faults = (): never => {
    throw new SettingsError(
      `CELLS: cell ${at + 1} has a name, an address, and lists of texts: municipalities and codes.`,
    );
  };
  if (!isRecord(entry) || Object.keys(entry).some((key) => !KEYS.has(key))) return faults();
  const { name, address, municipalities = [], codes = [] } = entry;
  if (typeof name !== 'string' || typeof address !== 'string') return faults();
  return isTexts(municipalities) && isTexts(codes) ? { name, address, municipalities, codes } : faults();
}

const isWhole = (codes: string): boolean => codes.length === 9;
const isBeginning = (codes: string): boolean =>
  codes.length <= 9 && (/^\d{1,7}$/.test(codes) || isCode(codes));
const shown = (text: string): string => JSON.stringify(text.slice(0, 60));

function faultsOf({ name, address, municipalities, codes }: Cell): string[] {
  const isNamed = name.length <= 30 && /^[a-z][a-z0-9-]*$/.test(name);
  return [
    ...(isNamed ? [] : [`${shown(name)} is no name: small letters, digits and hyphens, 30 at the most`]),
    ...(isOrigin(address)
      ? []
      : [`${shown(address)} is no address like https://kazva.example.bg, without a path`]),
    ...municipalities
      .filter((slug) => slugFault(slug.slice(0, 60)) !== null)
      .map((slug) => `${shown(slug)} is no municipality's slug`),
    ...codes
      .filter((each) => !isBeginning(each))
      .map((each) => `${shown(each)} is neither a beginning of one to seven digits nor a code`),
  ];
}

/** By HTTPS, or of this machine. */
function isOrigin(address: string): boolean {
  if (address.length > 255 || !URL.canParse(address)) return false;
  const { origin, protocol, hostname } = new URL(address);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return origin === address && (protocol === 'https:' || (protocol === 'http:' && isHere));
}

function twice(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = texts.filter((text) => seen.size === seen.add(text).size);
  return [...new Set(again)].map((text) => `${shown(text)} stands there twice`);
}

function hashOf(all: readonly Cell[]): string {
  const map = all.map(({ name, address, municipalities, codes }) => [
    name,
    address,
    municipalities.toSorted(),
    codes.toSorted(),
  ]);
  return createHash('sha256').update(JSON.stringify(map)).digest('hex').slice(0, 32);
}
