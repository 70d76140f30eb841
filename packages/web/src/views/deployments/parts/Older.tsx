import { useMemo } from 'react';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import { type Message, useMessages } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { freezesFor } from '../model/freezes.ts';
import { gridOf } from '../model/grid.ts';
import { deploymentAt, deploymentsUntil } from '../model/queries.ts';
import { deploymentsWords } from '../words.ts';
import { Opened, type OpenedProps } from './Opened.tsx';
import { Panel } from './Panel.tsx';
import { useDeployed } from './useDeployed.ts';

interface OlderProps extends Omit<OpenedProps, 'deployed' | 'cell' | 'drift' | 'frozen'> {
  readonly id: string;
  /** What the view has. */
  readonly messages: readonly Message[];
  readonly freezes: OpenedProps['frozen'];
}

/** What came before and after it, as many as a link to an old one needs. */
const most = 200;

/** A deployment that is linked and not among those of the view: read by itself, with those around it. */
export function Older({ id, messages, freezes, onClose, ...rest }: OlderProps) {
  const words = useWords(deploymentsWords);
  const linked = useMessages(deploymentAt(id));
  const [one] = useDeployed(linked.messages).deployed;
  const around = useMessages(one ? deploymentsUntil(one, one.message.topic) : null, most);
  const all = useMemo(
    () => [...new Map([...around.messages, ...messages, ...linked.messages].map((each) => [each.id, each])).values()],
    [around.messages, messages, linked.messages],
  );
  const { deployed } = useDeployed(all);
  const opened = deployed.find((each) => each.messages.some((message) => message.id === id));
  const row = opened && gridOf(deployed).find(({ service }) => service === opened.service);
  const cell = opened && row?.cells.get(opened.env);
  const isReading = linked.status === 'loading' || around.status === 'loading';
  if (isReading || !opened || !cell) {
    return (
      <Panel title={words.deployment} onClose={onClose}>
        {isReading ? <SkeletonRows rows={3} /> : <p className="quiet">{words.notFound}</p>}
      </Panel>
    );
  }
  const frozen = freezesFor(freezes, opened);
  return <Opened {...rest} deployed={opened} cell={cell} drift={undefined} frozen={frozen} onClose={onClose} />;
}
