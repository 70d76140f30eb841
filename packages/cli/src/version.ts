/** The version that `package.json` has; a test holds them together. */
export const version = '0.1.0';
