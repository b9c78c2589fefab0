// English texts of the members' page for other sites.
import type { Translated } from './translated.ts';
import type { embedBg } from './embed.bg.ts';

export const embedEn: Translated<typeof embedBg> = {
  title: 'For other sites',
  lead: 'A badge with the published rating, a button to rate, or a link, for the site of a school, a theatre or an e-service.',
  about: 'About',
  abouts: { city: 'The whole municipality', service: 'A service', place: 'A place' },
  service: 'Service',
  place: 'Place',
  kind: 'What to show there',
  kinds: { badge: 'Badge with the rating', button: 'Button to rate', link: 'Link to the results' },
  language: 'Language',
  theme: 'Look',
  themes: { READER: 'As the reader prefers', LIGHT: 'Light', DARK: 'Dark' },
  preview: 'Preview',
  onLight: 'On a light page',
  onDark: 'On a dark page',
  html: 'HTML',
  htmlLead: 'Copy it and give it to whoever maintains the site: it goes where it should be seen.',
  copy: 'Copy HTML',
  copied: 'Copied.',
  screen: 'For a screen in the lobby',
  screenLead:
    'Open the address on the screen, in full screen: it shows in turn the rating, what was done and what is planned, and refreshes itself.',
  choose: 'Choose which place or service it is about.',
  onlyPlace: 'Only a place can be rated: choose “A place”.',
  noCode: 'The place has no sign with a code, so it cannot be rated from another site.',
  fromAfar:
    'Whoever presses the button may not be at the place. For a service at a desk, the sign is still the better way.',
  private:
    'There is no script, frame or cookie. We do not record who sees the badge or which page they came from. The badge always shows what was published last.',
};
