// English texts of the page that a phone shows by itself where there is no connection.
import type { Translated } from './translated.ts';
import type { noSignalBg } from './no-signal.bg.ts';

export const noSignalEn: Translated<typeof noSignalBg> = {
  title: 'No connection',
  lead: 'The page will open as soon as the connection is back.',
  visited: 'Even without one you can rate where you have been already:',
  again: 'Try again',
};
