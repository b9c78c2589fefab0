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

/** A comment's slip, linked to neither. */
export const COMMENT = /* GraphQL */ `
  mutation Comment($input: CommentInput!) {
    comment(input: $input) {
      __typename
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
