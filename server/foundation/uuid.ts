// What a UUID looks like, of whatever version, as this product writes it: lower case, with dashes (RFC 9562).

const LENGTH = 36;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether the text is one. */
export const isUuid = (text: string): boolean => text.length === LENGTH && UUID.test(text);
