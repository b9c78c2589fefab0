// What the page of a round asks, rendered on the server, and what it sends.

export const MOUNT_PAGE = /* GraphQL */ `
  query FitterPage($language: String!) {
    mountingRound {
      id
      name
      roundOn
      lastDay
      note
      keptDays
      municipality {
        name(language: $language)
        slug
        colour
      }
      signs {
        code
        isRetired
        outcome
        location {
          name(language: $language)
          address(language: $language)
          registrationNumber
          settlement {
            name(language: $language)
          }
          position {
            latitude
            longitude
          }
        }
      }
    }
  }
`;

export const RECORD_MOUNTINGS = /* GraphQL */ `
  mutation RecordMountings($input: RecordMountingsInput!) {
    recordMountings(input: $input) {
      results {
        __typename
      }
      round {
        signs {
          code
          outcome
        }
      }
    }
  }
`;

/** Whose a sign is that is not of the round: anybody may ask it. */
export const OTHER_SIGN = /* GraphQL */ `
  query OtherSign($code: String!, $language: String!) {
    sign(code: $code) {
      __typename
      ... on Sign {
        municipality {
          slug
        }
        location {
          name(language: $language)
        }
      }
    }
  }
`;
