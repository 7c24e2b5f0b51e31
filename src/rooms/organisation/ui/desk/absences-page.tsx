export function AbsencesPage() {
  return <main />;
}
