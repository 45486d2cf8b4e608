/** Fewer numbers a row with the least loss: principal component analysis by orthogonal iteration. */

/** Rows turned onto the `keep` axes along which the first `sample` rows differ most; every column loses its mean. */
export function principalAxes(rows, size, keep, sample) {
  const count = rows.length / size;
  const mean = new Float64Array(size);
  for (let n = 0; n < sample; n++) for (let d = 0; d < size; d++) mean[d] += rows[n * size + d] / sample;
  const spread = new Float64Array(size * size);
  for (let n = 0; n < sample; n++) {
    for (let a = 0; a < size; a++) {
      const left = rows[n * size + a] - mean[a];
      for (let b = 0; b < size; b++) spread[a * size + b] += left * (rows[n * size + b] - mean[b]);
    }
  }
  let axes = Array.from({ length: keep }, (_, k) =>
    Float64Array.from({ length: size }, (_, d) => Math.sin((k + 1) * (d + 1))),
  );
  for (let round = 0; round < 60; round++) axes = orthonormal(axes.map((axis) => times(spread, axis)));
  const turned = new Float32Array(count * keep);
  for (let n = 0; n < count; n++) {
    for (let k = 0; k < keep; k++) {
      let sum = 0;
      for (let d = 0; d < size; d++) sum += (rows[n * size + d] - mean[d]) * axes[k][d];
      turned[n * keep + k] = sum;
    }
  }
  return turned;
}

function times(matrix, vector) {
  const size = vector.length;
  return vector.map((_, a) => {
    let sum = 0;
    for (let b = 0; b < size; b++) sum += matrix[a * size + b] * vector[b];
    return sum;
  });
}

/** Gram-Schmidt. */
function orthonormal(axes) {
  const done = [];
  for (const axis of axes) {
    for (const other of done) {
      const share = axis.reduce((sum, value, d) => sum + value * other[d], 0);
      for (let d = 0; d < axis.length; d++) axis[d] -= share * other[d];
    }
    const length = Math.hypot(...axis) || 1;
    done.push(axis.map((value) => value / length));
  }
  return done;
}
