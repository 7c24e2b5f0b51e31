export function RegistersPage() {
  return <main />;
}
