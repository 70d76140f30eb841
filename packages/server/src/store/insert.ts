/** An insert of so many rows; the values come row by row. @param mark of a parameter, counted from 1 */
export function insertOf(
  table: string,
  columns: readonly string[],
  rows: number,
  mark: (index: number) => string,
): string {
  const names = columns.map((column) => `"${column}"`).join(',');
  const values = Array.from({ length: rows }, (_, row) => {
    const marks = columns.map((_column, at) => mark(row * columns.length + at + 1));
    return `(${marks.join(',')})`;
  });
  return `insert into ${table} (${names}) values ${values.join(',')}`;
}
