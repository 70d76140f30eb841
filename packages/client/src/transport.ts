/** The one thing that differs between a browser, Node.js and a test: how a request leaves and its answer comes back. */

export interface HubRequest {
  readonly method: string;
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly signal?: AbortSignal;
}

export interface HubResponse {
  readonly status: number;
  /** Null when the answer has no such header; several of one name are joined by a comma. */
  header(name: string): string | null;
  /** The whole body. Either this or `chunks`, once. */
  text(): Promise<string>;
  /** The body while it comes; leaving the loop ends the connection. */
  chunks(): AsyncIterable<string>;
}

/**
 * Answers with any HTTP status. Rejects when no answer came (connection, name, TLS), and with the reason of the signal
 * when that was aborted.
 */
export type Transport = (request: HubRequest) => Promise<HubResponse>;
