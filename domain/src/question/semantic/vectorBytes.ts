const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** As the database keeps it: 32-bit floats, little-endian. */
export const vectorBytes = (vector: Float32Array): Uint8Array => {
  const bytes = new Uint8Array(vector.length * BYTES);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of vector.entries()) view.setFloat32(at * BYTES, value, true);
  return bytes;
};

export const readVector = (bytes: Uint8Array): Float32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / BYTES }, (_, at) =>
    view.getFloat32(at * BYTES, true),
  );
};
