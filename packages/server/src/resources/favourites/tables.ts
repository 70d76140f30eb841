/** Rows of the favourites resource. */

export interface FavouriteRow {
  user_id: number;
  kind: 'topic' | 'tag';
  /** Id of the topic, in decimals, or the tag without `#`. */
  target: string;
  /** Fractional: moving one touches one row. Ranks sort by their bytes. */
  rank: string;
}

export interface FavouriteTables {
  favourite: FavouriteRow;
}
