/** Rows of the view choices resource. */

export interface ViewChoiceRow {
  user_id: number;
  topic_id: number;
  /** Id of a view; one that this version of the app does not know stays. */
  view: string;
}

export interface ViewChoiceTables {
  view_choice: ViewChoiceRow;
}
