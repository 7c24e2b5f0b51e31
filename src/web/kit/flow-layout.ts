import { Graph, layout } from '@dagrejs/dagre';

type Box = { id: string; kind: string; title: string; note?: string };
type Way = { from: string; to: string; label?: string };

/** A diagram ready to be drawn; lengths in px at the usual size of print. */
export type FlowLayout = {
  width: number;
  height: number;
  boxes: (PlacedBox & { kind: string })[];
  ways: { path: string; label?: { x: number; y: number; text: string } }[];
};
export type PlacedBox = {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  title: string[];
  note: string[];
};

const TITLE = { size: 15, line: 20, most: 9.5 };
const NOTE = { size: 12.5, line: 17, most: 11.5 };
/** A diamond leaves half its width for words. */
const CHOICE = { width: 1.5, height: 1.9 };
const MARGIN = 4;

/** Chinese signs are as wide as they are high, others about half; what is wide is 1. */
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffff]/.test(sign) ? 1 : 0.56), 0);

/** Breaks a text into lines of at most so many wide signs; Latin words stay whole. */
export function wrap(text: string, most: number): string[] {
  const parts =
    text.match(
      /[\u2e80-\uffff][\uff0c\u3002\u3001\uff1b\uff1a\uff1f\uff09\u300b\u201d]*|[^\u2e80-\uffff\s]+\s*|\s+/g,
    ) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line && widthOf((line + part).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return balanced(lines, text, most);
}

/** A last line of one sign looks forgotten: two lines share their words evenly. */
function balanced(lines: string[], text: string, most: number): string[] {
  const [, last] = lines;
  if (lines.length !== 2 || last === undefined || widthOf(last) > 3) return lines;
  const narrower = Math.max(widthOf(text) / 2 + 1, most * 0.5);
  return narrower < most - 1 ? wrap(text, narrower) : lines;
}

const BETWEEN = ' \u00b7 ';

/** Who and how long: on one line where they fit, else each on its own. */
function noteLines(note: string, most: number): string[] {
  const parts = widthOf(note) > most ? note.split(BETWEEN) : [note];
  return parts.flatMap((part) => wrap(part, most));
}

function sized(box: Box) {
  const isChoice = box.kind === 'choice';
  const title = wrap(box.title, isChoice || box.kind === 'applicant' ? 5.5 : TITLE.most);
  const note = box.note ? noteLines(box.note, box.kind === 'applicant' ? 7 : NOTE.most) : [];
  const widest = (lines: string[], size: number) => Math.max(0, ...lines.map((line) => widthOf(line) * size));
  const textWidth = Math.max(widest(title, TITLE.size), widest(note, NOTE.size));
  const textHeight = title.length * TITLE.line + note.length * NOTE.line;
  return {
    ...box,
    title,
    note,
    width: Math.round(isChoice ? textWidth * CHOICE.width + 16 : textWidth + 26),
    height: Math.round(isChoice ? textHeight * CHOICE.height : textHeight + 16),
  };
}

/** Places boxes from top to bottom, narrow enough for a phone of 360 px. */
export function layOutFlow({ nodes, edges }: { nodes: Box[]; edges: Way[] }): FlowLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 30, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  const boxes = nodes.map(sized);
  for (const box of boxes) graph.setNode(box.id, { width: box.width, height: box.height });
  edges.forEach((edge, index) => {
    const label = edge.label ? { width: 22, height: 20, labelpos: 'c' as const } : {};
    graph.setEdge(edge.from, edge.to, label, String(index));
  });
  layout(graph);
  const boxesById = new Map(
    boxes.map(({ id, kind, width, height }) => {
      const { x, y } = graph.node(id) as Point;
      return [id, { kind, width, height, x, y }];
    }),
  );
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: boxes.map((box) => {
      const { x, y } = graph.node(box.id) as { x: number; y: number };
      const { id, kind, title, note } = box;
      return { id, kind, title, note, width: box.width, height: box.height, x: round(x), y: round(y) };
    }),
    ways: edges.map(({ from, to, label }, index) => {
      const placed = graph.edge({ v: from, w: to, name: String(index) }) as unknown as Placed;
      return {
        path: curve(onEdges(placed.points, boxesById.get(from), boxesById.get(to))),
        ...(label && { label: { x: round(placed.x ?? 0), y: round(placed.y ?? 0), text: label } }),
      };
    }),
  };
}

type Point = { x: number; y: number };
type Placed = { points: Point[]; x?: number; y?: number };

const round = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

type Outline = Point & { kind: string; width: number; height: number };

/** The library ends ways at the box around a diamond; they have to end at its sides. */
function onEdges(points: Point[], from: Outline | undefined, to: Outline | undefined): Point[] {
  return points.map((point, index) => {
    if (index === 0 && from) return onSide(point, from);
    return index === points.length - 1 && to ? onSide(point, to) : point;
  });
}

function onSide(point: Point, { kind, x, y, width, height }: Outline): Point {
  if (kind !== 'choice') return point;
  const [dx, dy] = [point.x - x, point.y - y];
  const scale = 1 / (Math.abs(dx) / (width / 2) + Math.abs(dy) / (height / 2));
  return { x: x + dx * scale, y: y + dy * scale };
}

/** Through the points in a soft line, straight at its ends. */
function curve(points: Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return '';
  const bends = rest.map((point, index) => {
    const next = rest[index + 1];
    const end = next ? { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } : last;
    return `Q${at(point)} ${at(end)}`;
  });
  return bends.length > 0 ? `M${at(first)} ${bends.join(' ')}` : `M${at(first)} L${at(last)}`;
}
