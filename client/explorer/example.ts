// The query that the API explorer opens with.

const indented = /* GraphQL */ `
  # What citizens think of the places of each municipality.
  # A count of 0 means: not enough answers yet.
  query Example {
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
      locations(first: 10) {
        totalCount
        nodes {
          name
          summary {
            count
            average
          }
        }
      }
    }
  }
`;

/** Works on every installation: it names no municipality. */
export const exampleQuery = indented.trim().replaceAll('\n  ', '\n');
