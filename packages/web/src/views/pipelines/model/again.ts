/** Where a run can be started again: on its own page at the forge, which asks who may. */

/** Pages of a run on GitHub, Gitea and Forgejo, and of a pipeline or a job on GitLab. */
const pages = [/\/actions\/runs\/\d+/, /\/-\/(?:pipelines|jobs)\/\d+/];

/** The page of the run, without what an address may carry besides; undefined where it is of no such forge. */
export function againAt(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  const page = pages.flatMap((each) => each.exec(parsed.pathname) ?? [])[0];
  if (page === undefined) return undefined;
  return parsed.origin + parsed.pathname.slice(0, parsed.pathname.indexOf(page) + page.length);
}
