/** Word vectors, tuned so that a word lies near its dictionary definition, its examples and its kin. */

const batchSize = 512;
const temperature = 0.07;
const vectorRate = 2e-3;
const weightRate = 1e-2;

/**
 * Contrastive learning: of a batch of pairs of texts, each must find its own partner. A text is the weighted sum of
 * its words' vectors; vectors and weights are both learned (Adam). Gives vectors with their weights multiplied in.
 * @param vectors row-major, one row a word; changed in place
 * @param pairs pairs of lists of row numbers
 */
export function tuneOnDefinitions(vectors, size, pairs, { passes, random, log }) {
  const rows = vectors.length / size;
  const weights = Float32Array.from({ length: rows }, (_, n) => Math.min(0, -1 + 0.25 * Math.log1p(n / 50)));
  const learnVectors = adam(vectors, vectorRate);
  const learnWeights = adam(weights, weightRate);
  const order = pairs.map((_, n) => n);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    let loss = 0;
    let batches = 0;
    for (let from = 0; from + batchSize <= order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize).map((n) => pairs[n]);
      const left = encode(
        batch.map((pair) => pair[0]),
        vectors,
        weights,
        size,
      );
      const right = encode(
        batch.map((pair) => pair[1]),
        vectors,
        weights,
        size,
      );
      const { pullLeft, pullRight, surprise } = contrast(left.units, right.units, size);
      const vectorSlope = new Float32Array(vectors.length);
      const weightSlope = new Float32Array(rows);
      backward(
        batch.map((pair) => pair[0]),
        left,
        pullLeft,
        vectors,
        weights,
        size,
        vectorSlope,
        weightSlope,
      );
      backward(
        batch.map((pair) => pair[1]),
        right,
        pullRight,
        vectors,
        weights,
        size,
        vectorSlope,
        weightSlope,
      );
      learnVectors(vectorSlope);
      learnWeights(weightSlope);
      loss += surprise;
      batches++;
    }
    log(`pass ${pass + 1}: ${(loss / batches).toFixed(3)}`);
  }
  for (let row = 0; row < rows; row++) {
    const weight = Math.exp(weights[row]);
    for (let d = 0; d < size; d++) vectors[row * size + d] *= weight;
  }
}

function encode(texts, vectors, weights, size) {
  const units = new Float32Array(texts.length * size);
  const lengths = new Float32Array(texts.length);
  texts.forEach((words, n) => {
    const unit = units.subarray(n * size, (n + 1) * size);
    for (const word of words) {
      const weight = Math.exp(weights[word]);
      for (let d = 0; d < size; d++) unit[d] += weight * vectors[word * size + d];
    }
    let squares = 0;
    for (let d = 0; d < size; d++) squares += unit[d] * unit[d];
    lengths[n] = Math.sqrt(squares) || 1;
    for (let d = 0; d < size; d++) unit[d] /= lengths[n];
  });
  return { units, lengths };
}

/** Cross-entropy of finding the partner in both directions, and its slope at both sides. */
function contrast(left, right, size) {
  const count = left.length / size;
  const likeness = new Float32Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      let sum = 0;
      for (let d = 0; d < size; d++) sum += left[a * size + d] * right[b * size + d];
      likeness[a * count + b] = Math.exp((sum - 1) / temperature);
    }
  }
  const acrossRows = new Float32Array(count);
  const acrossColumns = new Float32Array(count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      acrossRows[a] += likeness[a * count + b];
      acrossColumns[b] += likeness[a * count + b];
    }
  }
  const pullLeft = new Float32Array(left.length);
  const pullRight = new Float32Array(right.length);
  let surprise = 0;
  for (let a = 0; a < count; a++) {
    const own = likeness[a * count + a];
    surprise -= (Math.log(own / acrossRows[a]) + Math.log(own / acrossColumns[a])) / (2 * count);
    for (let b = 0; b < count; b++) {
      const value = likeness[a * count + b];
      const slope =
        (value / acrossRows[a] + value / acrossColumns[b] - (a === b ? 2 : 0)) / (2 * count * temperature);
      if (Math.abs(slope) < 1e-7) continue;
      for (let d = 0; d < size; d++) {
        pullLeft[a * size + d] += slope * right[b * size + d];
        pullRight[b * size + d] += slope * left[a * size + d];
      }
    }
  }
  return { pullLeft, pullRight, surprise };
}

function backward(texts, { units, lengths }, pull, vectors, weights, size, vectorSlope, weightSlope) {
  texts.forEach((words, n) => {
    const from = n * size;
    let along = 0;
    for (let d = 0; d < size; d++) along += pull[from + d] * units[from + d];
    for (const word of words) {
      const weight = Math.exp(weights[word]);
      let turn = 0;
      for (let d = 0; d < size; d++) {
        const slope = (pull[from + d] - along * units[from + d]) / lengths[n];
        vectorSlope[word * size + d] += weight * slope;
        turn += slope * vectors[word * size + d];
      }
      weightSlope[word] += weight * turn;
    }
  });
}

function adam(values, rate) {
  const mean = new Float32Array(values.length);
  const spread = new Float32Array(values.length);
  let step = 0;
  return (slope) => {
    step++;
    const scale = (rate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
    for (let n = 0; n < values.length; n++) {
      const g = slope[n];
      mean[n] = 0.9 * mean[n] + 0.1 * g;
      spread[n] = 0.999 * spread[n] + 0.001 * g * g;
      values[n] -= (scale * mean[n]) / (Math.sqrt(spread[n]) + 1e-8);
    }
  };
}

function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}
