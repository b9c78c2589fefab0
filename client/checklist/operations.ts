// What the page of a mystery client asks, rendered on the server, and what it sends.

export const CHECKLIST_PAGE = /* GraphQL */ `
  query ChecklistPage($language: String!) {
    clientProgramme {
      id
      name
      note
      beginsOn
      endsOn
      lastDay
      municipality {
        name(language: $language)
        colour
      }
      criteria {
        id
        section
        kind
        channels
        text
      }
      visits {
        id
        channel
        turn
        isTold
        location {
          name(language: $language)
          address(language: $language)
          settlement {
            name(language: $language)
          }
        }
      }
    }
  }
`;

export const TELL_VISITS = /* GraphQL */ `
  mutation TellMysteryVisits($input: TellMysteryVisitsInput!) {
    tellMysteryVisits(input: $input) {
      results {
        __typename
        ... on MysteryVisitTold {
          visit
        }
        ... on MysteryVisitNotTaken {
          visit
        }
      }
    }
  }
`;
