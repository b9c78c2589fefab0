// The page of results in a table: of what each row is stands in the address. Each kind of table is fetched when it is first shown.
import type { ComponentType } from 'react';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { type Grouping, useTableAddress } from './useTableAddress.ts';

const TABLES: Readonly<Record<Grouping, ComponentType>> = {
  places: lazyComponent(async () => (await import('./PlaceTable.tsx')).PlaceTable),
  settlements: lazyComponent(async () => (await import('./SettlementTable.tsx')).SettlementTable),
  categories: lazyComponent(async () => (await import('./CategoryTable.tsx')).CategoryTable),
  lines: lazyComponent(async () => (await import('./LineTable.tsx')).LineTable),
};

export function GroupedTable() {
  const Table = TABLES[useTableAddress().filter.by];
  return <Table />;
}
