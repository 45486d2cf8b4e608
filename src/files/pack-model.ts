/** A model as bytes and back. Whatever is not a whole model of this version and key is refused. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MatcherModel } from '../core/matching/model.js';

/** To be raised whenever training or the layout changes, so that no old model is read. */
const version = 8;
const mark = 'VILM';
/** `VILM`, version, length of the whole, length of the head (uint32 each), then SHA-256 of the rest, then the key. */
const fixed = 16 + 32 + 32;

const headSchema = z.object({
  intents: z.array(z.string()),
  vocabulary: z.array(z.string()),
  unseenIdf: z.number(),
  sharpness: z.number(),
  /** Null stands for "refuse nothing", which JSON cannot write. */
  refuseBelow: z.number().nullable(),
  features: z.number(),
  centre: z.number(),
  scales: z.number(),
});

/** @param key 32 bytes that stand for what the model was trained on */
export function packModel(model: MatcherModel, key: Uint8Array): Buffer {
  const { intents, vocabulary, space, weights, scales, calibration } = model;
  const head = {
    intents,
    vocabulary,
    unseenIdf: space.unseenIdf,
    sharpness: calibration.sharpness,
    refuseBelow: Number.isFinite(calibration.refuseBelow) ? calibration.refuseBelow : null,
    features: space.features.length,
    centre: space.centre.length,
    scales: scales.length,
  };
  const text = Buffer.from(JSON.stringify(head));
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
  const arrays = [space.features, space.idf, space.centre, scales, weights];
  const body = Buffer.concat([
    padded,
    ...arrays.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength)),
  ]);
  const start = Buffer.alloc(16);
  start.write(mark, 'latin1');
  start.writeUInt32LE(version, 4);
  start.writeUInt32LE(fixed + body.length, 8);
  start.writeUInt32LE(padded.length, 12);
  return Buffer.concat([start, createHash('sha256').update(key).update(body).digest(), key, body]);
}

/** @throws with the reason, when these are not the bytes of a whole model of this version and key */
export function unpackModel(bytes: Uint8Array, key: Uint8Array): MatcherModel {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.length < fixed || all.toString('latin1', 0, 4) !== mark) throw new Error('this is no stored model');
  if (all.readUInt32LE(4) !== version)
    throw new Error(`the stored model is of version ${all.readUInt32LE(4)}, not ${version}`);
  if (all.readUInt32LE(8) !== all.length) throw new Error('the stored model is cut short');
  if (!all.subarray(48, fixed).equals(key)) throw new Error('the stored model is of other examples');
  const body = all.subarray(fixed);
  const sum = createHash('sha256').update(key).update(body).digest();
  if (!all.subarray(16, 48).equals(sum)) throw new Error('the stored model is spoilt');
  return fromBody(body, all.readUInt32LE(12));
}

function fromBody(body: Buffer, headLength: number): MatcherModel {
  const head = headSchema.parse(JSON.parse(body.toString('utf8', 0, headLength)));
  // The arrays lie on whole words of a buffer of their own, so that they can be used where they are.
  const { buffer, byteOffset } = body.byteOffset % 4 === 0 ? body : new Uint8Array(body);
  let at = byteOffset + headLength;
  const floats = (length: number) => {
    at += 4 * length;
    return new Float32Array(buffer, at - 4 * length, length);
  };
  at += 4 * head.features;
  const features = new Int32Array(buffer, at - 4 * head.features, head.features);
  const idf = floats(head.features);
  const centre = floats(head.centre);
  const scales = floats(head.scales);
  const { intents, vocabulary, unseenIdf, sharpness, refuseBelow } = head;
  return {
    intents,
    vocabulary,
    space: { features, idf, unseenIdf, centre },
    scales,
    weights: new Int8Array(buffer, at, head.scales * intents.length),
    calibration: { sharpness, refuseBelow: refuseBelow ?? Number.NEGATIVE_INFINITY },
  };
}
