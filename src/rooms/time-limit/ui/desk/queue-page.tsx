export function QueuePage() {
  return <main />;
}
