// A new cluster takes the place of another in renames: between any two of them a start does the rest, and nothing is lost.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  isNextBegun,
  nextFolder,
  putNextInPlace,
  settleNext,
} from '../../../server/foundation/database/cluster-swap.ts';
import type { Home } from '../../../server/foundation/database/cluster-folder.ts';
import { newFolder } from '../../support/temp-folder.ts';

/** A home with a new cluster beside one that is there already, or alone. */
function homeWith(present: string | null): Home {
  const home: Home = { folder: newFolder('postgres'), account: 'ours' };
  mkdirSync(join(nextFolder(home), 'data'), { recursive: true });
  writeFileSync(join(nextFolder(home), 'data', 'whose'), 'new');
  if (present !== null) {
    mkdirSync(join(home.folder, 'data'));
    writeFileSync(join(home.folder, 'data', 'whose'), present);
  }
  return home;
}

const whose = ({ folder }: Home, name: string) => readFileSync(join(folder, name, 'whose'), 'utf8');

test('it takes the place, and the other stays beside it, each time under a name of its own', () => {
  const home = homeWith('old');
  expect(putNextInPlace(home)).toBe(join(home.folder, 'data.left-1'));
  expect([whose(home, 'data'), whose(home, 'data.left-1')]).toEqual(['new', 'old']);
  mkdirSync(join(nextFolder(home), 'data'), { recursive: true });
  expect(putNextInPlace(home)).toBe(join(home.folder, 'data.left-2'));
  expect(whose(home, 'data.left-2')).toBe('new');
  expect(readdirSync(home.folder).toSorted()).toEqual(['data', 'data.left-1', 'data.left-2']);
});

test('killed after the first rename, and after the second, a start does the rest', () => {
  const [first, second] = [homeWith('old'), homeWith('old')];
  for (const home of [first, second])
    renameSync(join(nextFolder(home), 'data'), join(home.folder, 'data.next'));
  renameSync(join(second.folder, 'data'), join(second.folder, 'data.left-1'));
  for (const home of [first, second]) {
    settleNext(home);
    // Nobody may take it for one that is still to come, and bring older data into its place.
    expect(isNextBegun(home)).toBe(false);
    expect([whose(home, 'data'), whose(home, 'data.left-1')]).toEqual(['new', 'old']);
    expect(existsSync(join(home.folder, 'data.next'))).toBe(false);
    expect(settleNext(home)).toBeNull();
  }
});

test('one that is not whole takes no place; where there is no other, nothing is started on', () => {
  const beside = homeWith('old');
  expect(settleNext(beside)).toBeNull();
  expect(whose(beside, 'data')).toBe('old');
  expect(isNextBegun(beside)).toBe(true);
  const alone = homeWith(null);
  expect(() => settleNext(alone)).toThrow(/^Not all data have come to the embedded database in /);
  expect(existsSync(join(alone.folder, 'data'))).toBe(false);
  expect(putNextInPlace(alone)).toBeNull();
  expect(whose(alone, 'data')).toBe('new');
});
