export function NewCasePage() {
  return <main />;
}
