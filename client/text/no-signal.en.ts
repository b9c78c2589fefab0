// English texts of the page that a phone shows by itself where there is no connection.
import type { Translated } from './translated.ts';
import type { noSignalBg } from './no-signal.bg.ts';

export const noSignalEn: Translated<typeof noSignalBg> = {
  title: 'No connection',
  lead: 'The page will open as soon as the connection is back.',
  visited: 'Without a connection you can rate places you have already been to:',
  again: 'Try again',
};
