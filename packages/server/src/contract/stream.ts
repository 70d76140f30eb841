/** A stream of events to one reader; the http room writes it. */
export interface EventStream {
  /** @param frame made by `frameOf` */
  send(frame: string): void;
  close(): void;
  onClose(listener: () => void): void;
}
