// Passwords of the roles: kept for their owner's eyes only, the same at each start, one set a database.
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensurePasswords, roles } from '../../../server/foundation/database/login-roles.ts';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'roles-')), 'var', 'roles.json');

test('passwords are long, differ, and stay', () => {
  const file = newFile();
  const passwords = ensurePasswords(file, 'kazva');
  expect(new Set(roles.map((role) => passwords[role])).size).toBe(roles.length);
  for (const role of roles) expect(passwords[role]).toMatch(/^[\w-]{32}$/);
  expect(ensurePasswords(file, 'other')).not.toEqual(passwords);
  expect(ensurePasswords(file, 'kazva')).toEqual(passwords);
});

test('nobody else can read the file', () => {
  const file = newFile();
  ensurePasswords(file, 'kazva');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that was damaged is an error that names it, and is left alone', () => {
  const file = newFile();
  ensurePasswords(file, 'kazva');
  for (const content of ['{"kazva": {"citizen": ""}}', '"kazva"', '{']) {
    writeFileSync(file, content);
    expect(() => ensurePasswords(file, 'kazva')).toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe(content);
  }
});

test('a role that is younger than the file gets a password, and the others keep theirs', () => {
  const file = newFile();
  const { gate: _, ...older } = ensurePasswords(file, 'kazva');
  writeFileSync(file, JSON.stringify({ kazva: older }));
  const passwords = ensurePasswords(file, 'kazva');
  expect(passwords).toMatchObject(older);
  expect(passwords.gate).toMatch(/^[\w-]{32}$/);
  expect(ensurePasswords(file, 'kazva')).toEqual(passwords);
});
