// What can be asked of what is done about results: praise, reports, improvements, tasks, alerts.
import { expect } from 'vitest';
import { inDays, placeOf, refusedAsNotFound, type Cases } from '../case.ts';
import { REPORT, type WalkedCity } from '../city.ts';

function improvementIn({ slug }: WalkedCity) {
  return { municipality: slug, text: { bg: slug }, doneOn: '2026-11-01' };
}

function improvementOf({ slug }: WalkedCity, other: WalkedCity) {
  return { municipality: slug, improvement: String(other.improvement), version: 1 };
}

function goalOf({ slug }: WalkedCity, { categoryId }: WalkedCity) {
  return { municipality: slug, category: String(categoryId), value: 8.4, dueOn: inDays(200) };
}

function taskIn({ slug, admin }: WalkedCity, other: WalkedCity) {
  const owner = String(admin.memberId);
  const what = { text: slug, dueOn: '2026-12-01', state: 'OPEN' };
  return { municipality: slug, location: placeOf(other), owner, ...what };
}

function alertIn({ slug }: WalkedCity, other: WalkedCity) {
  return { municipality: slug, alert: other.alert, version: 1, state: 'SEEN' };
}

function choiceIn({ slug }: WalkedCity, other: WalkedCity) {
  const lists = { kinds: ['DROP'], locations: [placeOf(other)] };
  return { municipality: slug, version: 0, frequency: 'WEEKLY', wantsMonthly: false, ...lists };
}

export const ACTION: Cases = {
  'Query.praise': {
    query: `query ($filter: SummaryFilter!) { praise(filter: $filter) { totalCount quietCount nodes { location { id municipality { slug } } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { settlementId }) => ({
      filter: { municipality: slug, settlement: String(settlementId) },
    }),
    mixedAnswer: ({ data }) => expect(data.praise).toEqual({ totalCount: 0, quietCount: 0, nodes: [] }),
  },
  'Query.reportEditions': {
    query: `query ($slug: String!) { reportEditions(municipality: $slug) { year municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.reportEdition': {
    query: `query ($slug: String!) { reportEdition(municipality: $slug, year: 2024) { municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.reportYears': {
    query: `query ($slug: String!) { reportYears(municipality: $slug) { year municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.reportYear': {
    query: `query ($slug: String!) { reportYear(municipality: $slug, year: 2025) { municipality { slug } figures { whole { count } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Mutation.saveMethodRows': {
    query: `mutation ($input: SaveMethodRowsInput!) { saveMethodRows(input: $input) { __typename
      ... on MethodRowsSaved { rows } ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, year: 2023, method: 'USERS', rows: [] } }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.editReport': {
    query: `mutation ($input: EditReportInput!) { editReport(input: $input) { __typename
      ... on ReportSaved { report { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, year: 2025, content: REPORT } }),
    mixed: null,
  },
  'Mutation.publishReport': {
    query: `mutation ($input: PublishReportInput!) { publishReport(input: $input) { __typename
      ... on ReportPublished { edition { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, year: 2024, version: 1 } }),
    mixed: null,
  },
  'Mutation.withdrawReport': {
    query: `mutation ($input: WithdrawReportInput!) { withdrawReport(input: $input) { __typename
      ... on ReportWithdrawn { edition { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, year: 2024, edition: 1, why: 'A mistake.' } }),
    mixed: null,
  },
  'Query.managedImprovements': {
    query: `query ($slug: String!, $settlement: ID) { managedImprovements(municipality: $slug, settlement: $settlement) {
      totalCount nodes { text improvement { locations { municipality { slug } } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, { settlementId }) => ({ slug, settlement: String(settlementId) }),
    mixedAnswer: ({ data }) => expect(data.managedImprovements).toEqual({ totalCount: 0, nodes: [] }),
  },
  'Query.managedImprovement': {
    query: `query ($slug: String!, $id: ID!) { managedImprovement(municipality: $slug, id: $id) { text state } }`,
    of: ({ slug, improvement }) => ({ slug, id: String(improvement) }),
    mixed: ({ slug }, other) => ({ slug, id: String(other.improvement) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.saveImprovement': {
    query: `mutation ($input: SaveImprovementInput!) { saveImprovement(input: $input) { __typename
      ... on ImprovementSaved { improvement { text } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: { ...improvementIn(city), locations: [placeOf(city)] } }),
    mixed: (city, other) => ({ input: { ...improvementIn(city), locations: [placeOf(other)] } }),
    mixedAnswer: ({ data }) =>
      expect(data.saveImprovement.faults).toEqual([{ field: 'locations', fault: 'UNKNOWN' }]),
  },
  'Mutation.publishImprovement': {
    query: `mutation ($input: PublishImprovementInput!) { publishImprovement(input: $input) { __typename
      ... on ImprovementSaved { improvement { text } } } }`,
    of: (city) => ({ input: { ...improvementOf(city, city), state: 'PUBLISHED' } }),
    mixed: (city, other) => ({
      input: { ...improvementOf(city, other), state: 'PLANNED', day: inDays(30), reason: { bg: city.slug } },
    }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.controlChart': {
    query: `query ($filter: SummaryFilter!) { controlChart(filter: $filter) { counts change { count } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, other) => ({ filter: { municipality: slug, location: placeOf(other) } }),
    mixedAnswer: ({ data }) => expect(data.controlChart).toBeNull(),
    isNameless: true,
  },
  'Query.goals': {
    query: `query ($slug: String!) { goals(municipality: $slug) { category { name } value dueOn outlook } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Mutation.saveGoal': {
    query: `mutation ($input: SaveGoalInput!) { saveGoal(input: $input) { __typename
      ... on GoalSaved { isSet } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: goalOf(city, city) }),
    mixed: (city, other) => ({ input: goalOf(city, other) }),
    mixedAnswer: ({ data }) =>
      expect(data.saveGoal.faults).toEqual([{ field: 'category', fault: 'UNKNOWN' }]),
    isNameless: true,
  },
  'Query.tasks': {
    query: `query ($slug: String!) { tasks(municipality: $slug) { nodes { text owner { name } location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.task': {
    query: `query ($slug: String!, $id: ID!) { task(municipality: $slug, id: $id) { text improvement { text } } }`,
    of: ({ slug, task }) => ({ slug, id: String(task) }),
    mixed: ({ slug }, other) => ({ slug, id: String(other.task) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.taskOwners': {
    query: `query ($slug: String!, $location: ID) { taskOwners(municipality: $slug, location: $location) { id name } }`,
    of: (city) => ({ slug: city.slug, location: placeOf(city) }),
    mixed: null,
  },
  'Mutation.saveTask': {
    query: `mutation ($input: SaveTaskInput!) { saveTask(input: $input) { __typename
      ... on TaskSaved { task { text } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: taskIn(city, city) }),
    mixed: (city, other) => ({ input: taskIn(city, other) }),
    mixedAnswer: ({ data }) =>
      expect(data.saveTask.faults).toEqual([{ field: 'location', fault: 'UNKNOWN' }]),
  },
  'Mutation.addTaskNote': {
    query: `mutation ($input: AddTaskNoteInput!) { addTaskNote(input: $input) { __typename
      ... on TaskNoted { task { text notes { text } } } ... on Invalid { faults { field fault } } } }`,
    of: ({ slug, task }) => ({ input: { municipality: slug, task: String(task), text: 'A note' } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, task: String(other.task), text: 'A note' } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.worklist': {
    query: `query ($slug: String!) { worklist(municipality: $slug) { kind count items { subject } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Query.workAtPlaces': {
    query: `query ($slug: String!) { workAtPlaces(municipality: $slug) { location tasks } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Query.alerts': {
    query: `query ($slug: String!, $location: ID) { alerts(municipality: $slug, location: $location) {
      nodes { id kind location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.alerts).toEqual({ nodes: [] }),
  },
  'Mutation.markAlert': {
    query: `mutation ($input: MarkAlertInput!) { markAlert(input: $input) { __typename
      ... on AlertMarked { alert { location { municipality { slug } } } } } }`,
    of: (city) => ({ input: alertIn(city, city) }),
    mixed: (city, other) => ({ input: alertIn(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.alertSubscription': {
    query: `query ($slug: String!) { alertSubscription(municipality: $slug) { frequency mutes { id } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.saveAlertSubscription': {
    query: `mutation ($input: SaveAlertSubscriptionInput!) { saveAlertSubscription(input: $input) { __typename
      ... on AlertSubscriptionSaved { subscription { locations { municipality { slug } } } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: choiceIn(city, city) }),
    mixed: (city, other) => ({ input: { ...choiceIn(city, other), version: 1 } }),
    mixedAnswer: ({ data }) =>
      expect(data.saveAlertSubscription).toEqual({
        __typename: 'Invalid',
        faults: [{ field: 'locations', fault: 'UNKNOWN' }],
      }),
  },
  'Mutation.muteAlerts': {
    query: `mutation ($input: MuteAlertsInput!) { muteAlerts(input: $input) { mutes { location { municipality { slug } } } } }`,
    of: (city) => ({ input: { municipality: city.slug, location: placeOf(city), isMuted: true } }),
    mixed: (city, other) => ({ input: { municipality: city.slug, location: placeOf(other), isMuted: true } }),
    mixedAnswer: refusedAsNotFound,
  },
};
