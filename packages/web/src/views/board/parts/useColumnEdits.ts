import { useMemo } from 'react';
import type { ViewProps } from '../../view.ts';
import { type Column, shifted, withColumn, withoutColumn } from '../model/columns.ts';
import type { BoardOptions, ColumnRecord } from '../options.ts';

/** What an admin of the topic does to its columns; the first change makes those of a family the board's own. */
export interface ColumnEdits {
  /** @param key null: another one, at the end */
  put(key: string | null, record: ColumnRecord): void;
  shift(key: string, by: -1 | 1): void;
  remove(key: string): void;
}

/** Null for who may not change the options of the view. */
export function useColumnEdits(
  columns: readonly Column[],
  setOptions: ViewProps<BoardOptions>['setOptions'],
): ColumnEdits | null {
  return useMemo(() => {
    if (setOptions === null) return null;
    return {
      put: (key, record) => setOptions({ columns: withColumn(columns, key, record) }),
      shift: (key, by) => setOptions({ columns: shifted(columns, key, by) }),
      remove: (key) => setOptions({ columns: withoutColumn(columns, key) }),
    };
  }, [columns, setOptions]);
}
