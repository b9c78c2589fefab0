// Every board for Grafana.
import type { Board } from './panel.ts';
import { PLATFORM_BOARD } from './platform-board.ts';
import { SERVER_BOARD } from './server-board.ts';
import { WORK_BOARD } from './work-board.ts';

export const BOARDS: readonly Board[] = [PLATFORM_BOARD, SERVER_BOARD, WORK_BOARD];
