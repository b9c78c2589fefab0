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
    response {
      ...ReportResponse
    }
    visitedShare
    weighted {
      average
      interval {
        lower
        upper
      }
    }
    unconfirmed {
      ...ReportNumbers
    }
    pooled {
      ...ReportNumbers
    }
    openings
    ways {
      filled
      onPhone
      withSlip
      withoutSlip
    }
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
        average
      }
      sinceBefore
      response {
        ...ReportResponse
      }
    }
    settlements {
      ...ReportRow
    }
    groups {
      ...ReportRow
    }
    best {
      name(language: $language)
      category(language: $language)
      numbers {
        ...ReportNumbers
      }
      response {
        ...ReportResponse
      }
    }
    weakest {
      name(language: $language)
      category(language: $language)
      numbers {
        ...ReportNumbers
      }
      response {
        ...ReportResponse
      }
    }
    staffPulses {
      question
      days
      counts
      average
    }
    mystery {
      ...ReportMystery
    }
    improvements {
      doneOn
      text(language: $language)
      where(language: $language)
    }
    promises {
      kept
      late
      givenUp
      open
    }
  }
  fragment ReportMystery on ReportMystery {
    from
    to
    visits
    places
    channels
    mean
    sections {
      section
      mean
      visits
    }
    minutes {
      text(language: $language)
      mean
      visits
    }
    services {
      name(language: $language)
      mean
      visits
    }
  }
  fragment ReportRow on ReportPart {
    name(language: $language)
    numbers {
      ...ReportNumbers
    }
    before {
      average
    }
    response {
      ...ReportResponse
    }
  }
  fragment ReportResponse on Response {
    visitors
    answers
    rate
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
      tallies {
        by
        name(language: $language)
        rows
        counts
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
    hasGroups
    english {
      introduction
      conclusions
    }
  }
`;
