/** PDF.js ships no types for the code of its worker; importing it registers it, nothing is taken from it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
