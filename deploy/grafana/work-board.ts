// The board that shows what members and operators ask for, jobs, letters.
import type { Board } from './panel.ts';

const rate = (name: string, by: string): string => `sum by (${by}) (rate(${name}[5m]))`;

export const WORK_BOARD: Board = {
  uid: 'kazva-work',
  title: 'Kazva: members, jobs, letters',
  panels: [
    {
      title: 'Operations of members and operators',
      says: 'By name. Nothing of citizens is here.',
      unit: 'ops',
      as: 'lines',
      queries: [
        { expr: `topk(10, ${rate('kazva_operations_total', 'operation')})`, legend: '{{operation}}' },
      ],
    },
    {
      title: 'How long they take',
      says: 'On average, the ten slowest.',
      unit: 's',
      as: 'lines',
      queries: [
        {
          expr: `topk(10, ${rate('kazva_operation_seconds_total', 'operation')} / ${rate('kazva_operations_total', 'operation')})`,
          legend: '{{operation}}',
        },
      ],
    },
    {
      title: 'Requests of members and operators',
      says: 'By their line in the table of addresses.',
      unit: 'ops',
      as: 'lines',
      queries: [{ expr: rate('kazva_requests_total', 'route'), legend: '{{route}}' }],
    },
    {
      title: 'Jobs',
      says: 'Done in an hour, and failed, by name.',
      unit: 'short',
      as: 'lines',
      queries: [
        { expr: 'sum by (name) (increase(kazva_jobs_done_total[1h])) > 0', legend: '{{name}}' },
        { expr: 'sum by (name) (increase(kazva_jobs_failed_total[1h])) > 0', legend: '{{name}} failed' },
      ],
    },
    {
      title: 'Late jobs and letters that wait',
      says: 'More than none for long: the queue is stuck, or the mail server refuses.',
      unit: 'short',
      as: 'lines',
      red: 1,
      queries: [
        { expr: 'max(kazva_jobs_late)', legend: 'jobs' },
        { expr: 'max(kazva_letters_waiting)', legend: 'letters' },
      ],
    },
    {
      title: 'Letters',
      says: 'In an hour: sent, or laid into the folder.',
      unit: 'short',
      as: 'lines',
      queries: [{ expr: 'sum by (outcome) (increase(kazva_letters_total[1h]))', legend: '{{outcome}}' }],
    },
    {
      title: 'Other systems',
      says: 'Tries to tell them something, in an hour: taken, or failed. Given up after two days of trying.',
      unit: 'short',
      as: 'lines',
      queries: [
        { expr: 'sum by (outcome) (increase(kazva_webhook_tries_total[1h]))', legend: '{{outcome}}' },
        {
          expr: 'sum(increase(kazva_log_events_total{event="webhookGivenUp"}[1h])) > 0',
          legend: 'given up',
        },
      ],
    },
  ],
};
