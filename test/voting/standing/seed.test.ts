// The operator's files for standing: read row by row, loaded as often as one likes, and taken out when they say less.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadMunicipality } from '../../../server/operator/seed/load.ts';
import { DataError } from '../../../server/municipality/tables/error.ts';
import { readFolder } from '../../../server/operator/seed/folder.ts';
import { copyFolder, type FolderCopy } from '../../operator/seed/folder-copy.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

const NETWORKS = 'shared-networks.csv';
const HOURS = 'opening-hours.csv';

let folder: FolderCopy;
beforeEach(() => {
  folder = copyFolder('kazanlak');
});
afterEach(() => folder.remove());

const write = (file: string, ...lines: readonly string[]) => {
  const heading = file === NETWORKS ? 'network,name,hourly_volume' : 'external_id,weekday,opens,closes';
  writeFileSync(path.join(folder.path, file), [heading, ...lines, ''].join('\n'));
};

function refusal(): string {
  try {
    readFolder(folder.path);
  } catch (error) {
    if (error instanceof DataError) return error.message.replace(`${folder.path}/`, '');
    throw error;
  }
  return 'nothing is wrong';
}

describe('a bad row', () => {
  it.each([
    [NETWORKS, '10.0.0.0,x', 'line 3: Invalid Record Length: columns length is 3, got 2 on line 3'],
    [
      NETWORKS,
      '10.0.0.0/33,A carrier,1',
      'line 3, column network: must be a network like 10.0.0.0/8 or 2001:db8::/32, not "10.0.0.0/33"',
    ],
    [
      NETWORKS,
      'wifi,A carrier,1',
      'line 3, column network: must be a network like 10.0.0.0/8 or 2001:db8::/32, not "wifi"',
    ],
    [NETWORKS, '10.0.0.1/8,A carrier,1', 'line 3, column network: has bits behind its /8: "10.0.0.1/8"'],
    [NETWORKS, '192.0.2.0/24,Again,1', 'line 3, column network: "192.0.2.0/24" stands in line 2 already'],
    [NETWORKS, '10.0.0.0/8,,1', 'line 3, column name: must not be empty'],
    [NETWORKS, '10.0.0.0/8,A carrier,-1', 'line 3, column hourly_volume: must be from 0 to 1000000, not -1'],
    [NETWORKS, '10.0.0.0/8,A carrier,1.5', 'line 3, column hourly_volume: must be a whole number, not 1.5'],
    [NETWORKS, '10.0.0.0/8,A carrier,many', 'line 3, column hourly_volume: must be a number, not "many"'],
    [HOURS, 'nowhere,1,08:00,17:00', 'line 3, column external_id: "nowhere" is not there'],
    [HOURS, 'rose-museum,0,08:00,17:00', 'line 3, column weekday: must be from 1 to 7, not 0'],
    [HOURS, 'rose-museum,8,08:00,17:00', 'line 3, column weekday: must be from 1 to 7, not 8'],
    [HOURS, 'rose-museum,2,8:00,17:00', 'line 3, column opens: must be a time like 08:30, not "8:00"'],
    [HOURS, 'rose-museum,2,08:60,17:00', 'line 3, column opens: must be a time like 08:30, not "08:60"'],
    [HOURS, 'rose-museum,2,08:00,24:01', 'line 3, column closes: must be a time like 08:30, not "24:01"'],
    [
      HOURS,
      'rose-museum,2,17:00,08:00',
      'line 3, column closes: must be later than opens: a night is two rows',
    ],
    [
      HOURS,
      'rose-museum,2,08:00,08:00',
      'line 3, column closes: must be later than opens: a night is two rows',
    ],
    [
      HOURS,
      'rose-museum,1,09:00,12:00',
      'line 3, column external_id: "rose-museum/1/540" stands in line 2 already',
    ],
  ])('of %s, %s, is named', (file, row, reason) => {
    write(file, file === NETWORKS ? '192.0.2.0/24,Wi-Fi,60' : 'rose-museum,1,09:00,17:00', row);
    expect(refusal()).toBe(`${file}, ${reason}`);
  });

  it('in the heading is named', () => {
    writeFileSync(path.join(folder.path, NETWORKS), 'network,name\n');
    expect(refusal()).toBe(`${NETWORKS}, line 1: the heading lacks hourly_volume`);
  });
});

describe('the kind of a network', () => {
  const kinds = (...lines: readonly string[]) => {
    const text = ['network,name,hourly_volume,kind', ...lines, ''].join('\n');
    writeFileSync(path.join(folder.path, NETWORKS), text);
  };

  it('is said, or follows from its size', () => {
    kinds(
      '192.0.2.0/24,Wi-Fi,1,',
      '10.0.0.0/23,Carrier,1,',
      '2001:db8::/48,Wi-Fi,1,',
      '2001:db8:8::/47,Carrier,1,',
      '10.1.0.0/16,Wi-Fi,1,WIFI',
      '198.51.100.7,Carrier,1,CARRIER',
    );
    const { sharedNetworks } = readFolder(folder.path);
    for (const { name, kind } of sharedNetworks) expect(kind).toBe(name === 'Wi-Fi' ? 'WIFI' : 'CARRIER');
    expect(sharedNetworks).toHaveLength(6);
  });

  it('is one of two', () => {
    kinds('10.0.0.0/8,A hotel,1,HOTEL');
    expect(refusal()).toBe(`${NETWORKS}, line 2, column kind: must be WIFI or CARRIER, not "HOTEL"`);
  });
});

describe('loaded', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const load = () => loadMunicipality(database.operator.prisma, folder.path);
  const networks = async () =>
    (await database.owner.prisma.sharedNetwork.findMany({ orderBy: { network: 'asc' } })).map(
      ({ network, name, hourlyVolume }) => [network, name, hourlyVolume],
    );
  const hours = async () =>
    (
      await database.owner.prisma.openingHours.findMany({
        orderBy: [{ weekday: 'asc' }, { opensMinute: 'asc' }],
        include: { location: true },
      })
    ).map(({ location, weekday, opensMinute, closesMinute }) => [
      location.externalId,
      weekday,
      opensMinute,
      closesMinute,
    ]);

  it('are all rows, once; edited ones change, and those that are gone are taken out', async () => {
    await load();
    expect([await networks(), await hours()]).toEqual([[], []]);

    write(NETWORKS, '192.0.2.0/24,Wi-Fi,60', '2001:0db8:0::/32,A carrier,0', '198.51.100.7,Library,5');
    write(HOURS, 'rose-museum,1,09:00,12:00', 'rose-museum,1,13:00,17:30', 'rose-museum,7,00:00,24:00');
    expect(await load()).toMatchObject({ created: 6, changed: 0 });
    expect(await networks()).toEqual([
      ['192.0.2.0/24', 'Wi-Fi', 60],
      ['198.51.100.7/32', 'Library', 5],
      ['2001:db8::/32', 'A carrier', 0],
    ]);
    expect(await hours()).toEqual([
      ['rose-museum', 1, 540, 720],
      ['rose-museum', 1, 780, 1050],
      ['rose-museum', 7, 0, 1440],
    ]);
    expect(await load()).toMatchObject({ created: 0, changed: 0 });

    write(NETWORKS, '192.0.2.0/24,Wi-Fi of the library,60', '2001:db8::/32,A carrier,10');
    write(HOURS, 'rose-museum,1,09:00,12:00', 'rose-museum,1,13:00,18:00', 'rose-museum,6,10:00,14:00');
    expect(await load()).toMatchObject({ created: 1, changed: 5 });
    expect(await networks()).toEqual([
      ['192.0.2.0/24', 'Wi-Fi of the library', 60],
      ['2001:db8::/32', 'A carrier', 10],
    ]);
    expect(await hours()).toEqual([
      ['rose-museum', 1, 540, 720],
      ['rose-museum', 1, 780, 1080],
      ['rose-museum', 6, 600, 840],
    ]);

    rmSync(path.join(folder.path, NETWORKS));
    rmSync(path.join(folder.path, HOURS));
    expect(await load()).toMatchObject({ created: 0, changed: 5 });
    expect([await networks(), await hours()]).toEqual([[], []]);
  });
});
