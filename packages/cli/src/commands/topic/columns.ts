import type { Topic } from '@tagloop/server/resources/topics/contract';
import { type Column, localMinute } from '../../output.ts';

export const topicColumns: readonly Column<Topic>[] = [
  { name: 'path', value: ({ path }) => path },
  { name: 'stages', value: ({ stages }) => stages.join(',') },
  { name: 'may', value: ({ may }) => (may.admin ? 'admin' : may.write ? 'write' : may.read ? 'read' : '-') },
  {
    name: 'lastMessageAt',
    value: ({ lastMessageAt }) => lastMessageAt ?? '-',
    short: ({ lastMessageAt }) => (lastMessageAt === null ? '-' : localMinute(lastMessageAt)),
  },
  { name: 'description', value: ({ description }) => description },
];
