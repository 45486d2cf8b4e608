/** The two loops that training spends its time in, four rows of a matrix at a time: half the loads and stores. */

/** sums += Σ values[n] × row ids[n] of `matrix`, whose rows are as long as `sums`. */
export function sumRows(
  sums: Float64Array,
  matrix: Float64Array,
  ids: Int32Array,
  values: Float32Array,
): void {
  const width = sums.length;
  let at = 0;
  for (; at + 3 < ids.length; at += 4) {
    const [a, b, c, d] = [ids[at]! * width, ids[at + 1]! * width, ids[at + 2]! * width, ids[at + 3]! * width];
    const [p, q, r, s] = [values[at]!, values[at + 1]!, values[at + 2]!, values[at + 3]!];
    for (let i = 0; i < width; i++) {
      sums[i] = sums[i]! + p * matrix[a + i]! + q * matrix[b + i]! + r * matrix[c + i]! + s * matrix[d + i]!;
    }
  }
  for (; at < ids.length; at++) {
    const from = ids[at]! * width;
    const value = values[at]!;
    for (let i = 0; i < width; i++) sums[i] = sums[i]! + value * matrix[from + i]!;
  }
}

/** row ids[n] of `matrix` += values[n] × steps, for every n; four columns at a time. Steps of zero cost nothing. */
export function addRows(
  matrix: Float64Array,
  steps: Float64Array,
  ids: Int32Array,
  values: Float32Array,
): void {
  const width = steps.length;
  const columns: number[] = [];
  for (let i = 0; i < width; i++) if (steps[i] !== 0) columns.push(i);
  let k = 0;
  for (; k + 3 < columns.length; k += 4) {
    const a = columns[k]!;
    const b = columns[k + 1]!;
    const c = columns[k + 2]!;
    const d = columns[k + 3]!;
    const [p, q, r, s] = [steps[a]!, steps[b]!, steps[c]!, steps[d]!];
    for (let at = 0; at < ids.length; at++) {
      const from = ids[at]! * width;
      const value = values[at]!;
      matrix[from + a] = matrix[from + a]! + value * p;
      matrix[from + b] = matrix[from + b]! + value * q;
      matrix[from + c] = matrix[from + c]! + value * r;
      matrix[from + d] = matrix[from + d]! + value * s;
    }
  }
  for (; k < columns.length; k++) {
    const column = columns[k]!;
    for (let at = 0; at < ids.length; at++) {
      const place = ids[at]! * width + column;
      matrix[place] = matrix[place]! + values[at]! * steps[column]!;
    }
  }
}
