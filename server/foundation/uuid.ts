// What a UUID looks like, of whatever version, as this product writes it: lower case, with dashes (RFC 9562).

const LENGTH = 36;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether the text is one. */
export const isUuid = (text: string): boolean => text.length === LENGTH && UUID.test(text);

/** Its 32 digits with dashes; any other text as it is. */
export const withDashes = (digits: string): string =>
  digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
