/** The version that a git tag names: `v2.0.0` is version 2.0.0. */
export function versionOf(tag: string): string {
  return tag.replace(/^v(?=\d)/, '');
}

/** Whether a git reference is a version rather than a branch or a commit. */
export function isVersion(ref: string): boolean {
  return /^v?\d+\.\d+/.test(ref);
}
