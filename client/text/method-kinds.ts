// The words by which a table of a method names its kinds, in small letters: as members write them, one and many.

export const methodKinds = {
  bg: {
    MEETING: ['среща', 'срещи'],
    FOCUS_GROUP: ['фокус група', 'фокус групи', 'фокусгрупа'],
    HEARING: ['обсъждане', 'обсъждания', 'обществено обсъждане'],
    SIGNAL: ['сигнал', 'сигнали'],
    PROPOSAL: ['предложение', 'предложения'],
    COMPLAINT: ['жалба', 'жалби'],
    PRAISE: ['похвала', 'похвали'],
    POSITIVE: ['положителна', 'положителен', 'положителни'],
    NEUTRAL: ['неутрална', 'неутрален', 'неутрални'],
    CRITICAL: ['критична', 'критичен', 'критични', 'отрицателна', 'отрицателен'],
  },
  en: {
    MEETING: ['meeting', 'meetings'],
    FOCUS_GROUP: ['focus group', 'focus groups'],
    HEARING: ['public discussion', 'public discussions', 'hearing'],
    SIGNAL: ['problem report', 'problem reports', 'signal', 'signals'],
    PROPOSAL: ['suggestion', 'suggestions', 'proposal', 'proposals'],
    COMPLAINT: ['complaint', 'complaints'],
    PRAISE: ['praise'],
    POSITIVE: ['favourable', 'positive'],
    NEUTRAL: ['neutral'],
    CRITICAL: ['critical', 'negative'],
  },
} as const;
