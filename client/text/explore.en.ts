// English texts of the explorer.
import type { exploreBg } from './explore.bg.ts';

/** The same texts as in explore.bg.ts, in English. */
export const exploreEn: typeof exploreBg = {
  municipalities: {
    title: 'Explore the ratings',
    lead: 'The published ratings that citizens give to the places and services of their municipality.',
    choose: 'Choose a municipality',
    none: 'There are no municipalities yet.',
  },
  header: {
    change: 'Another municipality',
  },
  filters: {
    label: 'Search and filters',
    search: 'Name, address, line or number',
    category: 'Service',
    all: 'All',
    settlement: 'Settlement',
    clear: 'Remove the filters',
  },
  locations: {
    title: 'Ratings by place',
    none: 'There is no such place. Check the spelling or remove the filters.',
    shown: 'Showing {shown} of {total}.',
    more: 'Show more places',
  },
  location: {
    back: 'To the list of places',
    category: 'Service',
    settlement: 'Settlement',
    address: 'Address',
    line: 'Line',
    registrationNumber: 'Registration number',
    retired: 'This place is no longer rated. Earlier ratings are shown.',
  },
  notFound: {
    municipality: 'There is no such municipality',
    municipalityLead: 'The address may be wrong. Choose the municipality from the list.',
    location: 'There is no such place',
    locationLead: 'The address may be wrong, or the place may have been removed.',
  },
  loading: 'Loading…',
  failure: {
    offline: 'No connection to the server',
    offlineLead: 'Check your internet connection and try again.',
    busy: 'The data cannot be loaded right now',
    busyLead: 'The cause is on our side. Please try again in a moment.',
    again: 'Try again',
  },
  footer: {
    results: 'Overall results',
    openData: 'Open data (GraphQL)',
  },
};
