import type { FlowLayout, PlacedBox } from '../../../../web/kit/flow-layout.ts';

const TITLE_LINE = 20;
const NOTE_LINE = 17;
/** So many px of the layout are one line of the page's text: the diagram grows with large print. */
const PX_OF_REM = 17;

/** The process as a picture (TL-13); the words beside it say the same to whoever cannot see it. */
export function FlowDiagram({ layout, label }: { layout: FlowLayout; label: string }) {
  const { width, height, boxes, ways } = layout;
  return (
    <svg
      className="flow"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={`${(width / PX_OF_REM).toFixed(2)}rem`}
    >
      <defs>
        <marker
          id="flow-arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 1 10 5 0 9Z" />
        </marker>
      </defs>
      {ways.map(({ path, label: word }) => (
        <g key={path} className="flow-way">
          <path d={path} markerEnd="url(#flow-arrow)" />
          {word && (
            <>
              <rect x={word.x - 13} y={word.y - 11} width="26" height="22" rx="4" />
              <text x={word.x} y={word.y + 4.5}>
                {word.text}
              </text>
            </>
          )}
        </g>
      ))}
      {boxes.map((box) => (
        <g key={box.id} className={`flow-box flow-${box.kind}`}>
          <Shape box={box} kind={box.kind} />
          <Words box={box} />
        </g>
      ))}
    </svg>
  );
}

function Shape({ box, kind }: { box: PlacedBox; kind: string }) {
  const { x, y, width, height } = box;
  if (kind === 'choice') {
    const corners = [
      [x, y - height / 2],
      [x + width / 2, y],
      [x, y + height / 2],
      [x - width / 2, y],
    ];
    return <polygon points={corners.map((corner) => corner.join(',')).join(' ')} />;
  }
  const round = kind === 'end' ? height / 2 : 6;
  return <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={Math.min(round, 22)} />;
}

function Words({ box: { x, y, title, note } }: { box: PlacedBox }) {
  const top = y - (title.length * TITLE_LINE + note.length * NOTE_LINE) / 2;
  const notesTop = top + title.length * TITLE_LINE;
  return (
    <>
      {title.map((line, index) => (
        <text key={line} x={x} y={top + index * TITLE_LINE + 15}>
          {line}
        </text>
      ))}
      {note.map((line, index) => (
        <text key={line} className="flow-note" x={x} y={notesTop + index * NOTE_LINE + 13}>
          {line}
        </text>
      ))}
    </>
  );
}
