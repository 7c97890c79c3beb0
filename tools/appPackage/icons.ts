/**
 * The mark of the app: four municipalities, linked, under one roof; one of them stands in for another.
 * Drawn from distances to its shapes, so that it is smooth in every size.
 */
import type { Picture } from './png.ts';

type Colour = readonly [red: number, green: number, blue: number];
type Point = readonly [x: number, y: number];

const WHITE: Colour = [255, 255, 255];
const AMBER: Colour = [255, 200, 87];
const SKY_TOP: Colour = [32, 112, 178];
const SKY_BOTTOM: Colour = [14, 66, 118];

/** In units of the icon's width, the origin in its middle. */
const DOTS: readonly number[] = [-0.24, -0.08, 0.08, 0.24];
const DOT_LINE = 0.15;
const EAVES: readonly [Point, Point, Point] = [
  [-0.3, 0.005],
  [0, -0.225],
  [0.3, 0.005],
];

const toSegment = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
};

type Stroke = { roof: number; link: number; dot: number };

/** Distances to the two parts of the mark; negative inside. */
const distances = (point: Point, stroke: Stroke): { plain: number; accent: number } => {
  const [left, top, right] = EAVES;
  const roof = Math.min(toSegment(point, left, top), toSegment(point, top, right)) - stroke.roof;
  const [first = 0, , , last = 0] = DOTS;
  const link = toSegment(point, [first, DOT_LINE], [last, DOT_LINE]) - stroke.link;
  const toDot = (x: number) => Math.hypot(point[0] - x, point[1] - DOT_LINE) - stroke.dot;
  const dots = DOTS.map(toDot);
  return { plain: Math.min(roof, link, ...dots.slice(0, 3)), accent: dots[3] ?? 1 };
};

const mix = (from: Colour, to: Colour, share: number): Colour => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

const draw = (size: number, paint: (point: Point) => { colour: Colour; opacity: number }): Picture => {
  const rgba = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const { colour, opacity } = paint([(column + 0.5) / size - 0.5, (row + 0.5) / size - 0.5]);
      rgba.set([...colour, opacity * 255].map(Math.round), (row * size + column) * 4);
    }
  }
  return { size, rgba };
};

/** How much of a pixel lies inside a shape whose edge is `distance` away. */
const coverage = (distance: number, size: number): number => Math.min(1, Math.max(0, 0.5 - distance * size));

/** 192 × 192 pixels, full colour, no transparency. */
export const colourIcon = (): Picture => {
  const size = 192;
  return draw(size, (point) => {
    const { plain, accent } = distances(point, { roof: 0.036, link: 0.016, dot: 0.058 });
    const sky = mix(SKY_TOP, SKY_BOTTOM, point[1] + 0.5);
    const marked = mix(sky, WHITE, coverage(plain, size));
    return { colour: mix(marked, AMBER, coverage(accent, size)), opacity: 1 };
  });
};

/** 32 × 32 pixels, white on transparent; bolder and larger, so that it holds at that size. */
export const outlineIcon = (): Picture => {
  const size = 32;
  const scale = 0.74;
  return draw(size, ([x, y]) => {
    const { plain, accent } = distances([x * scale, y * scale], { roof: 0.034, link: 0.014, dot: 0.056 });
    return { colour: WHITE, opacity: coverage(Math.min(plain, accent) / scale, size) };
  });
};
