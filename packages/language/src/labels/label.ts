/** A coloured word beside a message. Unique by text within a message. */
export interface Label {
  readonly text: string;
  /** A checked CSS colour: hex, rgb(), hsl() or a named one. */
  readonly color: string;
}
