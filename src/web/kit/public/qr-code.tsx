import { useEffect, useState } from 'react';

type Drawn = { size: number; path: string };

/** The quiet zone that scanners need, in modules. */
const MARGIN = 4;

/** A QR code as one path; what draws it is loaded when it is needed. Sharp at any size, on screen and paper. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    let isCurrent = true;
    void import('./qr-modules.ts').then(({ modulesOf }) => {
      const { size, data } = modulesOf(text);
      if (isCurrent) setDrawn(draw(size, data));
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  const side = (drawn?.size ?? 0) + 2 * MARGIN;
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={title}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      {drawn && <path d={drawn.path} fill="#000" />}
    </svg>
  );
}

function draw(size: number, data: ArrayLike<number>): Drawn {
  let path = '';
  for (let at = 0; at < size * size; at += 1)
    if (data[at]) path += `M${(at % size) + MARGIN} ${Math.floor(at / size) + MARGIN}h1v1h-1z`;
  return { size, path };
}
