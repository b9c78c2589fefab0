// The queries that the API explorer opens with, a tab each: they work on every installation, for the city that is put in.

/** A city to ask about, and a place of it. */
export interface Asked {
  readonly slug: string;
  readonly location: string;
}

interface Example {
  readonly query: string;
  readonly variables: (asked: Asked) => Readonly<Record<string, unknown>>;
}

/** The city and the place of which the examples speak where there is one; asked when the explorer opens. */
export const FIRST_CITY = /* GraphQL */ `
  query FirstCity {
    municipalities {
      slug
      locations(first: 1) {
        nodes {
          id
        }
      }
    }
  }
`;

const EXAMPLES: readonly Example[] = [
  {
    query: /* GraphQL */ `
      # What citizens think of the places of each municipality.
      # A count of 0 means: not enough answers yet.
      query CitiesAndAverages {
        municipalities {
          slug
          name
          summary {
            count
            average
            interval {
              lower
              upper
            }
            distribution
          }
        }
      }
    `,
    variables: () => ({}),
  },
  {
    query: /* GraphQL */ `
      # The places of a city with their averages, the lowest first.
      # The variables are below. For the next page give endCursor as after.
      query PlacesAndAverages($slug: String!, $after: String) {
        placeResults(filter: { municipality: $slug }, sort: WORST, first: 20, after: $after) {
          totalCount
          nodes {
            location {
              id
              name(language: "en")
              address(language: "en")
            }
            result {
              count
              average
              interval {
                lower
                upper
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    `,
    variables: ({ slug }) => ({ slug }),
  },
  {
    query: /* GraphQL */ `
      # One place, month by month: how many ratings were published, and their average.
      query PlaceByMonth($slug: String!, $location: ID!) {
        location(municipality: $slug, id: $location) {
          name(language: "en")
          category {
            name(language: "en")
          }
          summary {
            count
            average
            series(by: MONTH) {
              starts
              counts
              averages
            }
          }
        }
      }
    `,
    variables: ({ slug, location }) => ({ slug, location }),
  },
  {
    query: /* GraphQL */ `
      # What the city says that it improved, and whether ratings changed since.
      query PublishedImprovements($slug: String!) {
        municipality(slug: $slug) {
          name(language: "en")
          improvements(first: 20) {
            doneOn
            said(language: "en")
            text(language: "en")
            locations {
              name(language: "en")
            }
            effect {
              verdict
              before {
                count
                average
              }
              after {
                count
                average
              }
            }
          }
        }
      }
    `,
    variables: ({ slug }) => ({ slug }),
  },
  {
    query: /* GraphQL */ `
      # Every published rating, page by page. Give endCursor as after until hasNextPage is false.
      # All of them at once are files: see openData.
      query RatingsPageByPage($slug: String!, $after: String) {
        ratings(municipality: $slug, first: 50, after: $after) {
          nodes {
            publishedOn
            score
            standing
            location {
              id
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        municipality(slug: $slug) {
          openData {
            version
          }
        }
      }
    `,
    variables: ({ slug }) => ({ slug, after: null }),
  },
  {
    query: /* GraphQL */ `
      # Kinds of services beside each other, and what changed since the month before.
      # benchmark compares with other cities that agreed to it.
      query ServicesBesideEachOther($slug: String!) {
        categoryResults(filter: { municipality: $slug }, sort: BEST) {
          nodes {
            category {
              name(language: "en")
            }
            result {
              count
              average
              change {
                amount
                isUnlikely
              }
            }
          }
        }
        benchmark(municipality: $slug) {
          takesPart
          categories {
            key
            cities {
              name(language: "en")
              average
              count
            }
          }
        }
      }
    `,
    variables: ({ slug }) => ({ slug }),
  },
  {
    query: /* GraphQL */ `
      # What a query costs is known before it runs: see extensions.cost at the end of the answer.
      # estimated: this one; most: what one may cost; remaining: what is left of this minute.
      query WhatItCosts($slug: String!) {
        municipality(slug: $slug) {
          locations(first: 100) {
            nodes {
              name(language: "en")
              summary {
                count
                average
              }
            }
          }
        }
      }
    `,
    variables: ({ slug }) => ({ slug }),
  },
];

/** Without the indentation of this file. */
function trimmed(query: string): string {
  const lines = query.split('\n').slice(1, -1);
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  );
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}

/** The tabs of the explorer, for a city and a place. */
export function tabsFor(asked: Asked): { readonly query: string; readonly variables: string }[] {
  return EXAMPLES.map(({ query, variables }) => ({
    query: trimmed(query),
    variables: JSON.stringify(variables(asked), null, 2),
  }));
}
