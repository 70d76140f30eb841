/** Characters of a comment or a description that are kept; a link leads to the rest. */
const longest = 4000;

/** The beginning of what somebody wrote outside, whole where it is not long. */
export function shortened(text: string, length: number = longest): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\p{Cs}$/u, '')} …`;
}
