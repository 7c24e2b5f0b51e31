export function CalendarPage() {
  return <main />;
}
