import { useMemo } from 'react';
import { type Message, useMessages } from '../../../data/messages.ts';
import { needsReleases, readReleases, withCommits } from '../model/commits.ts';
import { type ReadMessages, readMessages } from '../model/deployed.ts';
import { releasesWithCommit } from '../model/queries.ts';

const mostReleases = 1000;

/** The deployments among messages; the commit of one that tells only its version comes from the release. */
export function useDeployed(messages: readonly Message[]): ReadMessages<Message> {
  const read = useMemo(() => readMessages(messages), [messages]);
  const told = useMessages(needsReleases(read.deployed) ? releasesWithCommit : null, mostReleases).messages;
  const releases = useMemo(() => readReleases(told), [told]);
  return useMemo(() => ({ ...read, deployed: withCommits(read.deployed, releases) }), [read, releases]);
}
