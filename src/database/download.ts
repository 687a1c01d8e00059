/** Bytes received so far; `total` is null where the size is not known. */
export interface DownloadProgress {
  readonly received: number;
  readonly total: number | null;
}

/** Fetches a file whole, telling of each piece that arrives. Throws with the status and address it got. */
export async function download(
  url: string,
  bytes: number | null,
  onProgress: (progress: DownloadProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${url}`);
  if (response.body === null) return new Uint8Array(await response.arrayBuffer());
  const pieces: Uint8Array[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    received += piece.value.byteLength;
    onProgress({ received, total: bytes });
  }
  const whole = new Uint8Array(received);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** Whether bytes begin as gzip does. A host may have unpacked the file, so its name tells nothing. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The bytes unpacked if they are gzip, else as they are. */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  if (!isGzip(bytes)) return new Blob([bytes]);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).blob();
}
