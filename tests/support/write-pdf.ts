/** Makes PDFs in a test, word by word where it has to be. */
import PDFDocument from "pdfkit";

/** What stands on a page: words at a place, in points from the top left. */
export interface Drawn {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  /** Whether it runs upwards. */
  readonly isTurned?: boolean;
  readonly font?: "Helvetica" | "Helvetica-Bold" | "Times-Roman";
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  readonly password?: string;
  /** Properties of its XMP metadata: names with their prefix, and values. */
  readonly xmp?: Readonly<Record<string, string>>;
  /** Titles of the outline, each to the page of the same number. */
  readonly outline?: readonly string[];
}

/** A day that never changes, so that the same pages make the same bytes. */
const CREATED = new Date("2024-03-05T12:00:00Z");

/** The bytes of a PDF with these pages, A4. */
export function writePdf(
  pages: readonly (readonly Drawn[])[],
  { info = {}, password, outline = [], xmp }: PdfOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: "A4",
    autoFirstPage: false,
    info: { CreationDate: CREATED, ...info },
    ...(password === undefined ? {} : { userPassword: password, ownerPassword: password }),
  });
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<Uint8Array>((resolve) => {
    document.on("end", () => {
      resolve(new Uint8Array(Buffer.concat(parts)));
    });
  });
  for (const [index, page] of pages.entries()) {
    document.addPage({ margin: 0 });
    const entry = outline[index];
    if (entry !== undefined) document.outline.addItem(entry);
    for (const drawn of page) draw(document, drawn);
  }
  if (xmp) addXmp(document, xmp);
  document.end();
  return done;
}

/** pdfkit writes XMP metadata of its own for archives alone. */
function addXmp(document: PDFKit.PDFDocument, xmp: Readonly<Record<string, string>>): void {
  const fields = Object.entries(xmp).map(([name, value]) => `<${name}>${value}</${name}>`);
  const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">${fields.join("")}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  const metadata = document.ref({ Type: "Metadata", Subtype: "XML", Length: packet.length });
  metadata.compress = false;
  metadata.end(Buffer.from(packet));
  (document as unknown as Inner)._root.data["Metadata"] = metadata;
}

interface Inner {
  readonly _root: { readonly data: Record<string, unknown> };
}

/** Lines of one column, one below the other. */
export function column(
  lines: readonly string[],
  place: { readonly x?: number; readonly y: number } = { y: 150 },
): Drawn[] {
  return lines.map((text, index) => ({
    text,
    ...(place.x === undefined ? {} : { x: place.x }),
    y: place.y + index * 14,
  }));
}

function draw(document: PDFKit.PDFDocument, drawn: Drawn): void {
  const { text, x = 72, y, size = 11, font = "Helvetica", isTurned = false } = drawn;
  document.save();
  if (isTurned) document.rotate(-90, { origin: [x, y] });
  document.font(font).fontSize(size).text(text, x, y, { lineBreak: false }).restore();
}
