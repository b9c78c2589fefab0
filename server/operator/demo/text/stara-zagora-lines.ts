// Lines of Stara Zagora for its demo: their stops are places of the city, their routes and colours are invented.
import type { LineStory } from '../line-deeds.ts';

/** The lines, of which one is of two stops alone, and one of few riders. */
export const LINES: readonly LineStory[] = [
  {
    externalId: 'T1',
    shortName: '1',
    longName: 'Железник – Жп гара',
    mode: 'TROLLEYBUS',
    colour: '#1f4d3a',
    stops: ['stop-01', 'stop-02', 'stop-04', 'stop-18', 'stop-20', 'stop-39', 'stop-22'],
  },
  {
    externalId: 'T26',
    shortName: '26',
    longName: 'Самара 3 – Гробищен парк',
    mode: 'TROLLEYBUS',
    colour: '#0b5cad',
    stops: [
      'stop-29',
      'stop-28',
      'stop-27',
      'stop-26',
      'stop-41',
      'stop-21',
      'stop-17',
      'stop-18',
      'stop-12',
    ],
  },
  {
    externalId: 'B13',
    shortName: '13',
    longName: 'Зора – ПЗ Загорка',
    mode: 'BUS',
    colour: '#b3261e',
    stops: ['stop-10', 'stop-11', 'stop-14', 'stop-15', 'stop-23', 'stop-08', 'stop-42', 'stop-09'],
  },
  {
    externalId: 'B36A',
    shortName: '36А',
    longName: 'Аязмото – Зоопарка',
    mode: 'BUS',
    colour: '#7a5c00',
    stops: ['stop-35', 'stop-36'],
  },
  {
    externalId: 'B44',
    shortName: '44',
    longName: 'Автогара – Старозагорски бани',
    mode: 'BUS',
    colour: null,
    stops: ['stop-46', 'stop-43', 'stop-44'],
  },
  {
    externalId: 'B60',
    shortName: '60',
    longName: 'Горно Ботево – Преславен – Могила',
    mode: 'BUS',
    colour: null,
    stops: ['stop-47', 'stop-48', 'stop-49'],
  },
];
