// What a report is written from: its numbers and its words, whether published or as a draft stands today.

const NUMBERS = /* GraphQL */ `
  fragment ReportNumbers on ReportNumbers {
    count
    average
    interval {
      lower
      upper
    }
    distribution
  }
`;

/** The operation declares `$language: String!`. */
export const FIGURES = /* GraphQL */ `
  fragment ReportFigures on ReportFigures {
    from
    to
    threshold
    whole {
      ...ReportNumbers
    }
    before {
      ...ReportNumbers
    }
    sinceBefore
    unconfirmed {
      ...ReportNumbers
    }
    pooled {
      ...ReportNumbers
    }
    openings
    placesRated
    placesInUse
    months {
      start
      numbers {
        ...ReportNumbers
      }
      before {
        ...ReportNumbers
      }
    }
    categories {
      name(language: $language)
      numbers {
        ...ReportNumbers
      }
      before {
        ...ReportNumbers
      }
      sinceBefore
    }
    settlements {
      name(language: $language)
      numbers {
        ...ReportNumbers
      }
      before {
        ...ReportNumbers
      }
    }
    best {
      name(language: $language)
      category(language: $language)
      numbers {
        ...ReportNumbers
      }
    }
    weakest {
      name(language: $language)
      category(language: $language)
      numbers {
        ...ReportNumbers
      }
    }
    improvements {
      doneOn
      text(language: $language)
      where(language: $language)
    }
  }
  ${NUMBERS}
`;

export const CONTENT = /* GraphQL */ `
  fragment ReportContent on ReportContent {
    introduction
    methods {
      method
      isCarriedOut
      reason
      from
      to
      done
      participants
      findings
      measures
      counts {
        signals
        proposals
        complaints
        praise
      }
      english {
        reason
        done
        findings
        measures
      }
    }
    conclusions
    measures {
      measure
      owner
      deadline
      english {
        measure
        owner
      }
    }
    english {
      introduction
      conclusions
    }
  }
`;
