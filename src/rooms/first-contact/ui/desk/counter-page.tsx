export function CounterPage() {
  return <main />;
}
