// What is asked of a municipality’s settings, and what they are set to.

export const SETTINGS = `query ($slug: String!) { settings(municipality: $slug) {
  version nameTexts openingHour poolMonths auditMonths mountingDays openDataLicence sharedNetworks { network name hourlyVolume kind }
  municipality { slug name languages colour arms boundary threshold inBenchmark commentsAllowed commentMonths urgentPhone
    about { controller { nameTexts addressTexts email } accessibility { result gapsTexts } } } } }`;
export const EDIT = `mutation ($input: EditSettingsInput!) { editSettings(input: $input) { __typename
  ... on SettingsSaved { settings { version } }
  ... on Invalid { faults { field fault } }
  ... on Outdated { version changedBy } } }`;
export const AUDIT = `query ($slug: String!) { audit(municipality: $slug, first: 1) { nodes { actor action subject before after } } }`;

export const ARMS =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>';
const mayor = { name: { bg: 'Кмет' }, email: 'kmet@proba.example.bg' };
export const ABOUT = {
  controller: mayor,
  dataProtectionOfficer: mayor,
  supervision: mayor,
  enforcement: mayor,
};
