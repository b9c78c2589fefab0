// The board that shows how each process does.
import type { Board } from './panel.ts';

export const SERVER_BOARD: Board = {
  uid: 'kazva-server',
  title: 'Kazva: the server',
  panels: [
    {
      title: 'Versions',
      says: 'Two of one kind: an update is under way, or was forgotten on one machine.',
      unit: 'short',
      as: 'stat',
      queries: [{ expr: 'count by (of) (kazva_version)', legend: '{{of}}' }],
    },
    {
      title: 'Runs since',
      says: 'A short time that comes again and again is a process that crashes.',
      unit: 's',
      as: 'stat',
      queries: [{ expr: 'time() - kazva_start_time_seconds' }],
    },
    {
      title: 'Slips that wait to be written, in hundreds',
      says: '0 below a hundred. More than ten for minutes: a flood, or a slow database.',
      unit: 'short',
      as: 'lines',
      red: 10,
      queries: [{ expr: 'kazva_box_queue_hundreds' }],
    },
    {
      title: 'Statements that wait for a connection',
      says: 'By role. For long: the database is slow, or DATABASE_CONNECTIONS too few.',
      unit: 'short',
      as: 'lines',
      queries: [
        { expr: 'sum by (role) (kazva_pool_waiting)', legend: '{{role}} waits' },
        { expr: 'sum by (role) (kazva_pool_busy)', legend: '{{role}} works' },
      ],
    },
    {
      title: 'Event loop',
      says: 'How late it was. Above 0.2 s everybody waits, and the log names what did it.',
      unit: 's',
      as: 'lines',
      red: 0.2,
      queries: [{ expr: 'max by (of) (kazva_loop_delay_seconds)', legend: '{{of}}' }],
    },
    {
      title: 'What held the event loop up',
      says: 'Times in an hour, by operation.',
      unit: 'short',
      as: 'lines',
      queries: [
        {
          expr: 'sum by (operation) (increase(kazva_loop_blocked_total[1h])) > 0',
          legend: '{{operation}}',
        },
      ],
    },
    {
      title: 'Memory',
      says: 'Of the process. What grows for days and never falls is a leak.',
      unit: 'decbytes',
      as: 'lines',
      queries: [{ expr: 'kazva_memory_bytes', legend: '{{kind}}' }],
    },
    {
      title: 'Processor',
      says: 'Of one core.',
      unit: 'percentunit',
      as: 'lines',
      queries: [{ expr: 'rate(kazva_cpu_seconds_total[5m])' }],
    },
    {
      title: 'Processes count together',
      says: 'Yes: the Valkey cannot be used, and each counts for itself.',
      unit: 'bool_yes_no',
      as: 'stat',
      red: 1,
      queries: [{ expr: 'max(kazva_counts_alone)', legend: 'alone' }],
    },
  ],
};
