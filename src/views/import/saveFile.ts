/** Hands a file to the person, as a download. */
export function saveFile(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has been handed over by then; the memory is not.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
