export function JobsPage() {
  return <main />;
}
