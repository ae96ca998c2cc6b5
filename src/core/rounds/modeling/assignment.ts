/**
 * Pairs rows with columns so that the sum of the gains is highest (Kuhn 1955, Munkres 1957: the Hungarian method in
 * its O(n^3) form with potentials). Pairs that gain nothing are left out.
 * @param gains rows by columns, every gain finite and at least 0
 * @returns for each row the column it is paired with, or null
 */
export function bestAssignment(gains: readonly (readonly number[])[]): (number | null)[] {
  const size = Math.max(gains.length, ...gains.map((row) => row.length));
  if (size <= 0 || !Number.isFinite(size)) return [];
  const cost = (row: number, column: number) => -(gains[row]?.[column] ?? 0);
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  // Rows and columns count from 1; 0 stands for "none". rowOf[column] is the row that the column is paired with.
  const rowOf = new Array<number>(size + 1).fill(0);

  for (let row = 1; row <= size; row++) {
    const cheapest = new Array<number>(size + 1).fill(Infinity);
    const cameFrom = new Array<number>(size + 1).fill(0);
    const isDone = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    rowOf[0] = row;
    do {
      isDone[column] = true;
      const current = rowOf[column]!;
      let step = Infinity;
      let nextColumn = 0;
      for (let candidate = 1; candidate <= size; candidate++) {
        if (isDone[candidate]) continue;
        const reduced = cost(current - 1, candidate - 1) - rowPotential[current]! - columnPotential[candidate]!;
        if (reduced < cheapest[candidate]!) {
          cheapest[candidate] = reduced;
          cameFrom[candidate] = column;
        }
        if (cheapest[candidate]! < step) {
          step = cheapest[candidate]!;
          nextColumn = candidate;
        }
      }
      for (let candidate = 0; candidate <= size; candidate++) {
        if (isDone[candidate]) {
          rowPotential[rowOf[candidate]!]! += step;
          columnPotential[candidate]! -= step;
        } else {
          cheapest[candidate]! -= step;
        }
      }
      column = nextColumn;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }

  const columnOf = new Array<number | null>(gains.length).fill(null);
  rowOf.forEach((row, column) => {
    if (column > 0 && row >= 1 && row <= gains.length && (gains[row - 1]?.[column - 1] ?? 0) > 0) columnOf[row - 1] = column - 1;
  });
  return columnOf;
}
