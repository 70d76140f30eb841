/** Name of the cookie that holds a session's secret. */
export const sessionCookie = 'tagloop';
