// What mystery clients found, of each programme: how many visits, sections and services, with a chart of the sections.
import type { ReportMysteryFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import type { Block, Column } from '../blocks.ts';
import { drawTracks } from '../charts/tracks.ts';
import { numbersIn, type Writing } from '../source.ts';

/** Nothing where no programme of the year may be told of. */
export function mysteryBlocks(writing: Writing): Block[] {
  return writing.source.figures.mystery.flatMap((programme) => blocksOf(writing, programme));
}

function blocksOf(writing: Writing, programme: ReportMysteryFragment): Block[] {
  const { texts, language } = writing;
  const { mystery: words } = texts;
  const { mean, whole } = numbersIn(writing);
  const { from, to, visits, places, channels, sections, services, minutes } = programme;
  const lead = say(words.lead, {
    from: longDay(from, language),
    to: longDay(to, language),
    visits: sayCount(words.visits, visits, language),
    places: sayCount(words.places, places, language),
    channels: channels.map((channel) => words.channels[channel]).join(', '),
    mean: mean(programme.mean),
  });
  const tracks = sections.map((each) => ({
    label: words.sections[each.section],
    value: mean(each.mean),
    average: each.mean,
    interval: null,
  }));
  const measured = minutes.map(({ text, mean: average, visits: count }) =>
    say(words.measured, { text, minutes: mean(average), visits: sayCount(words.visits, count, language) }),
  );
  const columns = (head: string): Column[] => [
    { head, align: 'left', share: 4 },
    { head: words.columns.visits, align: 'right', share: 2 },
    { head: words.columns.mean, align: 'right', share: 2 },
  ];
  return [
    { kind: 'paragraph', text: lead },
    {
      kind: 'chart',
      title: words.chart,
      alt: tracks.map(({ label, value }) => `${label}: ${value}`).join('; '),
      draw: drawTracks(tracks),
      note: words.scale,
    },
    {
      kind: 'table',
      caption: words.bySection,
      isNarrow: true,
      columns: columns(words.columns.section),
      rows: sections.map((each) => [words.sections[each.section], whole(each.visits), mean(each.mean)]),
    },
    ...(measured.length > 0 ? [{ kind: 'list', items: measured } as const] : []),
    ...(services.length > 0
      ? [
          {
            kind: 'table',
            caption: words.byService,
            isNarrow: true,
            columns: columns(words.columns.service),
            rows: services.map(({ name, visits: count, mean: average }) => [
              name,
              whole(count),
              mean(average),
            ]),
          } as const,
        ]
      : []),
    { kind: 'paragraph', tone: 'small', text: words.few },
  ];
}
