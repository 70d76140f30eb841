import { Button } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { FailureBand } from '../components/Band.tsx';
import { useToasts } from '../components/Toasts.tsx';
import { useWords } from '../words/locale.tsx';
import type { View } from './view.ts';
import { hostWords } from './words.ts';

interface ViewBoundaryProps {
  readonly view: View;
  /** Lets it be loaded anew. */
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

interface Failure {
  readonly error: Error | null;
  /** Which part of the view threw. */
  readonly part: string;
}

const none: Failure = { error: null, part: '' };

/** Keeps what fails in a view to itself. Only a class can catch what a child throws. */
export class ViewBoundary extends Component<ViewBoundaryProps, Failure> {
  override state: Failure = none;

  static getDerivedStateFromError(error: unknown): Partial<Failure> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ part: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, part } = this.state;
    const { view, onRetry, children } = this.props;
    if (!error) return children;
    return (
      <Failed
        view={view}
        error={error}
        part={part}
        onRetry={() => {
          onRetry();
          this.setState(none);
        }}
      />
    );
  }
}

interface FailedProps {
  readonly view: View;
  readonly error: Error;
  readonly part: string;
  readonly onRetry: () => void;
}

function Failed({ view, error, part, onRetry }: FailedProps) {
  const words = useWords(hostWords);
  const toasts = useToasts();
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(reportOf(view, error, part));
    toasts.tell({ text: words.reportCopied });
  }
  return (
    <FailureBand
      problem={{ title: words.failedTitle, detail: error.message }}
      onRetry={onRetry}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => void copy()}>
          {words.copyReport}
        </Button>
      }
    />
  );
}

/** What who mends the view wants to know. The query stays out: it may name what is nobody's business. */
function reportOf(view: View, error: Error, part: string): string {
  return [
    `View: ${view.id}`,
    `At: ${new Date().toISOString()}, ${window.location.pathname}`,
    `Browser: ${navigator.userAgent}`,
    error.stack ?? error.message,
    part,
  ].join('\n');
}
