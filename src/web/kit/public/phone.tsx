/** A number to tap; it never breaks in the middle. Several, or one with words around it, stay as they were written. */
export function Phone({ number }: { number: string }) {
  if (!/^\+?[\d -]{3,20}$/.test(number)) return <span lang="zh-CN">{number}</span>;
  return (
    <a className="phone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  );
}
