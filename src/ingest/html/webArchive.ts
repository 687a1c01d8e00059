/** A page of a web archive (.mht, .mhtml): its bytes and the charset that its part names. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/** Bytes as characters of the same number, and back: the archive is lines of ASCII around bytes of any charset. */
function asLatin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join("");
}

function asBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const header = /^(?:From|Subject|Date|MIME-Version|Content-Type|Snapshot-Content-Location|X-[\w-]+):/iu;

/** Whether a file is a page saved with all that belongs to it in one. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const start = asLatin(bytes.subarray(0, 4096));
  return (
    header.test(start) &&
    /^MIME-Version:/imu.test(start) &&
    /^Content-Type:\s*(?:multipart|text\/html)/imu.test(start)
  );
}

function decodeBase64(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9+/]/gu, "");
  return atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0)));
}

function decodeQuoted(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/gu, "")
    .replace(/=([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function decodePart(part: string): ArchivedPage | null {
  const end = /\r?\n\r?\n/u.exec(part);
  if (end === null) return null;
  const head = part.slice(0, end.index).replace(/\r?\n[ \t]+/gu, " ");
  if (!/^Content-Type:\s*text\/html/imu.test(head)) return null;
  const body = part.slice(end.index + end[0].length);
  const how = /^Content-Transfer-Encoding:\s*([\w-]+)/imu.exec(head)?.[1]?.toLowerCase();
  const decoded =
    how === "base64" ? decodeBase64(body) : how === "quoted-printable" ? decodeQuoted(body) : body;
  return { bytes: asBytes(decoded), charset: /charset\s*=\s*"?([\w-]+)/iu.exec(head)?.[1] };
}

/** The pages in a web archive, the saved one first, those of its frames after it. */
export function archivedPages(bytes: Uint8Array): readonly ArchivedPage[] {
  const text = asLatin(bytes);
  const boundary = /boundary\s*=\s*"?([^"\r\n;]+)/iu.exec(text.slice(0, 4096))?.[1];
  const parts = boundary === undefined ? [text] : text.split(`--${boundary}`).slice(1);
  return parts.map((part) => decodePart(part.replace(/^\r?\n/u, ""))).filter((page) => page !== null);
}
