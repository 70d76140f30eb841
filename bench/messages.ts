/** The messages that are posted and listed: lines of builds, about 140 characters, five tags and two labels each. */

export const topicCount = 20;

/** @param at from 0 */
export function topicPath(at: number): string {
  return `/Bench/T${String(at % topicCount).padStart(2, '0')}`;
}

export const services = 10;

/** @param number makes each one different; equal numbers give equal texts */
export function textOf(number: number): string {
  const service = `service-${number % services}`;
  const commit = ((number * 2654435761) % 2 ** 32).toString(16).padStart(8, '0');
  return (
    `#pipeline:build #run:${number} #service:${service} #branch:main #commit:${commit} ` +
    `Build and test of ${service} by ada: compiled, linted, tested in ${number % 97} s`
  );
}

export const labels = [
  { text: 'Building', color: '#1565c0' },
  { text: 'urgent', color: '#c62828' },
] as const;

export function postBody(number: number): string {
  return JSON.stringify({ topic: topicPath(number), text: textOf(number), labels });
}
