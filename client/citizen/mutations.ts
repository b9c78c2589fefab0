// The operations that the forms' POST handlers run.

/** A score slip; the question of the score's band, if the category has one, is what to ask next. */
export const RATE = /* GraphQL */ `
  mutation Rate($input: RateInput!) {
    rate(input: $input) {
      __typename
      ... on RatingReceived {
        question {
          id
        }
      }
      ... on AlreadyReceived {
        question {
          id
        }
      }
    }
  }
`;

/** An answer slip, never linked to the score slip. */
export const ANSWER = /* GraphQL */ `
  mutation Answer($input: AnswerInput!) {
    answer(input: $input) {
      __typename
    }
  }
`;

/** The line that was ridden, a slip that is linked to none of these. */
export const RATE_LINE = /* GraphQL */ `
  mutation RateLine($input: RateLineInput!) {
    rateLine(input: $input) {
      __typename
    }
  }
`;

/** The part of the day, in place of the line. */
export const RATE_DAY_PART = /* GraphQL */ `
  mutation RateDayPart($input: RateDayPartInput!) {
    rateDayPart(input: $input) {
      __typename
    }
  }
`;

/** A comment's slip, linked to neither. */
export const COMMENT = /* GraphQL */ `
  mutation Comment($input: CommentInput!) {
    comment(input: $input) {
      __typename
    }
  }
`;

/** An answer to the pulse of a team, sealed or not. */
export const ANSWER_PULSE = /* GraphQL */ `
  mutation AnswerPulse($input: AnswerPulseInput!) {
    answerPulse(input: $input) {
      __typename
      ... on PulseReceived {
        isNew
      }
      ... on KeyRetired {
        key {
          id
          publicKey
        }
      }
    }
  }
`;

/** A report of what is broken, to the city's own server. */
export const SEND_REQUEST = /* GraphQL */ `
  mutation SendRequest($input: SendServiceRequestInput!) {
    sendServiceRequest(input: $input) {
      __typename
      ... on ServiceRequestTaken {
        id
        token
      }
      ... on ServiceRequestNotTaken {
        failure
      }
      ... on Invalid {
        faults {
          field
          fault
        }
      }
    }
  }
`;

/** How far a report is, by the city's own server. */
export const REQUEST_STATE = /* GraphQL */ `
  query RequestState($slug: String!, $number: String!) {
    serviceRequest(municipality: $slug, number: $number) {
      number
      state
      notes
      agency
      changedAt
      expectedAt
      failure
    }
  }
`;

/** A slip of any kind that the phone sealed. */
export const RATE_SEALED = /* GraphQL */ `
  mutation RateSealed($input: RateSealedInput!) {
    rateSealed(input: $input) {
      __typename
      ... on KeyRetired {
        key {
          id
          publicKey
        }
      }
    }
  }
`;
