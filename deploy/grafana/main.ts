// `node --import tsx deploy/grafana/main.ts`: writes the boards for Grafana anew, a file each.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOARDS } from './boards.ts';
import { dashboardOf } from './dashboard.ts';

for (const board of BOARDS) {
  const file = join(import.meta.dirname, 'boards', `${board.uid}.json`);
  writeFileSync(file, `${JSON.stringify(dashboardOf(board), null, 2)}\n`);
}
