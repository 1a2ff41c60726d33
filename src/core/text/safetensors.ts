/** A table of numbers from a safetensors file: rows of `dimensions` each. */
export interface Tensor {
  readonly rows: number;
  readonly dimensions: number;
  readonly numbers: Float32Array;
}

const SIZES: Readonly<Record<string, number>> = { F32: 4, F16: 2 };
const HEAD_BYTES_MAX = 10_000_000;

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** Reads a two-dimensional tensor by its name (F32 or F16); null when the bytes are something else or hold none of that name. */
export function readTensor(bytes: Uint8Array, name: string): Tensor | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headBytes = Number(view.getBigUint64(0, true));
  if (headBytes > HEAD_BYTES_MAX || 8 + headBytes > bytes.length) return null;
  const entry = entryIn(bytes.subarray(8, 8 + headBytes), name);
  return entry === null ? null : numbersOf(view, 8 + headBytes, entry);
}

function numbersOf(view: DataView, dataStart: number, entry: Entry): Tensor | null {
  const { dtype, shape, data_offsets: offsets } = entry;
  const [rows = 0, dimensions = 0] = shape;
  const size = SIZES[dtype] ?? 0;
  const count = rows * dimensions;
  if (shape.length !== 2 || !isWhole(offsets, count * size, view.byteLength - dataStart))
    return null;
  const [start] = offsets;
  const numbers = new Float32Array(count);
  for (let at = 0; at < count; at += 1) {
    const place = dataStart + start + at * size;
    numbers[at] = size === 4 ? view.getFloat32(place, true) : halfOf(view.getUint16(place, true));
  }
  return numbers.every(Number.isFinite) ? { rows, dimensions, numbers } : null;
}

function isWhole([start, end]: Entry['data_offsets'], size: number, room: number): boolean {
  return size > 0 && start >= 0 && end - start === size && end <= room;
}

function entryIn(head: Uint8Array, name: string): Entry | null {
  try {
    const parsed = JSON.parse(new TextDecoder().decode(head)) as Readonly<Record<string, Entry>>;
    const entry = Object.hasOwn(parsed, name) ? parsed[name] : undefined;
    const isWhole =
      entry !== undefined && Array.isArray(entry.shape) && Array.isArray(entry.data_offsets);
    return isWhole ? entry : null;
  } catch {
    return null;
  }
}

/** A number of 16 bits: sign, five bits of exponent, ten of fraction. */
function halfOf(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * 2 ** -14 * (fraction / 1024);
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
