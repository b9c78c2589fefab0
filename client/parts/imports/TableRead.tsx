// How a table was read: its columns, and what somebody should look at.
import '../style/table-read.css';
import { MistakeList } from './MistakeList.tsx';
import type { ReadTable } from './table.ts';
import { PointsMap } from './PointsMap.tsx';
import { TableColumns } from './TableColumns.tsx';

export function TableRead({ table: { columns, notices, points } }: { table: ReadTable }) {
  return (
    <>
      <TableColumns columns={columns} />
      {notices && <MistakeList mistakes={notices} sort="notices" />}
      <PointsMap points={points} />
    </>
  );
}
