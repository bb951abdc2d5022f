/** A plot of how the costs grow: four panels, both axes logarithmic, as SVG. */
import type { Growth } from "./bench-results.js";

interface Line {
  readonly name: string;
  readonly of: (one: Growth) => number;
}

interface Panel {
  readonly title: string;
  readonly lines: readonly [Line, Line];
}

const PANELS: readonly Panel[] = [
  {
    title: "Build and load (s)",
    lines: [
      { name: "build", of: ({ buildMs }) => buildMs / 1000 },
      { name: "load", of: ({ loadMs }) => loadMs / 1000 },
    ],
  },
  {
    title: "Resident memory (MiB)",
    lines: [
      { name: "after asking", of: ({ askedMiB }) => askedMiB },
      { name: "loaded", of: ({ loadedMiB }) => loadedMiB },
    ],
  },
  {
    title: "An answer (ms)",
    lines: [
      { name: "p99", of: ({ ask }) => ask.p99 },
      { name: "p50", of: ({ ask }) => ask.p50 },
    ],
  },
  {
    title: "Completions while typing (ms)",
    lines: [
      { name: "p99", of: ({ completeMs }) => completeMs.p99 },
      { name: "p50", of: ({ completeMs }) => completeMs.p50 },
    ],
  },
];

/** In pixels: a panel with its margins, and the drawing within it. */
const PANEL = { width: 390, height: 250 } as const;
const BOX = { left: 48, top: 34, width: 250, height: 170 } as const;
const COLOURS = ["#c2410c", "#1d4ed8"] as const;

/** The plot; each panel's dashed line is what grows as the corpus does. */
export function growthPlot(growth: readonly Growth[]): string {
  const size = `${2 * PANEL.width} ${2 * PANEL.height}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" font-family="sans-serif" font-size="11">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<clipPath id="box"><rect x="${BOX.left}" y="${BOX.top}" width="${BOX.width}" height="${BOX.height}"/></clipPath>`,
    ...PANELS.map((panel, index) => {
      const [x, y] = [(index % 2) * PANEL.width, Math.floor(index / 2) * PANEL.height];
      return `<g transform="translate(${x},${y})">\n${panelOf(panel, growth)}\n</g>`;
    }),
    "</svg>\n",
  ].join("\n");
}

function panelOf({ title, lines }: Panel, growth: readonly Growth[]): string {
  const values = growth.flatMap((one) => lines.map(({ of }) => of(one)));
  const sizes = growth.map(({ sentences }) => sentences);
  const bottom = BOX.top + BOX.height;
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => Math.log10(value));
  const decades = powers(Math.floor(low!), Math.ceil(high!));
  const x = logarithmic([first, last], [BOX.left, BOX.left + BOX.width]);
  const y = logarithmic([decades[0]!, decades.at(-1)!], [bottom, BOX.top]);
  const top = lines[0].of(growth[0]!);
  return [
    `<text x="${BOX.left}" y="20" font-size="13" font-weight="bold">${title}</text>`,
    ...ticks(decades).map((at) => gridLine(y(at), label(at))),
    ...growth.map(({ sentences, wanted = sentences }) => {
      const place = `x="${px(x(sentences))}" y="${bottom + 16}"`;
      return `<text ${place} font-size="10" text-anchor="middle">${short(wanted)}</text>`;
    }),
    `<text x="${BOX.left + BOX.width / 2}" y="${bottom + 34}" text-anchor="middle">sentences</text>`,
    `<path clip-path="url(#box)" fill="none" stroke="#999" stroke-dasharray="4" d="M${px(x(first))} ${px(y(top))}L${px(x(last))} ${px(y((top * last) / first))}"/>`,
    ...lines.map(({ name, of }, index) => {
      const points = growth.map((one) => [px(x(one.sentences)), px(y(of(one)))] as const);
      return curve(points, name, COLOURS[index === 0 ? 0 : 1]);
    }),
  ].join("\n");
}

/** Where a value lies, in pixels, on an axis that has these values at its ends. */
function logarithmic(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const span = Math.log10(high / low) || 1;
  return (value) => from + (Math.log10(value / low) / span) * (to - from);
}

/** The powers of ten with these exponents; two at least. */
function powers(low: number, high: number): number[] {
  return Array.from({ length: Math.max(1, high - low) + 1 }, (_, step) => 10 ** (low + step));
}

/** Where lines are drawn across: at the powers, and between them where there are only two. */
function ticks(decades: readonly number[]): number[] {
  if (decades.length > 2) return [...decades];
  return decades.flatMap((at, index) => (index === 0 ? [at, 2 * at, 5 * at] : [at]));
}

function gridLine(y: number, text: string): string {
  const line = `<path stroke="#ddd" d="M${BOX.left} ${px(y)}h${BOX.width}"/>`;
  return `${line}<text x="${BOX.left - 6}" y="${px(y + 4)}" text-anchor="end">${text}</text>`;
}

function curve(
  points: readonly (readonly [string, string])[],
  name: string,
  colour: string,
): string {
  const dots = points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.5" fill="${colour}"/>`);
  const [x, y] = points.at(-1)!;
  return [
    `<path fill="none" stroke="${colour}" stroke-width="1.5" d="M${points.map((point) => point.join(" ")).join("L")}"/>`,
    ...dots,
    `<text x="${x}" dx="8" y="${y}" dy="4" fill="${colour}">${name}</text>`,
  ].join("\n");
}

const px = (value: number): string => value.toFixed(1);
const label = (value: number): string => String(Number(value.toPrecision(1)));
/** 1,000 as 1k. */
const short = (value: number): string => `${Math.round(value / 1000)}k`;
