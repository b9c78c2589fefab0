// The board that shows how the platform does.
import type { Board } from './panel.ts';

export const PLATFORM_BOARD: Board = {
  uid: 'kazva-platform',
  title: 'Kazva: the platform',
  panels: [
    {
      title: 'Servers that answer',
      says: 'Each process of the server. One less than there should be: runbook, "The server is gone".',
      unit: 'short',
      as: 'stat',
      red: 1,
      isLow: true,
      queries: [{ expr: 'sum(up{job="kazva"})', legend: 'servers' }],
    },
    {
      title: 'Last look of the counter',
      says: 'Until it looks again votes are kept, and not counted. Red from a quarter of an hour.',
      unit: 's',
      as: 'stat',
      red: 900,
      queries: [{ expr: 'max(kazva_counter_look_age_seconds)', legend: 'ago' }],
    },
    {
      title: 'Late nights',
      says: 'Live cities whose night was to be held two hours ago.',
      unit: 'short',
      as: 'stat',
      red: 1,
      queries: [{ expr: 'max(kazva_nights_late)', legend: 'cities' }],
    },
    {
      title: 'Silent cities',
      says: 'Cities that usually vote, of which nothing was published for longer than ever. The operators’ pages say which.',
      unit: 'short',
      as: 'stat',
      red: 1,
      queries: [{ expr: 'max(kazva_silent_cities)', legend: 'cities' }],
    },
    {
      title: 'Last backup',
      says: 'Red after 26 hours. Nothing: none left its mark in DATA_DIR.',
      unit: 's',
      as: 'stat',
      red: 93_600,
      queries: [{ expr: 'min(kazva_backup_age_seconds)', legend: 'ago' }],
    },
    {
      title: 'First certificate ends',
      says: 'Red below two weeks. Nothing: the server cannot reach its own addresses.',
      unit: 's',
      as: 'stat',
      red: 1_209_600,
      isLow: true,
      queries: [{ expr: 'min(kazva_certificate_seconds)', legend: 'left' }],
    },
    {
      title: 'Published ratings',
      says: 'Of live cities. It grows in nights, by groups: by day it says nothing of a vote.',
      unit: 'short',
      as: 'lines',
      queries: [{ expr: 'max by (standing) (kazva_published_ratings)', legend: '{{standing}}' }],
    },
    {
      title: 'Errors and warnings of the log',
      says: 'By event; the runbook has a row for each.',
      unit: 'short',
      as: 'lines',
      queries: [
        {
          expr: 'sum by (event) (increase(kazva_log_events_total{event!="step"}[1h])) > 0',
          legend: '{{event}}',
        },
      ],
    },
    {
      title: 'Free room on the disk',
      says: 'Of DATA_DIR, and what the database takes of it. Red below 2 GB.',
      unit: 'decbytes',
      as: 'lines',
      red: 2e9,
      isLow: true,
      queries: [
        { expr: 'min(kazva_disk_free_bytes)', legend: 'free' },
        { expr: 'max(kazva_database_bytes)', legend: 'database' },
      ],
    },
    {
      title: 'Clock',
      says: 'Seconds ahead of the database’s. Off by a day nothing is opened.',
      unit: 's',
      as: 'lines',
      queries: [{ expr: 'kazva_clock_offset_seconds' }, { expr: 'kazva_clock_off', legend: '1: off' }],
    },
  ],
};
