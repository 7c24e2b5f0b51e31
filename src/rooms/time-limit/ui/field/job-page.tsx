export function JobPage() {
  return <main />;
}
