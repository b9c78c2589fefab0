// Routes of what a city is: cities, their services, settlements and places, and what was improved.
import { BOTH_WAYS, PAGE_INFO } from './page-parts.ts';
import type { Route } from './route.ts';

const PLACE = `id kind line isRetired registrationNumber name(language: $language) address(language: $language)
  position { latitude longitude } category { id key } settlement { id ekatte }`;

const SIDE = 'from to count average interval { lower upper }';

export const CITY_ROUTES: readonly Route[] = [
  {
    path: '/municipalities',
    summary: 'Every municipality.',
    operation: `query listMunicipalities($language: String) {
      municipalities { slug name(language: $language) isDemo languages timeZone threshold publishedUpTo }
    }`,
  },
  {
    path: '/municipalities/:slug',
    summary: 'A municipality.',
    operation: `query getMunicipality($slug: String!, $language: String) {
      municipality(slug: $slug) {
        slug name(language: $language) isDemo languages timeZone threshold openingHour nextNight publishedUpTo
        reports inBenchmark
      }
    }`,
  },
  {
    path: '/municipalities/:slug/services',
    summary: 'The kinds of services that a municipality has rated.',
    operation: `query listServices($slug: String!, $language: String) {
      municipality(slug: $slug) {
        categories { id key isRetired name(language: $language) ratingQuestion(language: $language) }
      }
    }`,
  },
  {
    path: '/municipalities/:slug/settlements',
    summary: 'The settlements of a municipality.',
    operation: `query listSettlements($slug: String!, $language: String) {
      municipality(slug: $slug) {
        settlements { id ekatte kind isRetired name(language: $language) position { latitude longitude } }
      }
    }`,
  },
  {
    path: '/municipalities/:slug/places',
    summary: 'The places in use of a municipality, in the order they were added.',
    pages: ['municipality', 'locations'],
    operation: `query listPlaces($slug: String!, $search: String, $settlement: ID, $category: ID, $isPublished: Boolean,
        $language: String, ${BOTH_WAYS.variables}) {
      municipality(slug: $slug) {
        locations(search: $search, settlement: $settlement, category: $category, isPublished: $isPublished,
            ${BOTH_WAYS.given}) {
          totalCount nodes { ${PLACE} } ${PAGE_INFO}
        }
      }
    }`,
  },
  {
    path: '/municipalities/:slug/places/:id',
    summary: 'A place, in use or not.',
    operation: `query getPlace($slug: String!, $id: ID!, $language: String) {
      location(municipality: $slug, id: $id) { ${PLACE} }
    }`,
  },
  {
    path: '/municipalities/:slug/improvements',
    summary: 'What was improved in a municipality, the latest first, with the ratings before and after.',
    operation: `query listImprovements($slug: String!, $settlement: ID, $category: ID, $language: String, $first: Int = 10) {
      municipality(slug: $slug) {
        improvements(settlement: $settlement, category: $category, first: $first) {
          id doneOn said(language: $language) text(language: $language)
          category { id key } settlement { id ekatte } locations { id name(language: $language) }
          promise { day firstDay state }
          effect { verdict before { ${SIDE} } after { ${SIDE} } difference { value lower upper } }
        }
      }
    }`,
  },
  {
    path: '/municipalities/:slug/planned-improvements',
    summary: 'What a municipality promises for a day, the next first; after it what was given up.',
    operation: `query listPlannedImprovements($slug: String!, $settlement: ID, $category: ID, $language: String, $first: Int = 10) {
      municipality(slug: $slug) {
        plannedImprovements(settlement: $settlement, category: $category, first: $first) {
          id said(language: $language) text(language: $language)
          category { id key } settlement { id ekatte } locations { id name(language: $language) }
          promise { day firstDay state steps { kind on day reason(language: $language) } }
        }
      }
    }`,
  },
];
