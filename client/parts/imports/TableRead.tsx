// How a table was read: its columns, and what somebody should look at.
import { MistakeList } from './MistakeList.tsx';
import type { ReadTable } from './table.ts';
import { TableColumns } from './TableColumns.tsx';

export function TableRead({ table: { columns, notices } }: { table: ReadTable }) {
  return (
    <>
      <TableColumns columns={columns} />
      {notices && <MistakeList mistakes={notices} sort="notices" />}
    </>
  );
}
