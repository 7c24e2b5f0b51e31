/** Strokes on a 24 px square, drawn by us so that no page asks for a file more. */
const PATHS = {
  alert: 'M12 4 2.8 20h18.4L12 4Zm0 6.5v4m0 2.6v.4',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 2H5l1.5-2ZM10 21h4',
  book: 'M5 4.5h11.5A2.5 2.5 0 0 1 19 7v12.5H7.5A2.5 2.5 0 0 1 5 17V4.5Zm0 12.5a2.5 2.5 0 0 1 2.5-2.5H19M9 8.5h6',
  calculator: 'M6 3.5h12v17H6v-17Zm3 4h6M9 12h.1M12 12h.1M15 12h.1M9 16h.1M12 16h.1M15 16h.1',
  calendar: 'M4.5 6h15v14h-15V6Zm0 4.5h15M8.5 3.5V7m7-3.5V7',
  check: 'm5 12.5 4.7 4.7L19.5 7',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.2l3.2 2',
  file: 'M6 3.5h8l4 4v13H6v-17Zm8 0v4h4M9 12.5h6M9 16.5h6',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  home: 'm4 11 8-7 8 7v9h-5.5v-6h-5v6H4v-9Z',
  money: 'M5 4l7 8 7-8m-7 8v8.5M7.5 12.5h9M7.5 16.3h9',
  next: 'm9 5 7 7-7 7',
  off: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM6 6l12 12',
  outage: 'M13 3 5 13.5h6L10.5 21 19 10h-6.4L13 3Z',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.8 20c.3-3.7 2.7-5.8 6.2-5.8s5.900 2.100 6.200 5.800M16 5a3.300 3.300 0 0 1 0 6.200m2 3.500c2 .7 3.200 2.500 3.400 5.300',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.500 8.500c.400-4 3.200-6 7.500-6s7.100 2 7.500 6',
  phone:
    'M6.200 3.800 9 3.500l1.700 4.300-2 1.700c.9 2.200 2.700 4 4.900 4.900l1.700-2L19.600 14l-.3 2.900c-.1 1.300-1.200 2.300-2.500 2.200A13.700 13.700 0 0 1 4 6.300c-.1-1.300.9-2.400 2.200-2.500Z',
  pin: 'M12 21s-7-6.300-7-11.500a7 7 0 0 1 14 0C19 14.700 12 21 12 21Zm0-9a2.600 2.600 0 1 0 0-5.200A2.600 2.600 0 0 0 12 12Z',
  search: 'M10.500 17.500a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 5 5',
  seal: 'M12 3l7.500 3v5.500c0 4.600-3.100 7.900-7.500 9.500-4.400-1.600-7.500-4.900-7.500-9.500V6L12 3Zm-3.300 9 2.400 2.400 4.400-4.600',
  steps: 'M6 4v16m0-14h12M6 12h12M6 18h12',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words; never alone, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width="1.2em"
      height="1.2em"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
