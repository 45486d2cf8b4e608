/** Word vectors as one file, read by src/core/language/word-table.ts. */

/**
 * Little-endian: `VWT1`, count, size; the lengths of the vectors (float32) and how common each word is (uint32, 0 the
 * commonest); where each word's letters begin (uint32, one more than words); the vectors, each scaled to ±127 at its
 * largest number, so that only its direction stays (int8); the letters. Words are sorted by their letters.
 */
export function packWords({ words, size, vectors }) {
  const order = words.map((_, n) => n).sort((a, b) => (words[a] < words[b] ? -1 : 1));
  const letters = Buffer.from(order.map((n) => words[n]).join(''), 'latin1');
  const starts = new Uint32Array(words.length + 1);
  const lengths = new Float32Array(words.length);
  const numbers = new Int8Array(words.length * size);
  order.forEach((n, place) => {
    starts[place + 1] = starts[place] + words[n].length;
    const vector = vectors.subarray(n * size, (n + 1) * size);
    lengths[place] = Math.hypot(...vector);
    const scale = 127 / Math.max(1e-9, ...vector.map(Math.abs));
    vector.forEach((value, d) => {
      numbers[place * size + d] = Math.round(value * scale);
    });
  });
  const head = Buffer.alloc(12);
  head.write('VWT1', 'latin1');
  head.writeUInt32LE(words.length, 4);
  head.writeUInt32LE(size, 8);
  const bytes = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength);
  return Buffer.concat([
    head,
    bytes(lengths),
    bytes(Uint32Array.from(order)),
    bytes(starts),
    bytes(numbers),
    letters,
  ]);
}
